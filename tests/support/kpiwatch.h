// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/kpidetector.h"

#include <QJsonObject>
#include <QTest>
#include <chrono>
#include <limits>

namespace herald {

inline constexpr Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kInf = std::numeric_limits<double>::infinity();

inline Metric latency()
{
    Metric metric;
    metric.name = QStringLiteral("content_generation_latency_seconds");
    metric.title = QStringLiteral("Content Generation Latency");
    metric.unit = QStringLiteral("s");
    metric.direction = Direction::LowerIsBetter;
    metric.query = QStringLiteral("q");
    metric.target = 2.0;
    return metric;
}

inline Metric engagement()
{
    Metric metric;
    metric.name = QStringLiteral("posts_engagement_rate");
    metric.title = QStringLiteral("Posts Engagement Rate");
    metric.unit = QStringLiteral("ratio");
    metric.direction = Direction::HigherIsBetter;
    metric.target = 0.06;
    metric.value = ValueModel{10'000, {}, QStringLiteral("USD"), Period::Month, 0.1};
    return metric;
}

inline Metric posts()
{
    Metric metric;
    metric.name = QStringLiteral("posts_generated_total");
    metric.title = QStringLiteral("Posts Generated");
    metric.unit = QStringLiteral("posts");
    metric.direction = Direction::HigherIsBetter;
    metric.kind = MetricKind::Counter;
    metric.milestones = {100, 500, 1000, 5000, 10000};
    return metric;
}

/// A detector over a life of the program: it may be restarted and lose its state, and keeps what it awarded by key.
class KpiWatch {
public:
    explicit KpiWatch(Metric metric, Labels labels = {})
        : m_metric(std::move(metric)), m_series{m_metric.name, std::move(labels)}
    {
    }

    Metric &metric() { return m_metric; }
    AwardState &state() { return m_state; }
    Instant now() const { return m_now; }
    const SeriesKey &series() const { return m_series; }
    const QList<Achievement> &awards() const { return m_awards; }
    QString reason() const { return m_reason; }

    /// One scrape a minute.
    KpiWatch &see(std::initializer_list<double> values)
    {
        for (const double value : values) {
            m_now += std::chrono::minutes(1);
            step({{m_now, value}});
        }
        return *this;
    }
    void step(std::vector<Sample> samples)
    {
        KpiStep result = stepKpi(m_metric, {m_series, std::move(samples)}, m_state, m_now);
        m_state = result.state;
        m_reason = result.reason;
        for (const Achievement &achievement : result.awards) {
            if (std::ranges::find(m_awards, achievement.key, &Achievement::key) == m_awards.end())
                m_awards.append(achievement);
        }
    }
    void restart() { m_state = awardStateFromJson(toJson(m_state)); }
    void loseState() { m_state = {}; }
    void jumpTo(Instant now) { m_now = now; }

private:
    Metric m_metric;
    SeriesKey m_series;
    AwardState m_state;
    Instant m_now = kStart;
    QList<Achievement> m_awards;
    QString m_reason;
};

inline QJsonObject dataOf(const Achievement &achievement) { return achievement.evidence.value(0).data; }

inline QStringList keysOf(const QList<Achievement> &achievements)
{
    QStringList keys;
    for (const Achievement &achievement : achievements)
        keys.append(achievement.key);
    return keys;
}

}  // namespace herald
