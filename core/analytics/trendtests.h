// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/grid.h"

namespace herald {

/// Slopes are per cell; what a gap hides counts as time that passed.

struct SlopeRange {
    double lower = 0;
    double upper = 0;
};

/// The slopes of all pairs of values, once for the line and its range.
class PairSlopes {
public:
    explicit PairSlopes(const SeenCells &seen);

    /// Their median, Theil and Sen's slope; 0 for fewer than two values.
    [[nodiscard]] double middle() const { return m_middle; }
    /// Range of the slope from the ranks. `deviation` is that of Kendall's S, `z` the normal quantile.
    [[nodiscard]] SlopeRange range(double deviation, double z);

private:
    std::vector<double> m_slopes;
    double m_middle = 0;
};

/// Mann and Kendall's test: how many pairs rise more than fall, and the deviation of that count, wider where neighbours
/// resemble each other (Hamed & Rao, with the slope taken out first).
struct KendallTest {
    double count = 0;      ///< S
    double deviation = 0;  ///< 0: all values are equal
    [[nodiscard]] double z() const;
};
[[nodiscard]] KendallTest kendallTest(const SeenCells &seen, double slope);

/// The mean step of a line under noise that may be anything between independent and a random walk. Noise that resembles
/// its neighbour by r resembles what lies d cells away by r^d, so a step over a gap tells less of noise that stands.
///
/// Source: Savin & White, Testing for autocorrelation with missing observations, Econometrica 46 (1978).
struct DriftTest {
    double drift = 0;
    double deviation = 0;      ///< its standard error
    bool isWandering = false;  ///< the noise has a root so near one that it was taken as a random walk
    [[nodiscard]] double z() const;
};
[[nodiscard]] DriftTest driftTest(const SeenCells &seen, double slope);

}  // namespace herald
