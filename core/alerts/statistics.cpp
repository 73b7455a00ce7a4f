// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/statistics.h"

#include "analytics/counterrate.h"
#include "analytics/recentchange.h"
#include "analytics/robust.h"
#include "analytics/seriestrend.h"
#include "analytics/timedforecast.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace herald {

namespace {

using Samples = std::span<const Sample>;

constexpr Duration kWindow = 24h;
constexpr Duration kStaleAfter = 5min;
constexpr int kStaleIntervals = 3;
constexpr int kAnswersOfAWindow = 288;
constexpr size_t kMostAnswers = 50'000;
/// What seriesTrend() and levelChanges() take.
constexpr double kLeastConfidence = 0.5;
constexpr double kMostConfidence = 0.999;

Reading noData(ReadingReason reason) { return {0, ReadingKind::NoData, reason}; }

Reading judged(bool holds, double value) { return {value, holds ? ReadingKind::Holds : ReadingKind::Clears, {}}; }

Samples within(Samples samples, Duration window, Instant now)
{
    const auto begin = std::ranges::upper_bound(samples, now - window, {}, &Sample::at);
    const auto end = std::ranges::upper_bound(samples, now, {}, &Sample::at);
    return begin < end ? Samples(begin, end) : Samples();
}

Duration usualInterval(Samples samples)
{
    std::vector<double> intervals;
    for (size_t i = 1; i < samples.size(); ++i)
        intervals.push_back(double((samples[i].at - samples[i - 1].at).count()));
    return intervals.empty() ? Duration{} : Duration(qint64(median(std::move(intervals))));
}

bool isWanted(Tendency wanted, double change)
{
    return wanted == Tendency::Either || (wanted == Tendency::Rising) == (change > 0);
}

double percentOf(double change, double reference)
{
    constexpr double kFromNothing = 1e6;  // any change of a level of 0 is a large one
    const double percent = reference != 0 ? 100 * change / std::abs(reference) : std::copysign(kFromNothing, change);
    return std::clamp(percent, -kFromNothing, kFromNothing);
}

double confidenceOf(double asked) { return std::clamp(asked, kLeastConfidence, kMostConfidence); }

Reading judge(const TrendCondition &wanted, const Rule &, Samples samples)
{
    const SeriesTrend trend = seriesTrend(samples, {confidenceOf(wanted.confidence), 0});
    if (trend.verdict == TrendVerdict::NotEnoughData)
        return noData(ReadingReason::TooFewSamples);
    const double percent = percentOf(trend.change, trend.level - trend.change / 2);
    const bool holds = trend.verdict != TrendVerdict::None && isWanted(wanted.direction, trend.change)
                       && std::abs(percent) >= wanted.minChange;
    return judged(holds, percent);
}

/// The newest change decides: a level that came back is no news.
Reading judge(const ChangePointCondition &wanted, const Rule &, Samples samples)
{
    if (samples.size() < size_t(kFewestForTrend))
        return noData(ReadingReason::TooFewSamples);
    const auto changes = levelChangesUntilNow(samples, {confidenceOf(wanted.confidence), wanted.minChange / 100});
    if (changes.empty())
        return judged(false, 0);
    const double change = changes.back().after - changes.back().before;
    const double percent = percentOf(change, changes.back().before);
    return judged(isWanted(wanted.direction, change) && std::abs(percent) >= wanted.minChange, percent);
}

Reading judge(const ForecastCondition &wanted, const Rule &rule, Samples samples)
{
    const auto forecast = forecastSamples(samples, wanted.within);
    if (!forecast)
        return noData(ReadingReason::TooFewSamples);
    const auto step = likelyBeyond(*forecast, rule.op, wanted.crosses, wanted.confidence);
    const auto &points = forecast->series.points;
    return judged(step.has_value(), points[step.value_or(points.size() - 1)]);
}

template <class Kind>
Reading judge(const Kind &, const Rule &, Samples)
{
    return noData(ReadingReason::NoSample);
}

}  // namespace

MetricKind Statistics::kindOf(const QString &metric) const
{
    const auto known = m_kinds.constFind(metric);
    return known != m_kinds.cend() ? *known : kindByName(metric);
}

void Statistics::hear(const std::vector<WatchState> &states)
{
    for (const WatchState &state : states)
        m_heard.insert(state.series, state);
}

Reading Statistics::judge(const Rule &rule, const SeriesKey &series, Samples samples, Instant now)
{
    const Duration window = rule.window > 0ms ? rule.window : kWindow;
    samples = within(samples, window, now);
    if (samples.empty())
        return noData(ReadingReason::NoSample);
    const Instant newest = samples.back().at;
    if (now - newest > std::max(kStaleAfter, kStaleIntervals * usualInterval(samples)))
        return noData(ReadingReason::Stale);
    if (const auto *anomaly = std::get_if<AnomalyCondition>(&rule.condition)) {
        const auto heard = m_heard.constFind(series);
        if (heard == m_heard.cend() || heard->isLearning)
            return noData(ReadingReason::TooFewSamples);
        return judged(heard->alarm >= anomaly->score, heard->alarm);
    }
    if (m_answers.size() > kMostAnswers)
        m_answers.clear();
    Answer &answer = m_answers[{rule.name, series}];
    const bool isSame = answer.condition == rule.condition && answer.window == window && answer.op == rule.op;
    const Duration age = newest - answer.newest;
    if (isSame && (age == 0ms || (age > 0ms && age < window / kAnswersOfAWindow)))
        return answer.reading;
    // What a counter has come to always rises; whether a limit is passed is asked of that all the same.
    const bool isRate =
        kindOf(series.metric) == MetricKind::Counter && !std::holds_alternative<ForecastCondition>(rule.condition);
    const std::vector<Sample> rates = isRate ? ratesOf(samples, kWatchStep, now) : std::vector<Sample>();
    const Samples course = isRate ? Samples(rates) : samples;
    const Reading reading =
        std::visit([&](const auto &condition) { return herald::judge(condition, rule, course); }, rule.condition);
    answer = {rule.condition, window, rule.op, newest, reading};
    return reading;
}

Reading StandaloneStatistics::judge(const Rule &rule, const SeriesKey &series, Samples samples, Instant now)
{
    if (std::holds_alternative<AnomalyCondition>(rule.condition)) {
        auto watch = m_watches.find(series);
        if (watch == m_watches.end())
            watch = m_watches.insert(series, SeriesWatch(series, {.kind = m_statistics.kindOf(series.metric)}));
        const Instant known = watch->state().newest.at;
        for (auto it = std::ranges::upper_bound(samples, known, {}, &Sample::at); it != samples.end() && it->at <= now;
             ++it)
            watch->update(*it);
        m_statistics.hear({watch->state()});
    }
    return m_statistics.judge(rule, series, samples, now);
}

}  // namespace herald
