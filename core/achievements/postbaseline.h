// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace herald {

/// How many posts an account must have before its usual rate says anything.
inline constexpr int kFewestPosts = 5;

/// So many times its own median makes a post stand out, whatever the common threshold.
inline constexpr double kStandsOutTimes = 3;

/// The median engagement rate of an account's other posts, in any order; nothing for fewer than kFewestPosts, or where
/// half of them had no engagement at all. What is negative or not finite is passed over.
[[nodiscard]] std::optional<double> medianRate(std::span<const double> rates);

/// How many times the account's usual rate a post has; nothing where the usual is not known.
[[nodiscard]] std::optional<double> timesUsual(double rate, std::span<const double> otherRates);

/// "3 times your median": good for this account, though perhaps below the common threshold.
[[nodiscard]] bool standsOut(double rate, std::span<const double> otherRates);

}  // namespace herald
