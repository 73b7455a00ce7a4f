// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <array>
#include <optional>
#include <span>

namespace herald {

/// What the samples of one window come to.
struct Summary {
    Instant at;  ///< the window's start, a multiple of its tier's step
    qint64 count = 0;
    double min = 0;
    double max = 0;
    double sum = 0;
    double last = 0;

    bool operator==(const Summary &) const = default;
};

/// How densely samples are kept: each one, or a summary for every step.
enum class Tier { Raw, FiveMinutes, Hour };

struct TierShape {
    Tier tier;
    Duration step;  ///< of one row; 1 ms, the finest there is, for Raw
    Duration span;  ///< of one chunk; chunks start at its multiples
};

inline constexpr std::array kTiers{
    TierShape{Tier::Raw, Duration(1), std::chrono::hours(1)},
    TierShape{Tier::FiveMinutes, std::chrono::minutes(5), std::chrono::hours(6)},
    TierShape{Tier::Hour, std::chrono::hours(1), std::chrono::hours(48)},
};

[[nodiscard]] constexpr const TierShape &shapeOf(Tier tier) { return kTiers[size_t(tier)]; }

/// The largest multiple of `step` that is not after `at`.
[[nodiscard]] Instant floorTo(Instant at, Duration step);

/// One summary for each window of `step` that holds a sample; `samples` are sorted by time.
[[nodiscard]] std::vector<Summary> summarize(std::span<const Sample> samples, Duration step);

/// Fewer and wider ones; `summaries` are sorted by time and their step divides `step`.
[[nodiscard]] std::vector<Summary> summarize(std::span<const Summary> summaries, Duration step);

/// All of them as one, at the first one's time; nothing where there are none.
[[nodiscard]] std::optional<Summary> total(std::span<const Sample> samples);
[[nodiscard]] std::optional<Summary> total(std::span<const Summary> summaries);

}  // namespace herald
