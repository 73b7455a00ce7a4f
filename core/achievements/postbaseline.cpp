// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/postbaseline.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace herald {

std::optional<double> medianRate(std::span<const double> rates)
{
    std::vector<double> known;
    std::ranges::copy_if(rates, std::back_inserter(known), [](double r) { return std::isfinite(r) && r >= 0; });
    if (known.size() < size_t(kFewestPosts))
        return std::nullopt;
    std::ranges::sort(known);
    const size_t middle = known.size() / 2;
    const double median = known.size() % 2 == 1 ? known[middle] : std::midpoint(known[middle - 1], known[middle]);
    return median > 0 ? std::optional(median) : std::nullopt;
}

std::optional<double> timesUsual(double rate, std::span<const double> otherRates)
{
    const auto median = medianRate(otherRates);
    return median ? std::optional(rate / *median) : std::nullopt;
}

bool standsOut(double rate, std::span<const double> otherRates)
{
    // Spares "exactly 3 times" from the rounding of binary fractions.
    constexpr double kSlack = 1e-9;
    return timesUsual(rate, otherRates).value_or(0) >= kStandsOutTimes - kSlack;
}

}  // namespace herald
