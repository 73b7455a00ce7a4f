// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>

namespace herald {

/// Turns the readings of a counter, which only rises but for restarts at zero, into its rate a second.
///
/// Source: how Prometheus's rate() treats resets, prometheus.io/docs/prometheus/latest/querying/functions/#rate.
class CounterRate {
public:
    /// The rate since the last reading; none for the first, for a value that is not finite or negative, and for a time
    /// stamp that does not rise. A fall counts as a restart: the counter has risen from zero to what it shows.
    [[nodiscard]] std::optional<double> update(Instant at, double reading);

private:
    std::optional<Instant> m_at;
    double m_reading = 0;
};

}  // namespace herald
