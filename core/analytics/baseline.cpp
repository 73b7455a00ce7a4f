// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/baseline.h"

#include <algorithm>
#include <cmath>

namespace herald {

namespace {

constexpr double kLevelMemory = 8000;  // values
constexpr double kDayMemory = 40;      // values of one half hour
constexpr double kWeekMemory = 30;     // values of one hour
constexpr double kErrorMemory = 1000;  // values
constexpr double kFewestErrors = 50;   // before a profile is trusted
/// A profile must have this share of the plainer one's squared error, or less.
constexpr double kBetter = 0.9;
/// Squared errors beyond this many variances count as this many: one spike must not choose the baseline.
constexpr double kMostVariances = 16;

/// The share of a new value in a mean over all values at first, over the memory later.
double step(double memory, double values) { return std::max(1 / memory, 1 / values); }

}  // namespace

Baseline::Expectation Baseline::expectation(Instant at) const
{
    constexpr qint64 kDay = 86'400'000;
    constexpr qint64 kMondayBeforeEpoch = 3 * kDay;  // 1970-01-01 was a Thursday
    const qint64 local = toMs(at) + m_clock.offset(at).count() + kMondayBeforeEpoch;
    const qint64 inWeek = ((local % (7 * kDay)) + 7 * kDay) % (7 * kDay);
    Expectation e;
    e.level = m_level;
    e.halfHour = size_t(inWeek % kDay / 1'800'000);
    e.hour = size_t(inWeek / 3'600'000);
    e.byDay = m_day.values[e.halfHour] >= 1 ? m_day.means[e.halfHour] : m_level;
    e.byWeek = m_week.values[e.hour] >= 2 ? m_week.means[e.hour] : e.byDay;
    e.value = m_choice == Choice::Level ? e.level : m_choice == Choice::Day ? e.byDay : e.byWeek;
    return e;
}

void Baseline::learn(const Expectation &expected, double value)
{
    if (m_values > 0) {
        const double most = kMostVariances * m_variance;
        const double a = step(kErrorMemory, m_values);
        const auto add = [&](double &error, double said) {
            error += a * (std::min((value - said) * (value - said), most) - error);
        };
        add(m_levelError, expected.level);
        add(m_dayError, expected.byDay);
        add(m_weekError, expected.byWeek);
    }
    m_values += 1;
    const double a = step(kLevelMemory, m_values);
    const double away = value - m_level;
    m_level += a * away;
    m_variance = (1 - a) * (m_variance + a * away * away);
    const auto learnSlot = [value](auto &profile, size_t slot, double memory) {
        profile.values[slot] = uint8_t(std::min(profile.values[slot] + 1.0, memory));
        profile.means[slot] += step(memory, double(profile.values[slot])) * (value - profile.means[slot]);
    };
    learnSlot(m_day, expected.halfHour, kDayMemory);
    learnSlot(m_week, expected.hour, kWeekMemory);
    m_choice = Choice::Level;
    if (m_values < kFewestErrors)
        return;
    if (m_dayError < kBetter * m_levelError)
        m_choice = Choice::Day;
    if (m_weekError < kBetter * std::min(m_dayError, m_levelError))
        m_choice = Choice::Week;
}

}  // namespace herald
