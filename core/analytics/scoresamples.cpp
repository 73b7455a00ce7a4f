// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/robust.h"
#include "analytics/snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

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
    if (!one.forecast || !one.performance || !(*one.performance > 0) || one.forecast->series.points.empty())
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
    outlook.confidence *= accuracy.origins > 1 ? std::min(1.0, accuracy.inside80 / 0.8) : 0.5;
    return outlook;
}

}  // namespace

std::vector<SeriesSample> scoreSamples(const AnalysisSnapshot &snapshot)
{
    std::vector<SeriesSample> samples;
    const auto tell = [&](const QString &name, const std::optional<double> &value) {
        if (value)
            samples.push_back({{name, {}}, {snapshot.at, *value}});
    };
    tell(u"overall_performance_score"_s, snapshot.overall.value);
    tell(u"system_health_score"_s, snapshot.health.value);
    std::optional<double> score;
    double deviation = 0;
    std::optional<Outlook> worst;
    for (const SeriesAnalysis &one : snapshot.series) {
        if (one.isWatched) {
            const double own = one.watch.alarm >= kAlarmScore ? one.watch.alarm : 0;
            if (!score || own > *score) {
                score = own;
                deviation = own > 0 ? one.watch.deviation : 0;
            }
        }
        const auto outlook = outlookOf(one);
        if (outlook && (!worst || outlook->degradation > worst->degradation))
            worst = outlook;
    }
    tell(u"anomaly_score"_s, score);
    if (score)
        tell(u"deviation_threshold"_s, deviation);
    if (worst) {
        tell(u"forecast_degradation"_s, worst->degradation);
        tell(u"prediction_confidence"_s, worst->confidence);
    }
    return samples;
}

}  // namespace herald
