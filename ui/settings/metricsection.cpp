// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/metricsection.h"

#include "ui/dialogs/metricdialog.h"
#include "ui/models/metricnames.h"
#include "ui/models/rows.h"
#include "ui/theme/icons.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowdelegate.h"

#include <QBoxLayout>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

MetricSection::MetricSection(const PageContext &context, QWidget *parent)
    : SettingsSection(tr("Metrics"),
                      tr("Every metric has a direction and may have a target: reaching it is an achievement."), context,
                      parent),
      m_model(new ListModel<Metric>({.key = [](const Metric &metric) { return metric.name; },
                                     .content = [](const Metric &metric) { return rowOf(metric); }},
                                    this)),
      m_list(makeRowList(this, tr("Metrics")))
{
    m_list->setModel(m_model);
    m_list->setProperty("kind", u"boxed"_s);
    m_list->setMinimumHeight(320);
    add(m_list);
    buildButtons();
    connect(m_list, &QListView::activated, this, [this] { m_edit->click(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_edit->setEnabled(selected() != nullptr);
        m_remove->setEnabled(selected() != nullptr);
    });
    ask();
}

void MetricSection::buildButtons()
{
    auto *addButton = new QPushButton(icon(u"plus"_s), tr("Add a metric…"), this);
    m_edit = new QPushButton(icon(u"edit"_s), tr("Edit…"), this);
    m_remove = new QPushButton(icon(u"trash"_s), tr("Remove…"), this);
    m_edit->setEnabled(false);
    m_remove->setEnabled(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    line->addWidget(addButton);
    line->addStretch();
    line->addWidget(m_edit);
    line->addWidget(m_remove);
    add(line);
    connect(addButton, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Metric *metric = selected())
            edit(*metric);
    });
    connect(m_remove, &QPushButton::clicked, this, &MetricSection::removeSelected);
}

const Metric *MetricSection::selected() const { return m_model->at(m_list->currentIndex()); }

void MetricSection::ask()
{
    learn(engine().metricTiles(), [this](const QList<MetricTile> &tiles) { take(tiles); });
}

/// A metric with several series is one entry of the registry.
void MetricSection::take(const QList<MetricTile> &tiles)
{
    QList<Metric> metrics;
    for (const auto &tile : tiles) {
        if (std::ranges::find(metrics, tile.metric.name, &Metric::name) == metrics.cend())
            metrics += tile.metric;
    }
    m_model->setItems(metrics);
}

void MetricSection::edit(const std::optional<Metric> &metric)
{
    auto *dialog = new MetricDialog(metric, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MetricDialog::saveWanted, this, [this, dialog](const Metric &changed) {
        engine().saveMetric(changed).then(dialog, [this, dialog](const Result<> &result) {
            if (!result) {
                dialog->showError(result.error());
                return;
            }
            dialog->accept();
            notice().showDone(tr("Saved."));
            ask();
        });
    });
    dialog->open();
}

void MetricSection::removeSelected()
{
    const Metric *metric = selected();
    if (!metric)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove a metric"),
                                     tr("Stop measuring “%1”? Achievements stay.").arg(shownTitle(*metric)),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const auto *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(yes, &QAbstractButton::clicked, this, [this, name = metric->name] {
        engine().removeMetric(name).then(this, [this](const Result<> &result) {
            if (result)
                notice().showDone(tr("Removed."));
            else
                notice().showError(result.error());
            ask();
        });
    });
    question->open();
}

}  // namespace herald
