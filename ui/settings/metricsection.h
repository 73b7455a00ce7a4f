// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/listmodel.h"
#include "ui/settings/section.h"

class QListView;
class QPushButton;

namespace herald {

/// The metric registry: what is measured, what is better, and which target it has.
class MetricSection final : public SettingsSection {
    Q_OBJECT
public:
    MetricSection(const PageContext &context, QWidget *parent);

private:
    void buildButtons();
    void ask();
    void take(const QList<MetricTile> &tiles);
    [[nodiscard]] const Metric *selected() const;
    void edit(const std::optional<Metric> &metric);
    void removeSelected();

    ListModel<Metric> *m_model = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
};

}  // namespace herald
