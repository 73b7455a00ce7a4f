// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/booksection.h"

#include "notify/alertingconfig.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/yamleditor.h"

#include <QBoxLayout>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

BookSection::BookSection(EnginePort &engine, const Parts &parts, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_sections(parts.sections), m_emptyContent(parts.empty)
{
    m_model = new ListModel<BookItem>(
        {.key = [](const BookItem &item) { return item.id; }, .content = [](const BookItem &item) { return item.row; }},
        this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_body = new ListDetail({.model = m_model,
                             .detail = buildDetail(parts),
                             .listName = parts.listName,
                             .nothingSelected = parts.nothingSelected},
                            this);
    column->addWidget(m_body);
    connect(m_body, &ListDetail::selected, this, &BookSection::showSelected);
}

QWidget *BookSection::buildDetail(const Parts &parts)
{
    m_pane = new DetailPane(this);
    QWidget *body = m_pane->body();
    m_notice = new Notice(body);
    m_pane->add(m_notice);
    m_facts = new Facts(body);
    m_pane->add(m_facts);
    if (parts.extra) {
        m_pane->addSection(parts.extraHeading);
        m_pane->add(parts.extra);
    }
    m_pane->addSection(tr("As YAML"));
    m_editor = new YamlEditor(
        [this](const QByteArray &yaml) {
            return readAlertingConfig(yaml, tr("Line"), m_book.config ? *m_book.config : AlertingConfig())
                .map([](const AlertingConfig &) {});
        },
        tr("Configuration as YAML"), body);
    m_pane->add(m_editor);
    connect(m_editor, &YamlEditor::saveWanted, this, &BookSection::save);
    return m_pane;
}

void BookSection::addAction(const Action &action)
{
    QPushButton *button = m_pane->addAction(action.text, action.icon);
    m_actions += {action, button};
    connect(button, &QPushButton::clicked, this, [this, action] {
        const BookItem *item = m_model->at(m_body->list()->currentIndex());
        if (!item)
            return;
        action.act(item->id).then(this, [this, action](const Result<> &done) {
            if (done)
                m_notice->showDone(action.done);
            else
                m_notice->showError(done.error());
        });
    });
}

void BookSection::setItems(const QList<BookItem> &items)
{
    m_model->setItems(items);
    if (items.isEmpty())
        m_body->showNoMatch(m_emptyContent);
    else
        m_body->showList();
    showSelected(m_body->list()->currentIndex());
}

void BookSection::setBook(const AlertingBook &book)
{
    m_book = book;
    m_editor->offer(sectionsOf(book.yaml, m_sections));
}

void BookSection::showSelected(const QModelIndex &index)
{
    const BookItem *item = m_model->at(index);
    if (!item)
        return;
    m_pane->setHead({.icon = item->row.icon,
                     .state = item->row.trailing,
                     .tone = item->row.trailingTone,
                     .title = item->row.title.trimmed(),
                     .note = item->note});
    m_facts->setFacts(item->facts);
    for (const auto &[action, button] : m_actions)
        button->setVisible(action.isOffered(*item));
}

void BookSection::save(const QByteArray &yaml)
{
    m_engine.saveAlerting(yaml).then(this, [this](const Result<> &done) {
        if (done)
            m_editor->showSaved(tr("This configuration is in force."));
        else
            m_editor->showError(done.error());
    });
}

void BookSection::showError(const Error &error) { m_notice->showError(error); }

}  // namespace herald
