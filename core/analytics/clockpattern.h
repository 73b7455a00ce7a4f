// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/grid.h"
#include "analytics/localclock.h"

#include <optional>

namespace herald {

/// Takes the pattern of the day, and then that of the week, out of a grid whose cells divide it, if three of them were
/// seen and the test for a season says so: each phase loses its median distance from a robust line. What a gap hides is
/// neither asked nor counted. True if anything was taken out.
bool removeClockPattern(Grid &grid);

/// What each hour of the week, by the clock on the wall, usually lies above or below the course of a series.
class WeekPattern {
public:
    /// Samples in order (see tidied()), as coarse as an hour. Nothing where they are less than three weeks, where more
    /// than half of the hours hold none, or where the series shows no week (see weekOf()).
    [[nodiscard]] static std::optional<WeekPattern> of(std::span<const Sample> samples,
                                                       const LocalClock &clock = LocalClock());

    [[nodiscard]] double at(Instant at) const;
    /// The samples as they were without it.
    [[nodiscard]] std::vector<Sample> removed(std::span<const Sample> samples) const;

private:
    WeekPattern(const LocalClock &clock, Instant from, std::vector<double> hours)
        : m_clock(clock), m_from(from), m_hours(std::move(hours))
    {
    }

    LocalClock m_clock;
    Instant m_from;               ///< begin of the first of m_hours on the wall, in some week
    std::vector<double> m_hours;  ///< 168
};

}  // namespace herald
