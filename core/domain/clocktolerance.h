// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

namespace herald {

/// How far another computer's clock may be ahead of ours before its times are no longer believed.
inline constexpr Duration kClockTolerance = std::chrono::minutes(5);

/// The latest time that a sample may bear now.
[[nodiscard]] inline Instant latestBelieved(Instant now) { return now + kClockTolerance; }

}  // namespace herald
