// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/evaluator.h"
#include "alerts/serieswindows.h"

namespace herald {

/// The values of one series in a time window in rising order. Each evaluation takes in what came and lets go what fell
/// out, so that a percentile of a window that moves on costs no sorting.
class SortedWindow {
public:
    /// Moves to the samples in (from, to]; any move is right, one step ahead is cheap.
    void moveTo(const ShownSamples &shown, Instant from, Instant to);
    [[nodiscard]] std::span<const double> values() const { return m_values; }

private:
    void fill(const ShownSamples &shown, Instant from, Instant to);
    void replace(double out, double in);

    std::vector<double> m_values;
    quint64 m_first = 0;  ///< numbers of the samples that are in: [first, end)
    quint64 m_end = 0;
};

[[nodiscard]] bool isPercentile(Function function);

/// evaluate() of a percentile by a window that is kept from one time to the next.
[[nodiscard]] Reading evaluate(const WindowSpec &spec, const ShownSamples &shown, Instant now, SortedWindow &window);

}  // namespace herald
