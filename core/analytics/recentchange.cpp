// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/recentchange.h"

#include "analytics/changewatch.h"
#include "analytics/grid.h"
#include "analytics/robust.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kShortestCell = 5min;
constexpr int kMostCells = 2500;
constexpr size_t kSeen = 400;     // cells
constexpr size_t kFewest = 100;   // cells before a change
constexpr double kClearJump = 3;  // deviations

/// The newest cells that hold samples, oldest first, each with its median.
std::vector<Sample> newestCells(std::span<const Sample> samples)
{
    const auto ordered = tidied(samples).samples;
    const auto step = gridStep(ordered, kMostCells);
    if (!step)
        return {};
    const Grid grid = gridOf(ordered, std::max(*step, kShortestCell));
    std::vector<Sample> cells;
    for (size_t i = grid.values.size(); i-- > 0 && cells.size() < kSeen;) {
        if (grid.counts[i] > 0)
            cells.push_back({grid.at(i), grid.values[i]});
    }
    std::ranges::reverse(cells);
    return cells;
}

std::vector<double> valuesOf(std::span<const Sample> cells)
{
    std::vector<double> values;
    std::ranges::transform(cells, std::back_inserter(values), &Sample::value);
    return values;
}

}  // namespace

std::optional<LevelChange> recentChange(std::span<const Sample> samples, const LevelChangeOptions &options)
{
    const std::vector<Sample> cells = newestCells(samples);
    if (cells.size() < kFewest)
        return std::nullopt;
    ChangeWatch watch;
    ChangeBelief belief;
    for (const Sample &cell : cells)
        belief = watch.update(cell.at, cell.value);
    if (!belief.since || belief.confidence < options.confidence)
        return std::nullopt;
    const auto begin = std::ranges::lower_bound(cells, *belief.since, {}, &Sample::at);
    const auto first = size_t(begin - cells.begin());
    if (first < kFewest || begin == cells.end())
        return std::nullopt;
    const std::span<const Sample> past = std::span(cells).subspan(first - kFewest, kFewest);
    const LevelChange change{begin->at, median(valuesOf(past)), median(valuesOf(std::span(cells).subspan(first))),
                             belief.confidence};
    const double jump = std::abs(change.after - change.before);
    const bool isClear =
        jump > kClearJump * medianDeviation(valuesOf(past)) && jump >= options.minimumEffect * std::abs(change.before);
    return isClear ? std::optional(change) : std::nullopt;
}

std::vector<LevelChange> levelChangesUntilNow(std::span<const Sample> samples, const LevelChangeOptions &options)
{
    std::vector<LevelChange> changes = levelChanges(samples, options);
    const auto recent = recentChange(samples, options);
    // The same jump is dated to a coarse cell by the one and to a fine one by the other.
    constexpr Duration kSame = 1h;
    if (recent && (changes.empty() || recent->at - changes.back().at > kSame))
        changes.push_back(*recent);
    return changes;
}

}  // namespace herald
