// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/evaluator.h"
#include "alerts/serieswindows.h"

namespace herald {

/// The upper end of the values of one series in a time window, in rising order: as much of it as a percentile needs and
/// a little more. Each evaluation takes in what came and lets go what fell out, so that a percentile of a window that
/// moves on costs no sorting, and what comes and goes below the upper end costs nothing.
class SortedWindow {
public:
    /// Moves to the samples in (from, to]; any move is right, one step ahead is cheap. `share` is the quantile that
    /// will be asked for, always the same.
    void moveTo(const ShownSamples &shown, Instant from, Instant to, double share);
    [[nodiscard]] size_t count() const { return size_t(m_end - m_first); }
    /// The quantile, interpolated between ranks; of an empty window it is 0.
    [[nodiscard]] double quantile() const;

private:
    void fill(const ShownSamples &shown, Instant from, Instant to, double share);
    void refill(const ShownSamples &shown);
    void setCount(double share);
    void replace(double out, double in);
    void remove(double value);
    void insert(double value);
    [[nodiscard]] bool holds(double value) const { return m_isWhole || (!m_upper.empty() && value >= m_upper.front()); }

    std::vector<double> m_upper;
    bool m_isWhole = true;  ///< nothing of the window lies below m_upper
    quint64 m_first = 0;    ///< numbers of the samples that are in: [first, end)
    quint64 m_end = 0;
    size_t m_ranked = 0;  ///< the count that the next two are of
    size_t m_needed = 0;  ///< how many of the largest values the quantile looks at
    double m_weight = 0;  ///< of the second smallest of those; the smallest has the rest
};

[[nodiscard]] bool isPercentile(Function function);

/// evaluate() of a percentile by a window that is kept from one time to the next.
[[nodiscard]] Reading evaluate(const WindowSpec &spec, const ShownSamples &shown, Instant now, SortedWindow &window);

}  // namespace herald
