// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/capacity.h"

#include "analytics/robust.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Days = std::chrono::duration<double, std::ratio<86'400>>;

double usedNow(std::span<const Sample> ordered)
{
    const size_t newest = std::clamp<size_t>(ordered.size() / 10, 3, ordered.size());
    std::vector<double> values;
    for (const Sample &sample : ordered.last(newest))
        values.push_back(sample.value);
    return median(std::move(values));
}

/// Whether it grows by more than noise would show, be it ever so little. What nobody can judge may grow.
bool grows(const SeriesTrend &trend)
{
    return trend.verdict == TrendVerdict::NotEnoughData || (trend.isSure() && trend.change > 0);
}

/// When `room` is filled at `slope` a day; none if not within the horizon.
std::optional<Instant> filledAt(double room, double slope, const CapacityOptions &options, Instant now)
{
    const double horizonDays = std::chrono::duration_cast<Days>(options.horizon).count();
    if (!(slope > 0) || room / slope > horizonDays)
        return std::nullopt;
    return now + std::chrono::duration_cast<Duration>(Days(room / slope));
}

}  // namespace

bool isFilling(const Metric &metric)
{
    return metric.unit == "bytes"_L1 || (metric.unit == "ratio"_L1 && metric.origin == MetricOrigin::Host);
}

Capacity capacity(std::span<const Sample> samples, const CapacityOptions &options, Instant now)
{
    Capacity result;
    const auto ordered = tidied(samples).samples;
    result.trend = seriesTrend(ordered, {.minimumEffect = 0});
    if (result.trend.verdict == TrendVerdict::NotEnoughData || result.trend.window < kShortestUse)
        return result;
    result.used = options.used.value_or(usedNow(ordered));
    const double room = options.limit - result.used;
    if (room <= 0) {
        result.verdict = CapacityVerdict::Exhausted;
        return result;
    }
    const double horizonDays = std::chrono::duration_cast<Days>(options.horizon).count();
    result.growthToLast = horizonDays > 0 ? room / horizonDays : 0;
    result.verdict = CapacityVerdict::NotInSight;
    if (result.trend.verdict != TrendVerdict::Rising || (options.lately && !grows(*options.lately)))
        return result;
    result.gainPerUnit =
        std::chrono::duration_cast<Duration>(Days(std::min(1 / result.trend.slopePerDay, horizonDays)));
    result.earliest = filledAt(room, result.trend.slopeRange.upper, options, now);
    result.likely = filledAt(room, result.trend.slopePerDay, options, now);
    result.latest = filledAt(room, result.trend.slopeRange.lower, options, now);
    if (result.likely)
        result.verdict = CapacityVerdict::RunsOut;
    return result;
}

}  // namespace herald
