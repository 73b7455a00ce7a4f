// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/engine.h"
#include "analytics/serieswatch.h"

#include <map>

namespace herald {

/// Judges the rules of the kinds trend, anomaly, forecast and change point. Trend, forecast and change point are
/// computed from the samples of the rule's window, a day where it names none, again when a 288th of the window has
/// come; for anomalies the detectors are asked, which are not run here. Memory is bounded.
class Statistics {
public:
    /// What the detectors think now; of series that are not in it nothing changes.
    void hear(const std::vector<WatchState> &states);

    /// Of these metrics the registry knows the kind; of others, as of those of a file, the name tells it.
    void know(QHash<QString, MetricKind> kinds) { m_kinds = std::move(kinds); }

    /// As StatisticsJudge. Trends and change points of a counter are those of its rate. NoData where the newest sample
    /// is older than five minutes and three usual intervals, and where too little is known; a forecast holds where, at
    /// one of its steps, the metric is on the operator's side of the limit with the asked probability.
    [[nodiscard]] Reading judge(const Rule &rule, const SeriesKey &series, std::span<const Sample> samples,
                                Instant now);

    [[nodiscard]] MetricKind kindOf(const QString &metric) const;

private:
    struct Answer {
        Condition condition;
        Duration window{};
        Operator op{};
        Instant newest;
        Reading reading;
    };

    QHash<QString, MetricKind> m_kinds;
    QHash<SeriesKey, WatchState> m_heard;
    std::map<std::pair<QString, SeriesKey>, Answer> m_answers;
};

/// For a backtest: as Statistics, with detectors of its own that learn from the samples they are shown.
class StandaloneStatistics {
public:
    explicit StandaloneStatistics(QHash<QString, MetricKind> kinds = {}) { m_statistics.know(std::move(kinds)); }

    [[nodiscard]] Reading judge(const Rule &rule, const SeriesKey &series, std::span<const Sample> samples,
                                Instant now);

private:
    Statistics m_statistics;
    QHash<SeriesKey, SeriesWatch> m_watches;
};

}  // namespace herald
