// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/levelchange.h"

#include "analytics/clockpattern.h"
#include "analytics/jumpfit.h"
#include "analytics/robust.h"
#include "analytics/segmentation.h"

#include <algorithm>
#include <cmath>

namespace herald {

namespace {

constexpr int kMostCells = 240;
constexpr int kFewestCells = 10;
constexpr size_t kShortest = 3;  // cells of one level
constexpr double kLargest = 1e100;
constexpr double kJumpPrice = 3;  // times log n

/// Bonferroni over all places where the change could have been found.
double confidenceOf(double jump, double deviation, size_t places)
{
    return deviation > 0 ? std::max(0.0, 1 - twoSidedP(jump / deviation) * double(places)) : 1.0;
}

/// The first sample nearer to the new level, of those up to a cell before and after the found begin.
Instant momentOf(std::span<const Sample> samples, const Grid &grid, size_t cell, const LevelChange &change)
{
    const Instant from = grid.at(cell - 1);
    const Instant to = grid.at(cell + 1);
    const auto first = std::ranges::lower_bound(samples, from, {}, &Sample::at);
    const auto last = std::ranges::lower_bound(samples, to, {}, &Sample::at);
    // Where the sum of "nearer to the old level" minus "nearer to the new one" is highest, the old level ends.
    double balance = 0;
    double highest = 0;
    auto moment = first;
    for (auto sample = first; sample != last; ++sample) {
        balance += std::abs(sample->value - change.after) > std::abs(sample->value - change.before) ? 1 : -1;
        if (balance > highest) {
            highest = balance;
            moment = sample + 1;
        }
    }
    return moment != samples.end() ? moment->at : grid.at(cell);
}

std::vector<LevelChange> changesOf(std::span<const Sample> samples, const Grid &grid, const LevelChangeOptions &options)
{
    // What lies on a line over a gap was not seen: a level may differ behind it, but it did not move within.
    SeenCells seen = grid.seen();
    const StepNoise noise = stepNoise(seen.values);
    tameOutliers(seen.values, noise.deviation);
    const double price = kJumpPrice * std::log(double(seen.size())) * noise.longRun;
    const auto begins = segmentBegins(seen.values, price, kShortest);
    std::vector<LevelChange> changes;
    for (size_t i = 0; i < begins.size(); ++i) {
        const size_t first = i > 0 ? begins[i - 1] : 0;
        const size_t end = i + 1 < begins.size() ? begins[i + 1] : seen.size();
        const auto fit = fitJump(seen.part(first, end), begins[i] - first, price / kJumpPrice);
        if (!fit)
            continue;
        LevelChange change;
        change.before = fit->before;
        change.after = fit->after;
        const double jump = change.after - change.before;
        change.confidence = confidenceOf(jump, std::sqrt(noise.longRun * fit->variance), seen.size());
        if (jump == 0 || change.confidence < options.confidence
            || std::abs(jump) < options.minimumEffect * std::abs(change.before))
            continue;
        change.at = momentOf(samples, grid, size_t(seen.places[begins[i]]), change);
        changes.push_back(change);
    }
    return changes;
}

}  // namespace

std::vector<LevelChange> levelChanges(std::span<const Sample> samples, const LevelChangeOptions &options)
{
    auto ordered = tidied(samples).samples;
    const auto step = gridStep(ordered, kMostCells);
    if (!step)
        return {};
    double largest = 0;
    for (const Sample &sample : ordered)
        largest = std::max(largest, std::abs(sample.value));
    const int exponent = largest > kLargest ? std::ilogb(largest) : 0;
    for (Sample &sample : ordered)
        sample.value = std::ldexp(sample.value, -exponent);
    Grid grid = gridOf(ordered, *step);
    if (grid.filledCells() < kFewestCells)
        return {};
    removeClockPattern(grid);
    auto changes = changesOf(ordered, grid, options);
    for (LevelChange &change : changes) {
        change.before = std::ldexp(change.before, exponent);
        change.after = std::ldexp(change.after, exponent);
    }
    return changes;
}

}  // namespace herald
