// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace herald {

/// Slopes are per step of a regular series.

/// The median of the slopes of all pairs; 0 for fewer than two values.
[[nodiscard]] double theilSenSlope(std::span<const double> values);

/// Range of the slope from the ranks of the pairs' slopes. `deviation` is that of Kendall's S, `z` the normal quantile.
struct SlopeRange {
    double lower = 0;
    double upper = 0;
};
[[nodiscard]] SlopeRange theilSenRange(std::span<const double> values, double deviation, double z);

/// Mann and Kendall's test: how many pairs rise more than fall, and the deviation of that count, wider where neighbours
/// resemble each other (Hamed & Rao, with the slope taken out first).
struct KendallTest {
    double count = 0;      ///< S
    double deviation = 0;  ///< 0: all values are equal
    [[nodiscard]] double z() const;
};
[[nodiscard]] KendallTest kendallTest(std::span<const double> values, double slope);

/// The mean step of a line under noise that may be anything between independent and a random walk.
struct DriftTest {
    double drift = 0;
    double deviation = 0;      ///< its standard error
    bool isWandering = false;  ///< the noise has a root so near one that it was taken as a random walk
    [[nodiscard]] double z() const;
};
[[nodiscard]] DriftTest driftTest(std::span<const double> values, double slope);

}  // namespace herald
