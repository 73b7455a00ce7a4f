// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriesanalysis.h"

#include "analytics/healthscore.h"
#include "analytics/robust.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kNewest = 5;
std::vector<Sample> insideWindow(const SeriesInput &input, Duration lookback, Instant now)
{
    std::vector<Sample> inside;
    for (const Sample &sample : tidied(input.samples).samples) {
        if (sample.at > now - lookback && sample.at <= now)
            inside.push_back(sample);
    }
    return inside;
}

void findAnomalies(SeriesAnalysis &analysis, std::span<const Sample> samples, Duration zone)
{
    Detector detector({.zone = zone});
    for (const Sample &sample : samples) {
        const auto usual = detector.usualRange(sample.at);
        const AnomalyScore score = detector.update(sample.at, sample.value);
        if (score.score >= kAlarmScore)
            analysis.anomalies.push_back({sample.at, sample.value, score, usual});
    }
    analysis.isWatched = !detector.isLearning();
}

void lookAhead(SeriesAnalysis &analysis, std::span<const Sample> samples, Duration horizon)
{
    auto forecast = forecastSamples(samples, horizon);
    if (!forecast) {
        analysis.noForecast = forecast.error().what;
        return;
    }
    if (analysis.limit) {
        const auto op =
            analysis.metric.direction == Direction::LowerIsBetter ? Operator::GreaterOrEqual : Operator::LessOrEqual;
        analysis.limitAhead = crossing(*forecast, op, *analysis.limit);
    }
    analysis.forecast = *std::move(forecast);
}

}  // namespace

SeriesAnalysis analyseSeries(const SeriesInput &input, const AnalysisOptions &options, Instant now)
{
    const auto samples = insideWindow(input, options.lookback, now);
    SeriesAnalysis analysis;
    analysis.key = input.key;
    analysis.metric = input.metric;
    analysis.limit = input.limit;
    analysis.samples = int(samples.size());
    if (!samples.empty()) {
        std::vector<double> newest;
        for (size_t i = samples.size() - std::min(samples.size(), kNewest); i < samples.size(); ++i)
            newest.push_back(samples[i].value);
        analysis.current = median(std::move(newest));
        analysis.performance = goodness(input.metric, input.limit, *analysis.current);
    }
    analysis.trend = seriesTrend(samples);
    analysis.changes = levelChanges(samples);
    findAnomalies(analysis, samples, options.zone);
    lookAhead(analysis, samples, options.horizon);
    return analysis;
}

}  // namespace herald
