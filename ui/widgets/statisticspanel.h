// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"

#include <QJsonArray>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace herald {

class EmptyState;
class Facts;
class Notice;
class StatisticsChart;

/// The statistics of one metric: chart, facts with method, accuracy and history, and the person's word on the newest
/// anomaly.
class StatisticsPanel final : public QWidget {
    Q_OBJECT
public:
    StatisticsPanel(EnginePort &engine, const Clock &clock, QWidget *parent);

    void setMetric(const QString &metric);
    /// Asks again for what is shown.
    void refresh();

signals:
    void answered();

private:
    void build();
    void take(const AnalysisReport &report);
    void askWhetherThereIsData();
    void showSeries(int place);
    /// As many as the chart is wide.
    void askSamples();
    void draw(const QJsonObject &series, const std::vector<Sample> &samples);
    void say(bool isNormal);

    EnginePort &m_engine;
    const Clock &m_clock;
    QString m_metric;
    QList<QJsonObject> m_series;
    QComboBox *m_choice = nullptr;
    Notice *m_notice = nullptr;
    StatisticsChart *m_chart = nullptr;
    QWidget *m_question = nullptr;
    QLabel *m_anomaly = nullptr;
    QLabel *m_legend = nullptr;
    Facts *m_facts = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_body = nullptr;
    quint64 m_generation = 0;
    quint64 m_asking = 0;
    int m_askedColumns = 0;
};

}  // namespace herald
