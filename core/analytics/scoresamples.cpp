// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/robust.h"
#include "analytics/snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kOverall = "overall_performance_score"_L1;
constexpr auto kHealth = "system_health_score"_L1;
constexpr auto kAnomaly = "anomaly_score"_L1;
constexpr auto kDeviation = "deviation_threshold"_L1;
constexpr auto kDegradation = "forecast_degradation"_L1;
constexpr auto kConfidence = "prediction_confidence"_L1;

struct Outlook {
    double degradation = 0;
    double confidence = 0;
};

double lost(const SeriesAnalysis &one, double value)
{
    const double later = goodness(one.metric, one.limit, value).value_or(*one.performance);
    return std::max(0.0, (*one.performance - later) / *one.performance);
}

/// What the last point of the forecast means for the goodness; confidence by the bands, held against how often they
/// were right on the series' own past.
std::optional<Outlook> outlookOf(const SeriesAnalysis &one)
{
    constexpr double kAlarming = 0.3;
    if (one.trend.window < kShortestJudged || !one.forecast || !one.performance || !(*one.performance > 0)
        || one.forecast->series.points.empty())
        return std::nullopt;
    const SeriesForecast &forecast = one.forecast->series;
    const bool isLow = one.metric.direction == Direction::LowerIsBetter;
    const auto mild = [&](const Band &band) { return isLow ? band.lower : band.upper; };
    Outlook outlook{lost(one, forecast.points.back()), 0};
    if (lost(one, mild(forecast.bands95.back())) > kAlarming)
        outlook.confidence = 0.975;
    else if (lost(one, mild(forecast.bands80.back())) > kAlarming)
        outlook.confidence = 0.9;
    else if (outlook.degradation > kAlarming)
        outlook.confidence = 0.5;
    const ForecastAccuracy &accuracy = forecast.accuracy;
    outlook.confidence *= accuracy.inside80 ? std::min(1.0, *accuracy.inside80 / 0.8) : 0.5;
    return outlook;
}

}  // namespace

QStringList seriesScores() { return {kAnomaly, kDeviation, kDegradation, kConfidence}; }

QStringList allScores() { return QStringList{kOverall, kHealth} + seriesScores(); }

std::vector<SeriesSample> scoreSamples(const AnalysisSnapshot &snapshot)
{
    std::vector<SeriesSample> samples;
    const auto tell = [&](const QString &name, const Labels &labels, double value) {
        samples.push_back({{name, labels}, {snapshot.at, value}});
    };
    if (snapshot.overall.value)
        tell(kOverall, {}, *snapshot.overall.value);
    if (snapshot.health.value)
        tell(kHealth, {}, *snapshot.health.value);
    for (const SeriesAnalysis &one : snapshot.series) {
        Labels labels = one.key.labels;
        labels.set(u"metric"_s, one.key.metric);
        if (one.isWatched) {
            const bool isUnusual = one.watch.alarm >= kAlarmScore;
            tell(kAnomaly, labels, isUnusual ? one.watch.alarm : 0);
            tell(kDeviation, labels, isUnusual ? one.watch.deviation : 0);
        }
        if (const auto outlook = outlookOf(one)) {
            tell(kDegradation, labels, outlook->degradation);
            tell(kConfidence, labels, outlook->confidence);
        }
    }
    return samples;
}

}  // namespace herald
