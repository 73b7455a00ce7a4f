// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timewindow.h"
#include "ui/models/listmodel.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLabel;
class QStackedWidget;

namespace herald {

class EmptyState;
class KpiChart;
class ListDetail;
class Notice;
class Pill;
class SearchField;
class Segments;
class StatisticsPanel;
class TargetEditor;

/// One metric after the other over any stretch of time, with target, awards and alerts.
class KpisPage final : public Page {
    Q_OBJECT
public:
    KpisPage(const PageContext &context, QWidget *parent);

    void open(const QString &reference) override;

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void buildBody();
    [[nodiscard]] QWidget *buildDetail();
    [[nodiscard]] QLayout *buildHead(QWidget *detail);
    [[nodiscard]] QLayout *buildRange(QWidget *detail);
    void take(const QList<MetricTile> &tiles);
    void filter();
    void showSelected(const QModelIndex &index);
    void showTile(const MetricTile &tile);
    void chooseRange(int range);
    void chooseView(int view);
    void followMove(const TimeWindow &window);
    void askChart();
    void takeChart(const ChartData &answer);
    void saveTarget(const Metric &metric);

    QList<MetricTile> m_all;
    ListModel<MetricTile> *m_model = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_value = nullptr;
    Pill *m_trend = nullptr;
    TargetEditor *m_target = nullptr;
    Segments *m_ranges = nullptr;
    Segments *m_views = nullptr;  ///< the chart, or what the analysis says
    StatisticsPanel *m_statistics = nullptr;
    QStackedWidget *m_stack = nullptr;
    KpiChart *m_chart = nullptr;
    EmptyState *m_blind = nullptr;
    QLabel *m_hint = nullptr;
    QTimer m_pause;                      ///< between the last move and the question
    QString m_metric;                    ///< the metric on the chart
    std::optional<QString> m_wanted;     ///< to be selected when it is there
    std::optional<TimeWindow> m_loaded;  ///< what the answers so far cover
    quint64 m_generation = 0;
    bool m_hasTiles = false;
    bool m_isLive = true;  ///< the window ends now and moves on
};

}  // namespace herald
