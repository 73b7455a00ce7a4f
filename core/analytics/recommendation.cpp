// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/recommendation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

using Priority = Recommendation::Priority;

constexpr double kWorthAdvice = 0.05;  // relative change
/// A course of minutes is what the machine happens to do; one of hours is worth a person's time.
constexpr Duration kShortestCourse = 3h;
/// Noise alone gives an alarm or two in a thousand values; four times as many are no accident.
constexpr double kUsualAlarms = 0.002;
constexpr int kFewestAlarms = 3;

QString percent(double share) { return u"%1 %"_s.arg(std::abs(share) * 100, 0, 'f', 1); }

QString shown(const SeriesAnalysis &one, double value) { return valueText(value, one.metric.unit); }

QString titleOf(const SeriesAnalysis &one) { return one.metric.title.isEmpty() ? one.key.metric : one.metric.title; }

Recommendation advice(const SeriesAnalysis &one, const QString &rule, Priority priority)
{
    Recommendation advice;
    advice.rule = rule;
    advice.priority = priority;
    advice.series = one.key;
    advice.subject = titleOf(one);
    advice.unit = one.metric.unit;
    advice.window = one.trend.window;
    return advice;
}

/// As long as a person would say it: nobody wants the milliseconds of a week.
QString roughly(Duration span)
{
    const Duration step = span >= 24h ? Duration(1h) : span >= 1h ? Duration(1min) : Duration(1s);
    return toText(span / step * step);
}

double secondsOf(Duration span) { return double(span.count()) / 1000; }

Duration until(Instant at, Instant now) { return std::max(0ms, Duration(at - now)); }

/// A test's certainty is never whole.
QString chance(double probability)
{
    if (probability < 0.001)
        return u"under %1"_s.arg(percent(0.001));
    return probability > 0.999 ? u"over %1"_s.arg(percent(0.999)) : percent(probability);
}

std::optional<Recommendation> limitReached(const SeriesAnalysis &one)
{
    if (!one.isPastLimit())
        return std::nullopt;
    Recommendation found = advice(one, u"limit_reached"_s, Priority::Critical);
    found.title = u"%1 is past its limit: act now."_s.arg(titleOf(one));
    found.facts = {{u"value"_s, *one.current}, {u"limit"_s, *one.limit}};
    found.window = one.currentWindow;
    found.evidence = u"%1, the median of the last %2; limit %3"_s.arg(
        shown(one, *one.current), roughly(one.currentWindow), shown(one, *one.limit));
    found.effect = *one.limit != 0 ? (*one.current - *one.limit) / std::abs(*one.limit) : 0;
    return found;
}

std::optional<Recommendation> limitAhead(const SeriesAnalysis &one, Instant now)
{
    if (one.trend.window < kShortestJudged || !one.limitAhead || !one.limitAhead->likely || one.isPastLimit())
        return std::nullopt;
    Recommendation found = advice(one, u"limit_ahead"_s, Priority::High);
    found.title = u"%1 is forecast to pass its limit: make room before it does."_s.arg(titleOf(one));
    const Duration likely = until(*one.limitAhead->likely, now);
    const Duration earliest = until(one.limitAhead->earliest.value_or(*one.limitAhead->likely), now);
    found.facts = {{u"limit"_s, *one.limit},
                   {u"likely_seconds"_s, secondsOf(likely)},
                   {u"earliest_seconds"_s, secondsOf(earliest)}};
    found.evidence = u"limit %1 expected in %2, at the earliest in %3"_s.arg(shown(one, *one.limit), roughly(likely),
                                                                             roughly(earliest));
    found.effect = one.trend.relativeChange;
    return found;
}

std::optional<Recommendation> runsOut(const SeriesAnalysis &one, Instant now)
{
    constexpr Duration kSoon = 24h * 30;
    if (!one.capacity || one.capacity->verdict != CapacityVerdict::RunsOut || *one.capacity->likely - now > kSoon)
        return std::nullopt;
    const Capacity &found = *one.capacity;
    if (found.trend.window < kShortestCourse)
        return std::nullopt;
    Recommendation advised = advice(one, u"runs_out"_s, Priority::High);
    const bool fills = isFilling(one.metric);
    advised.title = (fills ? u"%1 runs out within 30 days: add room or free some."_s
                           : u"%1 reaches its limit within 30 days: look for what drives it."_s)
                        .arg(titleOf(one));
    const Duration likely = until(*found.likely, now);
    const Duration earliest = until(found.earliest.value_or(*found.likely), now);
    advised.facts = {{u"used"_s, found.used},
                     {u"full"_s, *one.full},
                     {u"fills"_s, fills},
                     {u"growth_per_day"_s, found.trend.slopePerDay},
                     {u"likely_seconds"_s, secondsOf(likely)},
                     {u"earliest_seconds"_s, secondsOf(earliest)}};
    advised.evidence = (fills ? u"%1 of %2 in use, %3 a day more; full in %4, at the earliest in %5"_s
                              : u"%1, limit %2, %3 a day more; there in %4, at the earliest in %5"_s)
                           .arg(shown(one, found.used), shown(one, *one.full), shown(one, found.trend.slopePerDay),
                                roughly(likely), roughly(earliest));
    advised.window = found.trend.window;
    advised.effect = found.trend.relativeChange;
    return advised;
}

std::optional<Recommendation> worseTrend(const SeriesAnalysis &one)
{
    if (one.trend.window < kShortestCourse || !one.trend.isWorse(one.metric.direction).value_or(false)
        || std::abs(one.trend.relativeChange) < kWorthAdvice)
        return std::nullopt;
    Recommendation found = advice(one, u"worse_trend"_s, Priority::Medium);
    found.title = u"%1 keeps getting worse: look for what changes with it."_s.arg(titleOf(one));
    found.facts = {{u"relative_change"_s, one.trend.relativeChange}, {u"p_value"_s, one.trend.pValue}};
    found.evidence = u"%1 by %2 in %3, chance of an accident %4"_s.arg(
        one.trend.relativeChange > 0 ? u"up"_s : u"down"_s, percent(one.trend.relativeChange),
        roughly(one.trend.window), chance(one.trend.pValue));
    found.effect = one.trend.relativeChange;
    return found;
}

std::optional<Recommendation> worseLevel(const SeriesAnalysis &one)
{
    const LevelChange *fall = one.standingFall();
    if (one.trend.window < kShortestCourse || !fall)
        return std::nullopt;
    const LevelChange &change = *fall;
    const double effect = change.before != 0 ? (change.after - change.before) / std::abs(change.before) : 1;
    if (std::abs(effect) < kWorthAdvice)
        return std::nullopt;
    Recommendation found = advice(one, u"worse_level"_s, Priority::High);
    found.title = u"%1 jumped to a worse level: find what was done at that time."_s.arg(titleOf(one));
    found.facts = {{u"before"_s, change.before},
                   {u"after"_s, change.after},
                   {u"at"_s, toRfc3339(change.at)},
                   {u"confidence"_s, change.confidence}};
    found.evidence = u"%1 to %2 at %3, %4 sure"_s.arg(shown(one, change.before), shown(one, change.after),
                                                      toRfc3339(change.at), chance(change.confidence));
    found.effect = effect;
    return found;
}

/// Of the last day: what a watch remembers is bounded.
std::optional<Recommendation> frequentAnomalies(const SeriesAnalysis &one, Instant now)
{
    constexpr Duration kDay = 24h;
    const auto alarms = int(
        std::ranges::count_if(one.anomalies, [&](const SeriesAnomaly &anomaly) { return anomaly.at > now - kDay; }));
    const double share = one.trend.window > kDay ? double(kDay.count()) / double(one.trend.window.count()) : 1;
    const double values = one.samples * share;
    if (alarms < kFewestAlarms || alarms < 4 * kUsualAlarms * values)
        return std::nullopt;
    Recommendation found = advice(one, u"frequent_anomalies"_s, Priority::Medium);
    found.title = u"%1 keeps leaving what is usual for it."_s.arg(titleOf(one));
    found.facts = {{u"alarms"_s, alarms}, {u"values"_s, values}, {u"usual_alarms"_s, kUsualAlarms * values}};
    found.evidence = u"%1 unusual stretches in %2 values, noise gives %3"_s.arg(alarms)
                         .arg(qRound64(values))
                         .arg(kUsualAlarms * values, 0, 'f', 1);
    found.window = std::min(kDay, found.window);
    found.effect = alarms / values;
    return found;
}

}  // namespace

QString Recommendation::id() const { return u"%1:%2:%3"_s.arg(rule, series.metric).arg(qHash(series.labels), 0, 16); }

std::vector<Recommendation> recommendationsFor(std::span<const SeriesAnalysis> series, Instant now)
{
    std::vector<Recommendation> found;
    for (const SeriesAnalysis &one : series) {
        for (auto &advice : {limitReached(one), limitAhead(one, now), runsOut(one, now), worseTrend(one),
                             worseLevel(one), frequentAnomalies(one, now)}) {
            if (advice)
                found.push_back(*advice);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Recommendation &r) { return std::pair(r.priority, std::abs(r.effect)); });
    return found;
}

}  // namespace herald
