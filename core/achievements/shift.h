// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <optional>
#include <span>

namespace herald {

/// How far one group of numbers lies above another.
struct Shift {
    double estimate = 0;  ///< median of all differences after - before
    double low = 0;       ///< lower end of its confidence interval
    double high = 0;
    double z = 0;  ///< standardised rank sum: how clearly they differ, with the estimate's sign

    bool operator==(const Shift &) const = default;
};

/// How clearly `after` lies above `before`: the Mann-Whitney statistic, standardised, ties corrected. 0 where all are
/// equal. Neither is empty.
[[nodiscard]] double rankSumZ(std::span<const double> before, std::span<const double> after);

/// Hodges-Lehmann estimate of a shift with the interval that belongs to the Mann-Whitney test (normal approximation,
/// ties corrected). Needs five numbers on each side; a few wild ones do not matter. `confidence` within (0, 1). Source:
/// Hodges & Lehmann, Annals of Mathematical Statistics 34(2), 1963; Hollander, Wolfe & Chicken, Nonparametric
/// Statistical Methods, 3rd ed., §4.2 and §4.3.
[[nodiscard]] std::optional<Shift> shiftBetween(std::span<const double> before, std::span<const double> after,
                                                double confidence);

/// Means of the samples in [from, to), a number for each stretch of `width` that has any: neighbours in time say nearly
/// the same, and tests that count each sample would be far too sure.
[[nodiscard]] std::vector<double> binMeans(std::span<const Sample> samples, Instant from, Instant to, Duration width);

}  // namespace herald
