// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/clockpattern.h"

#include "analytics/robust.h"
#include "analytics/season.h"

namespace herald {

namespace {

/// Median slope between each value and the one half a series later, at the same phase: rough, but in linear time.
///
/// Source: Theil's incomplete method, Proc. Koninklijke Nederlandse Akademie van Wetenschappen 53 (1950).
double roughSlope(std::span<const double> values, size_t period)
{
    const size_t half = values.size() / 2 / period * period;
    std::vector<double> slopes;
    for (size_t i = 0; i + half < values.size(); ++i)
        slopes.push_back((values[i + half] - values[i]) / double(half));
    return median(std::move(slopes));
}

std::vector<double> withoutLine(std::span<const double> values, size_t period)
{
    const double slope = roughSlope(values, period);
    std::vector<double> rest(values.begin(), values.end());
    for (size_t t = 0; t < rest.size(); ++t)
        rest[t] -= slope * double(t);
    const double level = median(rest);
    for (double &v : rest)
        v -= level;
    return rest;
}

void removePhases(Grid &grid, std::span<const double> rest, size_t period)
{
    for (size_t phase = 0; phase < period; ++phase) {
        std::vector<double> seen;
        for (size_t cell = phase; cell < rest.size(); cell += period) {
            if (grid.counts[cell] > 0)
                seen.push_back(rest[cell]);
        }
        const double usual = median(std::move(seen));
        for (size_t cell = phase; cell < rest.size(); cell += period)
            grid.values[cell] -= usual;
    }
}

}  // namespace

bool removeClockPattern(Grid &grid)
{
    using namespace std::chrono_literals;
    bool isRemoved = false;
    // The day first: what a day explains is learned from seven times as many values as a week has.
    for (const Duration cycle : {Duration(24h), Duration(168h)}) {
        if (grid.step >= cycle || cycle.count() % grid.step.count() != 0)
            continue;
        const auto period = size_t(cycle / grid.step);
        if (grid.values.size() < 3 * period)
            continue;
        const auto rest = withoutLine(grid.values, period);
        if (isSeasonal(rest, int(period))) {
            removePhases(grid, rest, period);
            isRemoved = true;
        }
    }
    return isRemoved;
}

}  // namespace herald
