// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/samplewindow.h"

#include <optional>
#include <span>
#include <vector>

namespace herald {

/// Turns the readings of a counter, which only rises but for restarts at zero, into its rate a second: the rise from
/// the mean of one window to the mean of the next over the time between them. Where in a window its mean lies is known
/// of a full one only, so a window with fewer readings than usual gives no rate, and none is measured from it. Nor does
/// one that the counter has fallen in or before: Prometheus's rate() takes a fall for a restart at zero, but of a sum
/// it may be one of several instances that is missing, and no number is better than a wrong one.
///
/// Source: prometheus.io/docs/prometheus/latest/querying/functions/#rate.
class CounterRate {
public:
    /// The rate since the window before; `window` may be a single reading. Those not later than the last change
    /// nothing.
    [[nodiscard]] std::optional<double> update(const SampleWindow &window);

private:
    std::optional<Instant> m_at;
    std::optional<Sample> m_start;  ///< what the next rate is measured from
    double m_highest = 0;           ///< reading; after a fall inside a window, the lowest there
    double m_usualCount = 0;        ///< readings in a window, lately
};

/// The rates of a counter's readings, oldest first, in windows of `step`; the newest window where it is over at
/// `until`.
[[nodiscard]] std::vector<Sample> ratesOf(std::span<const Sample> readings, Duration step, Instant until);

}  // namespace herald
