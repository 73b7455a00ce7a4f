// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace herald {

/// The begins of the segments that minimise squared distance from segment means plus `price` a change; the first, 0, is
/// left out. Segments hold `shortest` values or more. Exact, by dynamic programming with pruning.
///
/// Source: Killick, Fearnhead & Eckley (PELT), J. American Statistical Association 107 (2012).
[[nodiscard]] std::vector<size_t> segmentBegins(std::span<const double> values, double price, size_t shortest);

/// Draws values that stand far from the median of themselves and three neighbours on each side to that median's reach.
///
/// Source: Hampel, J. American Statistical Association 69 (1974).
void tameOutliers(std::vector<double> &values, double noise);

/// The noise of a series around levels that jump, learned from its steps so that jumps hardly count.
struct StepNoise {
    double deviation = 0;  ///< of a value around its level
    double longRun = 0;    ///< variance that a mean of many values has, times their number
};
[[nodiscard]] StepNoise stepNoise(std::span<const double> values);

}  // namespace herald
