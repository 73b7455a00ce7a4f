// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <span>
#include <vector>

namespace herald {

/// Samples cut wherever nothing was seen for a while, oldest first: what may be joined by a line. A step counts as a
/// gap when it is longer than `atLeast` and than five times the median step. Empty for no samples; never holds an empty
/// run.
[[nodiscard]] std::vector<std::span<const Sample>> continuousRuns(std::span<const Sample> samples, Duration atLeast);

}  // namespace herald
