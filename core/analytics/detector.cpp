// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/detector.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace herald {

namespace {

constexpr double kLargest = 1e150;   // squares of larger values overflow
constexpr double kEchoMemory = 200;  // values
constexpr double kGapIntervals = 10;
/// Sums of surprises at which a channel is loud: about one value in two hundred of operators' series.
constexpr double kSlowLevel = 6.7;
constexpr double kFastLevel = 5.25;
/// Surprise at which a standstill is loud: longer than all but one of 3,000 before it, and not short.
constexpr double kStillLevel = 3.5;
constexpr double kFewestStill = 12;
/// Surprise at which a value behind a mean is loud: there is one farthest for each mean, so once in 3,000 means, or ten
/// days.
constexpr double kFarthestLevel = 3.5;
/// Values without a loud one before the next alarm …
constexpr int kSlowSilence = 90;
constexpr int kFastSilence = 30;
/// … unless it is this many times as strong as the last.
constexpr double kEscalation = 1.5;
/// Deviations beyond this many times the largest per cent count as that.
constexpr double kMostReach = 100;
/// How often a value taught as normal counts: it becomes one of the usual hundred.
constexpr double kTaughtWeight = 40;

/// Scores: inside a stretch, of one channel alone below the alarm; fast alarms; slow alarms, which have two witnesses.
constexpr double kBelowAlarm = 0.98;
constexpr double kFastAlarm = kAlarmScore;
constexpr double kSlowAlarm = 0.995;

/// Rises from 0 towards 1 as strength does from 0; 0.99 at 1.
double saturated(double strength) { return 1 - std::pow(10.0, -2 * strength); }

double farthestOf(const ValueRange &extremes, double mean)
{
    const double above = std::min(extremes.highest, kLargest) - mean;
    const double below = std::max(extremes.lowest, -kLargest) - mean;
    return above >= -below ? above : below;
}

}  // namespace

bool Detector::CalmGate::pass(double strength)
{
    const bool isLoud = strength >= 1;
    const bool isNews = isLoud && (isCalm() || strength > kEscalation * m_strongest);
    if (isNews)
        m_strongest = strength;
    m_quiet = isLoud ? 0 : std::min(m_quiet + 1, m_silence);
    return isNews;
}

double Detector::Echo::residual(double now) const { return squares > 0 ? now - products / squares * last : now; }

void Detector::Echo::learn(double now)
{
    squares += last * last - squares / kEchoMemory;
    products += last * now - products / kEchoMemory;
    last = now;
}

Detector::Detector(DetectorOptions options)
    : m_options(options), m_baseline(options.zone), m_slowGate(kSlowSilence), m_fastGate(kFastSilence)
{
}

bool Detector::isLearning() const { return m_count < kFewestJudged; }

AnomalyScore Detector::update(Instant at, double value, std::optional<ValueRange> extremes)
{
    if (!std::isfinite(value))
        return {};
    return judgeAndLearn(at, std::clamp(value, -kLargest, kLargest), extremes);
}

AnomalyScore Detector::judgeAndLearn(Instant at, double value, std::optional<ValueRange> extremes)
{
    noteTime(at);
    const Baseline::Expectation expected = m_baseline.expectation(at);
    AnomalyScore score;
    score.expected = m_count > 0 ? expected.value : value;
    score.evidence = evidenceOf(expected, value);
    if (extremes)
        score.evidence.farthest = farthestOf(*extremes, value);
    if (!isLearning()) {
        score.surprise = m_residuals.surprise(score.evidence.residual);
        const double slow = m_options.channels == ChannelChoice::Fast ? 0 : slowStrength(score.evidence);
        const double fast = m_options.channels == ChannelChoice::Slow ? 0 : fastStrength(score.evidence);
        judge(score, slow, fast);
        score.strength = std::max(slow, fast);
        noteStretch(at, score.strength);
        score.since = m_unusualSince;
    }
    if (m_count > 1)
        learn(score.evidence, 1);
    if (extremes && m_count > 1)
        m_farthest.learn(score.evidence.farthest);
    m_baseline.learn(expected, tamed(expected.value, value));
    ++m_count;
    return score;
}

double Detector::slowStrength(const AnomalyEvidence &evidence) const
{
    const double strange = 2 * m_residuals.surprise(evidence.residual) + m_shortMeans.surprise(evidence.shortMean);
    const double still = evidence.standstill >= kFewestStill ? m_standstills.surprise(evidence.standstill) : 0;
    return std::max(strange / kSlowLevel, still / kStillLevel);
}

double Detector::fastStrength(const AnomalyEvidence &evidence) const
{
    const double strange = m_changes.surprise(evidence.change) + m_residualChanges.surprise(evidence.residualChange);
    return std::max(strange / kFastLevel, farthestStrength(evidence));
}

double Detector::farthestStrength(const AnomalyEvidence &evidence) const
{
    return evidence.farthest != 0 ? m_farthest.surprise(evidence.farthest) / kFarthestLevel : 0;
}

void Detector::noteStretch(Instant at, double strength)
{
    if (strength >= kUnusualStrength && !m_unusualSince)
        m_unusualSince = at;
    else if (strength < kUnusualStrength && m_slowGate.isCalm() && m_fastGate.isCalm())
        m_unusualSince.reset();
}

/// The four deviations; the short memory takes the value in.
AnomalyEvidence Detector::evidenceOf(const Baseline::Expectation &expected, double value)
{
    m_recent[size_t(m_recentNext)] = value;
    m_recentNext = (m_recentNext + 1) % int(m_recent.size());
    m_recentCount = std::min(m_recentCount + 1, int(m_recent.size()));
    const bool isStill = m_standstill > 0 && value == m_last;
    if (!isStill && m_standstill > 0)
        m_standstills.learn(m_standstill);
    m_standstill = isStill ? m_standstill + 1 : 1;
    m_last = value;
    if (m_count == 0)
        return {};
    const double mean = std::reduce(m_recent.begin(), m_recent.begin() + m_recentCount) / m_recentCount;
    AnomalyEvidence e;
    e.residual = value - expected.value;
    e.shortMean = mean - expected.level;
    e.change = m_echo.residual(value - expected.level);
    e.residualChange = m_residualEcho.residual(e.residual);
    e.standstill = m_standstill;
    const double tame = tamed(expected.value, value);
    m_echo.learn(tame - expected.level);
    m_residualEcho.learn(tame - expected.value);
    return e;
}

/// `value` as the means learn it: one giant, such as a corrupt reading, must not move them for thousands of values.
double Detector::tamed(double expected, double value) const
{
    const double most = kMostReach * std::max(m_residuals.reach(1), m_residuals.reach(-1));
    return most > 0 ? std::clamp(value, expected - most, expected + most) : value;
}

void Detector::judge(AnomalyScore &score, double slow, double fast)
{
    const bool isSlowAlarm = m_slowGate.pass(slow);
    const bool isFastAlarm = m_fastGate.pass(fast);
    score.isFarthest = !isSlowAlarm && fast > 0 && farthestStrength(score.evidence) == fast;
    score.channel = slow >= fast ? DetectorChannel::Slow : DetectorChannel::Fast;
    if (isSlowAlarm) {
        score.channel = DetectorChannel::Slow;
        score.score = kSlowAlarm + (1 - kSlowAlarm) * saturated(slow - 1);
    } else if (isFastAlarm) {
        score.channel = DetectorChannel::Fast;
        score.score = kFastAlarm + (kSlowAlarm - kFastAlarm) * saturated(fast - 1);
    } else {
        score.score = kBelowAlarm * saturated(m_options.channels == ChannelChoice::Slow ? slow : fast);
    }
}

void Detector::learn(const AnomalyEvidence &evidence, double weight)
{
    m_residuals.learn(evidence.residual, weight);
    m_shortMeans.learn(evidence.shortMean, weight);
    m_changes.learn(evidence.change, weight);
    m_residualChanges.learn(evidence.residualChange, weight);
}

void Detector::noteTime(Instant at)
{
    const double interval = m_lastAt ? double((at - *m_lastAt).count()) : 0;
    m_lastAt = at;
    if (interval <= 0)
        return;
    if (m_usualIntervalMs > 0 && interval > kGapIntervals * m_usualIntervalMs)
        forgetShortMemory();
    else
        m_usualIntervalMs += (interval - m_usualIntervalMs) * (m_usualIntervalMs > 0 ? 0.05 : 1.0);
}

void Detector::forgetShortMemory()
{
    m_recentCount = 0;
    m_recentNext = 0;
    m_echo.last = 0;
    m_residualEcho.last = 0;
    m_standstill = 0;
}

std::optional<UsualRange> Detector::usualRange(Instant at) const
{
    if (isLearning())
        return std::nullopt;
    const double expected = m_baseline.expectation(at).value;
    return UsualRange{expected - m_residuals.sizeAt(0.005, -1), expected + m_residuals.sizeAt(0.005, 1)};
}

UsualRange Detector::usualAround(double mean) const
{
    return {mean - m_farthest.sizeAt(0.005, -1), mean + m_farthest.sizeAt(0.005, 1)};
}

void Detector::teachNormal(const AnomalyEvidence &evidence)
{
    learn(evidence, kTaughtWeight);
    if (evidence.standstill >= kFewestStill)
        m_standstills.learn(evidence.standstill, kTaughtWeight);
    if (evidence.farthest != 0)
        m_farthest.learn(evidence.farthest, kTaughtWeight);
}

void Detector::teachAnomaly(const AnomalyEvidence &evidence)
{
    m_residuals.forgetBeyond(evidence.residual);
    m_shortMeans.forgetBeyond(evidence.shortMean);
    m_changes.forgetBeyond(evidence.change);
    m_residualChanges.forgetBeyond(evidence.residualChange);
    if (evidence.standstill >= kFewestStill)
        m_standstills.forgetBeyond(evidence.standstill);
    if (evidence.farthest != 0)
        m_farthest.forgetBeyond(evidence.farthest);
}

}  // namespace herald
