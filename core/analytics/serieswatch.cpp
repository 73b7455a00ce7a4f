// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/serieswatch.h"

#include "analytics/robust.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace herald {

namespace {

constexpr size_t kMostAlarms = 200;
/// How many windows the usual number of samples in one is taken over.
constexpr double kCountStep = 1.0 / 8;
/// A window with less than this part of the usual samples is judged together with the next.
constexpr double kFewestShare = 4;
/// A stretch of which an hour, as long as the detector's short mean, was usual is over for people.
constexpr Duration kUsualAgainAfter = std::chrono::hours(1);

/// The distance in standard deviations at which a normal value would be as rare on both sides.
double deviationOf(double surprise) { return normalQuantile(1 - std::pow(10.0, -std::clamp(surprise, 0.0, 8.0)) / 2); }

}  // namespace

SeriesWatch::SeriesWatch(SeriesKey series, WatchOptions options, std::vector<Verdict> verdicts)
    : m_detector({.zone = options.zone}), m_verdicts(std::move(verdicts))
{
    if (options.kind == MetricKind::Counter)
        m_rate.emplace();
    m_state.series = std::move(series);
    std::ranges::sort(m_verdicts, std::ranges::greater{}, &Verdict::at);
}

const WatchState &SeriesWatch::update(const Sample &sample)
{
    if (!std::isfinite(sample.value) || (m_hasSeen && sample.at <= m_state.newest.at))
        return m_state;
    const Instant begin = windowOf(sample.at);
    if (!m_hasSeen || begin >= m_windowEnd)
        open(begin);
    m_hasSeen = true;
    m_state.newest = sample;
    ++m_counted;
    if (m_window.count == 0)
        m_window.at = isSparse() ? sample.at : begin;
    m_window.add(sample.value);
    if (isSparse())
        judge(sample.at + Duration(1));
    return m_state;
}

void SeriesWatch::learn(const SampleWindow &window)
{
    if (window.count == 0 || (m_hasSeen && window.at < m_windowEnd))
        return;
    open(window.at);
    m_hasSeen = true;
    m_state.newest = {window.at, window.mean()};
    m_counted = window.count;
    if (m_window.count == 0)
        m_window.at = window.at;
    m_window.add(window);
    if (isSparse())
        judge(m_windowEnd);
}

/// A window of the grid begins, so the one before is over.
void SeriesWatch::open(Instant begin)
{
    if (m_hasSeen) {
        m_usualCount += (double(m_counted) - m_usualCount) * (m_usualCount > 0 ? kCountStep : 1);
        // A mean of a few, as after a pause, is not like the others: it waits for more. A rate tells so by itself.
        if (m_window.count > 0 && (m_rate || double(m_window.count) * kFewestShare >= m_usualCount))
            judge(m_windowEnd);
    }
    m_windowEnd = begin + kWatchStep;
    m_counted = 0;
}

/// Judges what has been gathered, which ends before `until`.
void SeriesWatch::judge(Instant until)
{
    const SampleWindow window = std::exchange(m_window, {});
    if (!m_rate)
        judge(window.at, window.mean(), window.extremes());
    else if (const auto rate = m_rate->update(window))
        judge(window.at, *rate, {});
    teach(until);
}

void SeriesWatch::judge(Instant at, double value, std::optional<ValueRange> extremes)
{
    m_state.judged = {at, value};
    m_state.usual = m_detector.usualRange(at);
    const UsualRange usualAround = m_detector.usualAround(value);
    m_state.judgement = m_detector.update(at, value, extremes);
    m_state.isLearning = m_detector.isLearning();
    m_state.deviation = deviationOf(m_state.judgement.surprise);
    noteStretch();
    if (m_state.judgement.score >= kAlarmScore) {
        SeriesAnomaly alarm{at, value, m_state.judgement, m_state.usual};
        if (alarm.judgement.isFarthest) {
            alarm.value = value + alarm.judgement.evidence.farthest;
            alarm.usual = usualAround;
        }
        m_alarms.push_back(std::move(alarm));
    }
    if (m_alarms.size() > kMostAlarms)
        m_alarms.erase(m_alarms.begin());
}

/// The detector's stretch lasts until the next alarm may come, which is hours: nobody is to be told for as long that
/// something is unusual now.
void SeriesWatch::noteStretch()
{
    AnomalyScore &judgement = m_state.judgement;
    const Instant at = m_state.judged.at;
    m_strongest = judgement.since ? std::max(m_strongest, judgement.score) : 0;
    if (judgement.strength >= kUnusualStrength)
        m_lastUnusual = at;
    const bool goesOn = judgement.since && at - m_lastUnusual <= kUsualAgainAfter;
    m_isRaised = goesOn && (m_isRaised || judgement.strength >= 1);
    m_state.alarm = m_isRaised ? m_strongest : judgement.score;
    if (!goesOn)
        judgement.since.reset();
}

/// A verdict speaks of the window that its moment lies in, or of the first one after it where that was thinned out
/// since.
void SeriesWatch::teach(Instant until)
{
    while (!m_verdicts.empty() && m_verdicts.back().at < until) {
        if (m_verdicts.back().isNormal)
            m_detector.teachNormal(m_state.judgement.evidence);
        else
            m_detector.teachAnomaly(m_state.judgement.evidence);
        m_verdicts.pop_back();
    }
}

}  // namespace herald
