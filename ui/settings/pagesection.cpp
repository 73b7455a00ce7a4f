// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pagesection.h"

#include "sources/pageaddress.h"
#include "ui/settings/storedsettings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

PageSection::PageSection(const PageContext &context, QWidget *parent)
    : SettingsSection(
        tr("Metric pages"),
        tr("Every series of these pages is kept, without a Prometheus between. A metric of the list above "
           "shows it."),
        context, parent)
{
    buildList();
    buildField();
    ask();
}

void PageSection::buildList()
{
    m_list = new QListWidget(this);
    m_list->setProperty("kind", u"boxed"_s);
    m_list->setAccessibleName(tr("Metric pages"));
    m_list->setMaximumHeight(120);
    add(m_list);
}

void PageSection::buildField()
{
    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(u"http://localhost:9100/metrics"_s);
    m_address->setAccessibleName(tr("Address of a metric page"));
    auto *addButton = new QPushButton(icon(u"plus"_s), tr("Add"), this);
    m_remove = new QPushButton(icon(u"trash"_s), tr("Remove"), this);
    m_remove->setEnabled(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    line->addWidget(m_address, 1);
    line->addWidget(addButton);
    line->addWidget(m_remove);
    add(line);
    connect(addButton, &QPushButton::clicked, this, &PageSection::addTyped);
    connect(m_address, &QLineEdit::returnPressed, this, &PageSection::addTyped);
    connect(m_remove, &QPushButton::clicked, this, &PageSection::removeSelected);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    showPages({});
}

void PageSection::ask()
{
    learn(engine().settings(), [this](const QHash<QString, QString> &settings) {
        showPages(settings.value(setting::kMetricPages).split(u'\n', Qt::SkipEmptyParts));
    });
}

/// Without a page the field alone says what to do.
void PageSection::showPages(const QStringList &pages)
{
    m_list->clear();
    m_list->addItems(pages);
    m_list->setVisible(!pages.isEmpty());
    m_remove->setVisible(!pages.isEmpty());
}

QStringList PageSection::pages() const
{
    QStringList pages;
    for (int row = 0; row < m_list->count(); ++row)
        pages += m_list->item(row)->text();
    return pages;
}

void PageSection::addTyped()
{
    const auto page = pageAddress(m_address->text());
    if (!page) {
        notice().showError(
            {ErrorKind::Invalid,
             tr("Write a whole address without a password, such as %1.").arg(m_address->placeholderText()),
             {}});
        return;
    }
    QStringList all = pages();
    if (!all.contains(page->toString()))
        all += page->toString();
    save(all, tr("Added. It is read from now on."));
}

void PageSection::removeSelected()
{
    QStringList all = pages();
    if (const int row = m_list->currentRow(); row >= 0)
        all.removeAt(row);
    save(all, tr("Removed. What it brought stays."));
}

/// The list shows what is stored, so it changes when the answer is there.
void PageSection::save(const QStringList &pages, const QString &done)
{
    engine()
        .saveSetting(setting::kMetricPages, pages.join(u'\n'))
        .then(this, [this, pages, done](const Result<> &saved) {
            if (!saved) {
                notice().showError(saved.error());
                return;
            }
            showPages(pages);
            m_address->clear();
            notice().showDone(done);
        });
}

}  // namespace herald
