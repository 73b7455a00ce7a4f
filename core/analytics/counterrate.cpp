// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/counterrate.h"

#include <cmath>

namespace herald {

namespace {

constexpr double kCountStep = 1.0 / 8;
/// A window with less than this share of the usual readings is not full.
constexpr double kFull = 0.75;

}  // namespace

std::optional<double> CounterRate::update(const SampleWindow &window)
{
    if (window.count == 0 || (m_at && window.at <= *m_at))
        return std::nullopt;
    const bool isFull = double(window.count) >= kFull * m_usualCount;
    const bool hasFallen = m_at && window.lowest < m_highest;
    const bool fellInside = hasFallen && window.highest >= m_highest;
    std::optional<double> rate;
    if (m_start && isFull && !hasFallen) {
        const double seconds = double((window.at - m_start->at).count()) / 1000;
        rate = (window.mean() - m_start->value) / seconds;
    }
    m_start = isFull && !fellInside ? std::optional(Sample{window.at, window.mean()}) : std::nullopt;
    m_highest = fellInside ? window.lowest : window.highest;
    m_usualCount += (double(window.count) - m_usualCount) * (m_usualCount > 0 ? kCountStep : 1);
    m_at = window.at;
    return rate && std::isfinite(*rate) ? rate : std::nullopt;
}

std::vector<Sample> ratesOf(std::span<const Sample> readings, Duration step, Instant until)
{
    std::vector<Sample> rates;
    CounterRate rate;
    SampleWindow window;
    const auto close = [&] {
        if (const auto risen = rate.update(window))
            rates.push_back({window.at, *risen});
        window = {};
    };
    for (const Sample &reading : readings) {
        const Instant begin = windowOf(reading.at, step);
        if (begin != window.at && window.count > 0)
            close();
        window.at = begin;
        window.add(reading.value);
    }
    if (window.count > 0 && window.at + step <= until)
        close();
    return rates;
}

}  // namespace herald
