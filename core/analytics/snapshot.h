// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/healthscore.h"
#include "analytics/recommendation.h"

namespace herald {

/// One analysis of one state of the data. Alerts, summary, dashboard, tools and pages all show this.
struct AnalysisSnapshot {
    QString id;  ///< of data version, window and series
    quint64 dataVersion = 0;
    Instant at;
    AnalysisOptions options;
    std::vector<SeriesAnalysis> series;
    HealthFacts facts;
    SystemScore health;
    SystemScore overall;
    std::vector<Recommendation> recommendations;  ///< most urgent first
};

/// What the analysis cannot see in the series.
struct AnalysisContext {
    quint64 dataVersion = 0;  ///< rises with each change of the stored data
    std::optional<double> uptime;
    std::optional<int> incidents;
    std::optional<double> optimizationSuccess;  ///< measured; never of a simulation
};

/// Each series in the window that ends at `now`, on all processors.
[[nodiscard]] std::vector<SeriesAnalysis> analyseEach(std::span<const SeriesInput> series,
                                                      const AnalysisOptions &options, Instant now);

/// What the analysed series come to together.
[[nodiscard]] AnalysisSnapshot snapshotOf(std::vector<SeriesAnalysis> series, const AnalysisOptions &options,
                                          const AnalysisContext &context, Instant now);

/// Both. Pure: the same input gives the same snapshot.
[[nodiscard]] AnalysisSnapshot analyse(std::span<const SeriesInput> series, const AnalysisOptions &options,
                                       const AnalysisContext &context, Instant now);

/// The scores as samples, for rules that watch them; what is unknown is left out:
/// overall_performance_score, system_health_score; for each series that is judged, with its labels and its name as
/// `metric`, anomaly_score, the highest score of an unusual stretch that goes on with an alarm, else 0, and
/// deviation_threshold, how many deviations off it is; in the same way for each that was seen for an hour and has a
/// forecast and a goodness, forecast_degradation, the share of its goodness that it is forecast to lose, and
/// prediction_confidence, with which it loses more than 0.3.
[[nodiscard]] std::vector<SeriesSample> scoreSamples(const AnalysisSnapshot &snapshot);
/// The metrics of single series' scores: each analysis looks at every series for all of them.
[[nodiscard]] QStringList seriesScores();
/// These and those of all series together.
[[nodiscard]] QStringList allScores();

}  // namespace herald
