// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/seriestrend.h"

namespace herald {

/// The shortest history from which it is said when something runs out: what fills in minutes is a start, no use.
inline constexpr Duration kShortestUse = std::chrono::hours(1);

struct CapacityOptions {
    double limit = 1;                                 ///< the resource is used up here, in the metric's unit
    Duration horizon = std::chrono::hours(24 * 365);  ///< beyond it "not in sight" is the answer
    std::optional<double> used{};  ///< in use now; none: the median of the newest tenth of the samples, at least three
    /// How it moved of late, where that is judged apart: what does not grow any more runs out at no time.
    const SeriesTrend *lately = nullptr;
};

enum class CapacityVerdict {
    NotEnoughData,  ///< too little for a trend, or seen for less than kShortestUse
    Exhausted,      ///< at the limit now
    NotInSight,     ///< use does not grow, or not enough to reach the limit within the horizon
    RunsOut,
};

/// Whether it is something that fills, a share of this host or an amount of bytes, and not a measure with a limit.
[[nodiscard]] bool isFilling(const Metric &metric);

/// When a resource runs out, from how its use has grown, and what would change that.
struct Capacity {
    CapacityVerdict verdict = CapacityVerdict::NotEnoughData;
    SeriesTrend trend;
    double used = 0;                  ///< now
    std::optional<Instant> earliest;  ///< with the steepest growth that the data allow
    std::optional<Instant> likely;
    std::optional<Instant> latest;        ///< with the flattest; none: perhaps never
    double growthToLast = 0;              ///< a day: growth that would reach the limit only at the end of the horizon
    std::optional<Duration> gainPerUnit;  ///< time won by each unit of the resource that is freed or added
};

/// Judges samples of a resource's use, in any order; needs what seriesTrend() needs. `now` is when the samples end for
/// the person who asks: a source that fell silent pushes no date into the past.
[[nodiscard]] Capacity capacity(std::span<const Sample> samples, const CapacityOptions &options, Instant now);

}  // namespace herald
