// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriestrend.h"

#include "analytics/clockpattern.h"
#include "analytics/robust.h"
#include "analytics/trendtests.h"

#include <algorithm>
#include <cmath>

namespace herald {

namespace {

constexpr int kMostCells = 168;
/// What choosing the drift test by the look of the noise costs: without it 6.5 % of random walks pass a 5 % test.
constexpr double kChoicePrice = 1.3;
/// Larger values are brought down first, so that products of differences stay finite.
constexpr double kLargest = 1e100;

double scaleFor(std::span<const double> values)
{
    double largest = 0;
    for (const double v : values)
        largest = std::max(largest, std::abs(v));
    return largest > kLargest ? std::ldexp(1.0, -std::ilogb(largest)) : 1.0;
}

TrendVerdict verdictOf(const SeriesTrend &trend, const TrendOptions &options)
{
    const bool isSmall = std::abs(trend.change) < options.minimumEffect * std::abs(trend.level);
    if (trend.change == 0 || isSmall || !trend.isSure(options.confidence))
        return TrendVerdict::None;
    return trend.change > 0 ? TrendVerdict::Rising : TrendVerdict::Falling;
}

}  // namespace

std::optional<bool> SeriesTrend::isWorse(Direction direction) const
{
    if (verdict != TrendVerdict::Rising && verdict != TrendVerdict::Falling)
        return std::nullopt;
    return (verdict == TrendVerdict::Rising) == (direction == Direction::LowerIsBetter);
}

SeriesTrend seriesTrend(std::span<const Sample> samples, const TrendOptions &options)
{
    SeriesTrend trend;
    const auto ordered = tidied(samples).samples;
    const auto step = gridStep(ordered, kMostCells);
    if (!step)
        return trend;
    Grid grid = gridOf(ordered, *step);
    trend.cells = grid.filledCells();
    trend.step = *step;
    trend.window = ordered.back().at - ordered.front().at;
    if (trend.cells < kFewestForTrend)
        return trend;

    const double scale = scaleFor(grid.values);
    for (double &v : grid.values)
        v *= scale;
    trend.level = median(grid.seen().values) / scale;
    trend.isSeasonRemoved = removeClockPattern(grid);
    const SeenCells seen = grid.seen();
    PairSlopes slopes(seen);
    const double slope = slopes.middle();
    const KendallTest kendall = kendallTest(seen, slope);
    const DriftTest drift = driftTest(seen, slope);
    trend.pValue = std::min(1.0, kChoicePrice * std::max(twoSidedP(kendall.z()), twoSidedP(drift.z())));

    const double z = normalQuantile(0.5 + options.confidence / 2);
    const SlopeRange range = drift.isWandering ? SlopeRange{slope - z * drift.deviation, slope + z * drift.deviation}
                                               : slopes.range(kendall.deviation, z);
    const double perDay =
        double(std::chrono::milliseconds(std::chrono::hours(24)).count()) / double(step->count()) / scale;
    trend.slopePerDay = slope * perDay;
    trend.slopeRange = {range.lower * perDay, range.upper * perDay};
    trend.change = slope * double(grid.values.size() - 1) / scale;
    trend.relativeChange = trend.level != 0 ? trend.change / std::abs(trend.level) : 0;
    trend.verdict = verdictOf(trend, options);
    return trend;
}

}  // namespace herald
