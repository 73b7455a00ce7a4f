// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/clockpattern.h"

#include "analytics/robust.h"
#include "analytics/season.h"

namespace herald {

namespace {

/// Median slope of the pairs at the same phase, which no pattern can tilt, that lie half the grid apart or more, which
/// tell the most.
///
/// Source: Hirsch, Slack & Smith, Water Resources Research 18 (1982).
double slopeOfPhases(const Grid &grid, size_t period)
{
    const size_t half = grid.values.size() / 2 / period * period;
    std::vector<double> slopes;
    for (size_t i = 0; i + half < grid.values.size(); ++i) {
        for (size_t j = i + half; grid.counts[i] > 0 && j < grid.values.size(); j += period) {
            if (grid.counts[j] > 0)
                slopes.push_back((grid.values[j] - grid.values[i]) / double(j - i));
        }
    }
    return median(std::move(slopes));
}

/// What each cell lies above the line; 0 in gaps, which say nothing of a pattern.
std::vector<double> withoutLine(const Grid &grid, size_t period)
{
    const double slope = slopeOfPhases(grid, period);
    SeenCells seen = grid.seen();
    for (size_t i = 0; i < seen.size(); ++i)
        seen.values[i] -= slope * seen.places[i];
    const double level = median(seen.values);
    std::vector<double> rest(grid.values.size(), 0.0);
    for (size_t i = 0; i < seen.size(); ++i)
        rest[size_t(seen.places[i])] = seen.values[i] - level;
    return rest;
}

/// Whether each phase that was seen at all was seen three times in the mean: a pattern of fewer would be the values.
bool isSeenOften(const Grid &grid, size_t period)
{
    size_t phases = 0;
    for (size_t phase = 0; phase < period; ++phase) {
        for (size_t cell = phase; cell < grid.counts.size(); cell += period) {
            if (grid.counts[cell] > 0) {
                ++phases;
                break;
            }
        }
    }
    return size_t(grid.filledCells()) >= 3 * phases;
}

/// The median of each phase over the cells that were seen.
std::vector<double> usualOfPhases(const Grid &grid, std::span<const double> rest, size_t period)
{
    std::vector<double> usual;
    for (size_t phase = 0; phase < period; ++phase) {
        std::vector<double> seen;
        for (size_t cell = phase; cell < rest.size(); cell += period) {
            if (grid.counts[cell] > 0)
                seen.push_back(rest[cell]);
        }
        usual.push_back(median(std::move(seen)));
    }
    return usual;
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
        if (grid.values.size() < 3 * period || !isSeenOften(grid, period))
            continue;
        const auto rest = withoutLine(grid, period);
        if (isSeasonal(rest, int(period))) {
            const auto usual = usualOfPhases(grid, rest, period);
            for (size_t cell = 0; cell < rest.size(); ++cell)
                grid.values[cell] -= usual[cell % period];
            isRemoved = true;
        }
    }
    return isRemoved;
}

std::optional<WeekPattern> WeekPattern::of(std::span<const Sample> samples, const LocalClock &clock)
{
    using namespace std::chrono_literals;
    constexpr int kDay = 24;
    constexpr size_t kWeek = 168;
    if (samples.empty() || samples.back().at - samples.front().at < 3 * 168h - 1h)
        return std::nullopt;
    const Grid grid = gridOf(onTheWall(samples, clock), 1h);
    if (grid.values.size() < 3 * kWeek || size_t(grid.filledCells()) * 2 < grid.values.size()
        || !isSeenOften(grid, kWeek))
        return std::nullopt;
    const auto rest = withoutLine(grid, kWeek);
    if (weekOf(rest, kDay) == 0)
        return std::nullopt;
    return WeekPattern(clock, grid.from, usualOfPhases(grid, rest, kWeek));
}

double WeekPattern::at(Instant at) const
{
    constexpr qint64 kHour = 3'600'000;
    constexpr qint64 kWeek = 168 * kHour;
    const qint64 since = (at + m_clock.offset(at) - m_from).count() % kWeek;
    return m_hours[size_t((since + kWeek) % kWeek / kHour)];
}

std::vector<Sample> WeekPattern::removed(std::span<const Sample> samples) const
{
    std::vector<Sample> rest;
    rest.reserve(samples.size());
    for (const Sample &sample : samples)
        rest.push_back({sample.at, sample.value - at(sample.at)});
    return rest;
}

}  // namespace herald
