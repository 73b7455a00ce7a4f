// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriesanalysis.h"

#include "analytics/clockpattern.h"
#include "analytics/healthscore.h"
#include "analytics/recentchange.h"
#include "analytics/robust.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kNewest = 5;
constexpr Duration kCurrent = std::chrono::minutes(5);

std::vector<Sample> insideWindow(const SeriesInput &input, Duration lookback, Instant now)
{
    std::vector<Sample> inside;
    for (const Sample &sample : tidied(input.samples).samples) {
        if (sample.at > now - lookback && sample.at <= now)
            inside.push_back(sample);
    }
    return inside;
}

/// Seconds of a busy machine are no state of it.
void takeCurrent(SeriesAnalysis &analysis, std::span<const Sample> samples)
{
    if (samples.empty())
        return;
    const auto lately = std::ranges::upper_bound(samples, samples.back().at - kCurrent, {}, &Sample::at);
    const auto fewest = samples.end() - long(std::min(samples.size(), kNewest));
    const std::span<const Sample> newest(std::min(lately, fewest), samples.end());
    std::vector<double> values;
    for (const Sample &sample : newest)
        values.push_back(sample.value);
    analysis.current = median(std::move(values));
    analysis.currentWindow = std::max<Duration>(kCurrent, newest.back().at - newest.front().at);
    analysis.performance = goodness(analysis.metric, analysis.limit, *analysis.current);
}

WatchReport watched(const SeriesKey &key, std::span<const Sample> samples, const QTimeZone &zone)
{
    SeriesWatch watch(key, {.kind = MetricKind::Gauge, .zone = zone});
    for (const Sample &sample : samples)
        watch.update(sample);
    return {watch.state(), watch.alarms()};
}

/// The hours before the window, and the window.
std::vector<Sample> weeksOf(const SeriesInput &input, std::span<const Sample> samples, const AnalysisOptions &options,
                            Instant now)
{
    std::vector<Sample> weeks;
    if (samples.empty() || input.past.empty())
        return weeks;
    for (const Sample &hour : tidied(input.past).samples) {
        if (hour.at > now - options.weeks && hour.at < samples.front().at)
            weeks.push_back(hour);
    }
    weeks.insert(weeks.end(), samples.begin(), samples.end());
    return weeks;
}

/// A weekend is no course.
void takeCourse(SeriesAnalysis &analysis, std::span<const Sample> samples, const std::optional<WeekPattern> &week)
{
    const auto rest = week ? week->removed(samples) : std::vector<Sample>(samples.begin(), samples.end());
    analysis.trend = seriesTrend(rest);
    analysis.changes = levelChangesUntilNow(rest);
    if (!week || samples.empty())
        return;
    analysis.trend.isSeasonRemoved = analysis.trend.verdict != TrendVerdict::NotEnoughData;
    analysis.weekOffset = week->at(samples.back().at);
}

void takeAnomalies(SeriesAnalysis &analysis, const WatchReport &watch, Duration lookback, Instant now)
{
    for (const SeriesAnomaly &anomaly : watch.alarms) {
        if (anomaly.at > now - lookback && anomaly.at <= now)
            analysis.anomalies.push_back(anomaly);
    }
    analysis.watch = watch.state;
    analysis.isWatched = !watch.state.isLearning;
}

void measureUse(SeriesAnalysis &analysis, const SeriesInput &input, std::span<const Sample> samples, Instant now)
{
    const std::span<const Sample> history = input.history.empty() ? samples : std::span(input.history);
    if (input.full)
        analysis.capacity =
            capacity(history, {.limit = *input.full, .used = analysis.current, .lately = &analysis.trend}, now);
    if (input.price)
        analysis.cost = measuredCost(history, *input.price);
    analysis.full = input.full;
    analysis.price = input.price;
}

ForecastContext contextOf(const SeriesAnalysis &analysis)
{
    ForecastContext context;
    context.factors = analysis.record.factors;
    if (analysis.metric.unit == "ratio"_L1)
        context.most = 1;
    return context;
}

/// A day's and a week's pattern go by the clock on the wall.
void lookAhead(SeriesAnalysis &analysis, std::span<const Sample> samples, Duration horizon, const LocalClock &clock)
{
    // Nobody sees further ahead than he has looked back.
    const Duration seen = samples.empty() ? Duration() : Duration(samples.back().at - samples.front().at);
    auto forecast = forecastSamples(onTheWall(samples, clock), std::min(horizon, seen), contextOf(analysis));
    if (!forecast) {
        analysis.noForecast = forecast.error().what;
        return;
    }
    forecast->from -= clock.offset(samples.back().at);
    if (analysis.limit) {
        const auto op = analysis.metric.direction == Direction::LowerIsBetter ? Operator::Greater : Operator::Less;
        analysis.limitAhead = crossing(*forecast, op, *analysis.limit);
    }
    analysis.forecast = *std::move(forecast);
}

}  // namespace

bool SeriesAnalysis::isPastLimit() const
{
    return limit && current && !isAtLeastAsGood(metric.direction, *current, *limit);
}

const LevelChange *SeriesAnalysis::standingFall() const
{
    if (changes.empty() || !changes.back().isWorse(metric.direction))
        return nullptr;
    const LevelChange &change = changes.back();
    const double middle = std::midpoint(change.before, change.after);
    return current && isAtLeastAsGood(metric.direction, *current - weekOffset, middle) ? nullptr : &change;
}

SeriesAnalysis analyseSeries(const SeriesInput &input, const AnalysisOptions &options, Instant now)
{
    const auto samples = insideWindow(input, options.lookback, now);
    SeriesAnalysis analysis;
    analysis.key = input.key;
    analysis.metric = input.metric;
    analysis.limit = input.limit;
    analysis.record = input.record;
    analysis.samples = std::max(input.measured, int(samples.size()));
    takeCurrent(analysis, samples);
    const auto weeks = weeksOf(input, samples, options, now);
    const LocalClock clock(options.zone);
    const auto week = WeekPattern::of(weeks, clock);
    takeCourse(analysis, samples, week);
    takeAnomalies(analysis, input.watch ? *input.watch : watched(input.key, samples, options.zone), options.lookback,
                  now);
    measureUse(analysis, input, samples, now);
    lookAhead(analysis, week ? weeks : samples, options.horizon, clock);
    return analysis;
}

}  // namespace herald
