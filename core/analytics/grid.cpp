// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/grid.h"

#include "analytics/robust.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr auto kSteps = std::to_array<Duration>({1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min,
                                                 1h, 2h, 3h, 4h,  6h,  8h,  12h,  24h,  168h, 672h,  8736h});

/// The median interval. Most series have one interval that more than half of all are: that one is the median, and
/// Boyer and Moore's vote (MJRTY, 1981) finds it without sorting.
Duration usualInterval(std::span<const Sample> samples)
{
    const auto interval = [&](size_t i) { return samples[i].at - samples[i - 1].at; };
    Duration candidate{};
    qint64 votes = 0;
    for (size_t i = 1; i < samples.size(); ++i) {
        if (votes == 0)
            candidate = interval(i);
        votes += interval(i) == candidate ? 1 : -1;
    }
    size_t same = 0;
    for (size_t i = 1; i < samples.size(); ++i)
        same += interval(i) == candidate ? 1 : 0;
    if (same * 2 > samples.size() - 1)
        return candidate;
    std::vector<double> intervals;
    intervals.reserve(samples.size());
    for (size_t i = 1; i < samples.size(); ++i)
        intervals.push_back(double(interval(i).count()));
    return Duration(qint64(median(std::move(intervals))));
}

qint64 cellOf(Instant at, Duration step)
{
    const qint64 ms = toMs(at);
    const qint64 whole = ms / step.count();
    return ms % step.count() < 0 ? whole - 1 : whole;
}

bool isTidy(std::span<const Sample> samples)
{
    for (size_t i = 0; i < samples.size(); ++i) {
        if (!std::isfinite(samples[i].value) || (i > 0 && samples[i].at <= samples[i - 1].at))
            return false;
    }
    return true;
}

void fillGaps(Grid &grid)
{
    size_t last = 0;  // the first cell always holds a sample
    for (size_t cell = 1; cell < grid.values.size(); ++cell) {
        if (grid.counts[cell] == 0)
            continue;
        for (size_t gap = last + 1; gap < cell; ++gap) {
            const double share = double(gap - last) / double(cell - last);
            grid.values[gap] = grid.values[last] * (1 - share) + grid.values[cell] * share;
        }
        last = cell;
    }
}

}  // namespace

SeenCells SeenCells::part(size_t first, size_t end) const
{
    return {{values.begin() + long(first), values.begin() + long(end)},
            {places.begin() + long(first), places.begin() + long(end)}};
}

int Grid::filledCells() const
{
    return int(std::ranges::count_if(counts, [](int count) { return count > 0; }));
}

SeenCells Grid::seen() const
{
    SeenCells seen;
    for (size_t cell = 0; cell < values.size(); ++cell) {
        if (counts[cell] > 0) {
            seen.values.push_back(values[cell]);
            seen.places.push_back(double(cell));
        }
    }
    return seen;
}

Tidied tidied(std::span<const Sample> samples)
{
    Tidied result;
    if (isTidy(samples)) {
        result.samples.assign(samples.begin(), samples.end());
        return result;
    }
    std::optional<Instant> newest;
    for (const Sample &sample : samples) {
        if (!std::isfinite(sample.value)) {
            ++result.notFinite;
            continue;
        }
        if (newest && sample.at < *newest)
            ++result.outOfOrder;
        newest = std::max(newest.value_or(sample.at), sample.at);
        result.samples.push_back(sample);
    }
    if (result.outOfOrder > 0)
        std::ranges::stable_sort(result.samples, {}, &Sample::at);
    // Of equal time stamps the last is kept: walk backwards and drop what repeats.
    const auto repeated = std::unique(result.samples.rbegin(), result.samples.rend(),
                                      [](const Sample &a, const Sample &b) { return a.at == b.at; });
    result.repeated = int(result.samples.rend() - repeated);
    result.samples.erase(result.samples.begin(), repeated.base());
    return result;
}

std::optional<Duration> gridStep(std::span<const Sample> samples, int cells)
{
    if (samples.size() < 2 || cells < 1)
        return std::nullopt;
    const Duration shortest = std::max(usualInterval(samples), (samples.back().at - samples.front().at) / cells);
    const auto *step = std::ranges::find_if(kSteps, [&](Duration s) { return s >= shortest; });
    return step != std::end(kSteps) ? *step : shortest;
}

Grid gridOf(std::span<const Sample> samples, Duration step)
{
    Grid grid;
    if (samples.empty() || step <= 0ms)
        return grid;
    grid.step = step;
    const qint64 first = cellOf(samples.front().at, step);
    grid.from = fromMs(first * step.count());
    const auto cells = size_t(cellOf(samples.back().at, step) - first + 1);
    grid.values.assign(cells, 0);
    grid.counts.assign(cells, 0);
    std::vector<double> inside;
    for (size_t i = 0; i < samples.size();) {
        const auto cell = size_t(cellOf(samples[i].at, step) - first);
        const Instant end = grid.at(cell + 1);
        inside.clear();
        for (; i < samples.size() && samples[i].at < end; ++i)
            inside.push_back(samples[i].value);
        grid.counts[cell] = int(inside.size());
        grid.values[cell] = quantileOf(inside, 0.5);
    }
    fillGaps(grid);
    return grid;
}

}  // namespace herald
