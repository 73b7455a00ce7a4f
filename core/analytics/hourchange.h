// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <optional>
#include <span>

namespace herald {

/// How the last hour's mean differs from the mean of the hours before it, in per cent of that; 0 where it lies within
/// what the hours before let expect of one more of their kind. Nothing with fewer than 6 hours seen before.
///
/// `means` are those of 5 minutes each, oldest first, of a day up to `now`. Source: prediction interval for one further
/// observation, Hahn and Meeker, Statistical Intervals (1991), 4.7, by Student's t; hours count as alike.
[[nodiscard]] std::optional<double> hourChange(std::span<const Sample> means, Instant now);

}  // namespace herald
