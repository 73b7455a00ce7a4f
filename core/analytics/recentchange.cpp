// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/recentchange.h"

#include "analytics/changewatch.h"
#include "analytics/jumpfit.h"
#include "analytics/robust.h"
#include "analytics/segmentation.h"

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

/// The cells of five minutes or more.
Grid fineGrid(std::span<const Sample> samples)
{
    const auto ordered = tidied(samples).samples;
    const auto step = gridStep(ordered, kMostCells);
    return step ? gridOf(ordered, std::max(*step, kShortestCell)) : Grid();
}

/// The newest of them that hold samples.
SeenCells newestCells(const Grid &grid)
{
    const SeenCells all = grid.seen();
    return all.part(all.size() - std::min(all.size(), kSeen), all.size());
}

}  // namespace

std::optional<LevelChange> recentChange(std::span<const Sample> samples, const LevelChangeOptions &options)
{
    const Grid grid = fineGrid(samples);
    const SeenCells cells = newestCells(grid);
    if (cells.size() < kFewest)
        return std::nullopt;
    const auto at = [&](size_t i) { return grid.at(size_t(cells.places[i])); };
    ChangeWatch watch;
    ChangeBelief belief;
    for (size_t i = 0; i < cells.size(); ++i)
        belief = watch.update(at(i), cells.values[i]);
    if (!belief.since || belief.confidence < options.confidence)
        return std::nullopt;
    size_t first = cells.size();
    while (first > 0 && at(first - 1) >= *belief.since)
        --first;
    if (first < kFewest || first == cells.size())
        return std::nullopt;
    const SeenCells around = cells.part(first - kFewest, cells.size());
    // The watch knows no slope: what a line or a bend explains, a gap in it too, is no jump.
    const double price = std::log(double(around.size())) * stepNoise(around.values).longRun;
    const auto fit = fitJump(around, kFewest, price);
    if (!fit)
        return std::nullopt;
    const double jump = std::abs(fit->after - fit->before);
    const std::vector<double> past = around.part(0, kFewest).values;
    if (jump <= kClearJump * medianDeviation(past) || jump < options.minimumEffect * std::abs(fit->before))
        return std::nullopt;
    return LevelChange{at(first), fit->before, fit->after, belief.confidence};
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
