// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>

namespace herald {

/// How far another computer's clock may be ahead of ours before its times are no longer believed.
inline constexpr Duration kClockTolerance = std::chrono::minutes(5);

/// The latest time that a sample may bear now.
[[nodiscard]] inline Instant latestBelieved(Instant now) { return now + kClockTolerance; }

/// Why nothing can have happened then, for people; nothing where it can: before computers kept time, or later than
/// latestBelieved().
[[nodiscard]] std::optional<QString> timeProblem(Instant at, Instant now);

}  // namespace herald
