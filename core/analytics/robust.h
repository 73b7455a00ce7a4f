// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace herald {

/// Statistics that a few wild values cannot move.
///
/// Source: Huber & Ronchetti, Robust Statistics (2nd ed., 2009); quantiles: Hyndman & Fan, Sample Quantiles in
/// Statistical Packages, The American Statistician 50 (1996), definition 7.

/// The value below which the share `q` (0 … 1) of `values` lies, interpolated; NaN-free input, 0 for none.
[[nodiscard]] double quantile(std::vector<double> values, double q);
/// The same in place: the values are put into another order.
[[nodiscard]] double quantileOf(std::span<double> values, double q);

[[nodiscard]] double median(std::vector<double> values);

/// Median distance from the median times 1.4826, the standard deviation where the values are normal.
[[nodiscard]] double medianDeviation(std::span<const double> values);

/// The probability that a standard normal value is below z.
[[nodiscard]] double normalShareBelow(double z);

/// The probability of a standard normal value at least as far from 0 as z, on both sides.
[[nodiscard]] double twoSidedP(double z);

/// The z below which the share `p` (0 < p < 1) of a standard normal lies, right to 1e-9.
///
/// Source: Abramowitz & Stegun, 26.2.23, refined by Newton steps on the exact distribution.
[[nodiscard]] double normalQuantile(double p);

}  // namespace herald
