// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/sample.h"

#include <optional>
#include <span>

namespace herald {

/// What a person entered: what one unit of a metric costs.
struct Price {
    double perUnit = 0;
    QString currency = QStringLiteral("USD");  ///< ISO 4217
    Period period = Period::Month;  ///< of one unit in use, such as a GiB-month; Once: each unit of growth costs once
};

/// The cost of a measured use: price times the time-weighted mean of the samples; for Period::Once price times the
/// growth from first to last. None ("unknown") without two samples, for a negative use or a price that is not a
/// positive number. The Money holds method and inputs, so that it can be computed again; confidence is the share of the
/// samples' time that is not a gap of ten usual intervals or more.
[[nodiscard]] std::optional<Money> measuredCost(std::span<const Sample> samples, const Price &price);

/// The same cost if the use were `factor` times what it is: a scenario, computed from current values. None for a factor
/// that is negative or not finite.
[[nodiscard]] std::optional<Money> scenarioCost(const Money &current, double factor);

}  // namespace herald
