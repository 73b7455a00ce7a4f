// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/capacity.h"
#include "analytics/cost.h"
#include "analytics/forecastcheck.h"
#include "analytics/levelchange.h"
#include "analytics/seriestrend.h"
#include "analytics/serieswatch.h"

namespace herald {

/// A series as it goes into an analysis.
struct SeriesInput {
    SeriesKey key;
    Metric metric;                ///< the registry's entry: unit and direction
    std::vector<Sample> samples;  ///< in any order; those of the past may be means
    int measured = 0;             ///< how many values they stand for; 0: as many as they are
    std::optional<double> limit;  ///< the value at which it is bad, from a rule or the person

    std::vector<Sample> past{};          ///< means of an hour from before the lookback, for the week
    std::vector<Sample> history{};       ///< further back than any lookback, may be thinned: for capacity and cost
    std::optional<double> full{};        ///< the value at which it is used up, where it is a resource
    std::optional<Price> price{};        ///< what the person entered
    ForecastRecord record{};             ///< of its earlier forecasts
    std::optional<WatchReport> watch{};  ///< of whoever has watched it all along; without one it is watched here
};

/// All that is known about one series in one window.
struct SeriesAnalysis {
    SeriesKey key;
    Metric metric;
    std::optional<double> limit;
    int samples = 0;                    ///< measured values, finite, inside the window
    std::optional<double> current;      ///< median of the newest five minutes, of the newest five at least
    Duration currentWindow{};           ///< in which those came, five minutes at the least
    std::optional<double> performance;  ///< goodness of `current`
    SeriesTrend trend;                  ///< without the week, where the series shows one
    std::vector<LevelChange> changes;   ///< the same
    double weekOffset = 0;              ///< what the newest sample's hour of the week usually lies above its course
    std::vector<SeriesAnomaly> anomalies;
    bool isWatched = false;  ///< the detector has seen enough to judge
    std::optional<TimedForecast> forecast;
    QString noForecast;                  ///< why there is none
    ForecastRecord record;               ///< of the earlier ones
    std::optional<Crossing> limitAhead;  ///< where there are a limit and a forecast
    WatchState watch;                    ///< what the detector thinks of the newest value
    std::optional<double> full;
    std::optional<Capacity> capacity;  ///< where it is a resource
    std::optional<Price> price;
    std::optional<Money> cost;  ///< where there are a price and a measured use; else unknown

    /// The current value is worse than the limit; to stand on it is not to be past it.
    [[nodiscard]] bool isPastLimit() const;
    /// The newest change of level, where it was to the worse and the newest value still lies nearer to what it led to.
    [[nodiscard]] const LevelChange *standingFall() const;
};

/// From then on a trend, a jump or a forecast counts for scores, alerts and the outlook: what a machine does in its
/// first minutes is no habit.
inline constexpr Duration kShortestJudged = std::chrono::hours(1);

struct AnalysisOptions {
    /// Samples older than this before `now` are left out; all parts obey it. Three days show the pattern of a day.
    Duration lookback = std::chrono::hours(24 * 7);
    /// So far back, as means of an hour, samples say what each hour of the week is usually like.
    Duration weeks = std::chrono::hours(24 * 7 * 5);
    Duration horizon = std::chrono::hours(12);  ///< of the forecasts; shorter where less was seen
    QTimeZone zone = QTimeZone::utc();          ///< of the person's clock, for the hours of the day
};

/// Analyses the samples of the window that ends at `now`; what cannot be said is missing, with its reason.
[[nodiscard]] SeriesAnalysis analyseSeries(const SeriesInput &input, const AnalysisOptions &options, Instant now);

}  // namespace herald
