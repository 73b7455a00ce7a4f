// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/serieswatch.h"

#include "analytics/robust.h"

#include <algorithm>
#include <cmath>

namespace herald {

namespace {

constexpr size_t kMostAlarms = 200;
/// What is usual within minutes, and is seen every few seconds, says little about what is usual.
constexpr Duration kShortestLife = std::chrono::hours(1);

/// The distance in standard deviations at which a normal value would be as rare on both sides.
double deviationOf(double surprise) { return normalQuantile(1 - std::pow(10.0, -std::clamp(surprise, 0.0, 8.0)) / 2); }

}  // namespace

SeriesWatch::SeriesWatch(SeriesKey series, DetectorOptions options, std::vector<Verdict> verdicts)
    : m_detector(options), m_verdicts(std::move(verdicts))
{
    m_state.series = std::move(series);
    std::ranges::sort(m_verdicts, std::ranges::greater{}, &Verdict::at);
}

const WatchState &SeriesWatch::update(const Sample &sample)
{
    if (!std::isfinite(sample.value) || (m_hasSeen && sample.at <= m_state.newest.at))
        return m_state;
    if (!m_hasSeen)
        m_firstAt = sample.at;
    m_hasSeen = true;
    const double strongest = m_state.judgement.since ? m_state.alarm : 0;
    m_state.newest = sample;
    m_state.usual = m_detector.usualRange(sample.at);
    m_state.judgement = m_detector.update(sample.at, sample.value);
    m_state.isLearning = m_detector.isLearning() || sample.at - m_firstAt < kShortestLife;
    m_state.deviation = deviationOf(m_state.judgement.surprise);
    m_state.alarm = m_state.judgement.since ? std::max(strongest, m_state.judgement.score) : m_state.judgement.score;
    if (m_state.isLearning)
        m_state.alarm = 0;
    else if (m_state.judgement.score >= kAlarmScore)
        m_alarms.push_back({sample.at, sample.value, m_state.judgement, m_state.usual});
    if (m_alarms.size() > kMostAlarms)
        m_alarms.erase(m_alarms.begin());
    teach(sample);
    return m_state;
}

/// A verdict speaks of the sample at its moment, or of the first one after it where that was thinned out since.
void SeriesWatch::teach(const Sample &sample)
{
    while (!m_verdicts.empty() && m_verdicts.back().at <= sample.at) {
        if (m_verdicts.back().isNormal)
            m_detector.teachNormal(m_state.judgement.evidence);
        else
            m_detector.teachAnomaly(m_state.judgement.evidence);
        m_verdicts.pop_back();
    }
}

}  // namespace herald
