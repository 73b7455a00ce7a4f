// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/timedforecast.h"

#include "analytics/grid.h"
#include "analytics/robust.h"
#include "analytics/season.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr int kMostCells = 1000;
constexpr qint64 kMostSteps = 10'000;

/// Rows of the day or, for longer steps, of the week, if the grid shows that season; else 0, "look for it".
int clockSeason(const Grid &grid)
{
    for (const Duration cycle : {Duration(24h), Duration(168h)}) {
        if (grid.step * 2 > cycle || cycle.count() % grid.step.count() != 0)
            continue;
        const int period = int(cycle / grid.step);
        if (isSeasonal(grid.values, period))
            return period;
    }
    return 0;
}

/// So many cells that each is likely to hold a sample: what lies between two means of a coarse past is not known, and a
/// line drawn there would let a backtest see no errors. Each quarter of the time is asked for its usual interval.
int mostCells(std::span<const Sample> samples)
{
    constexpr int kParts = 4;
    constexpr size_t kFewest = 4;
    if (samples.size() < 2)
        return kMostCells;
    const Duration span = samples.back().at - samples.front().at;
    Duration longest = 1ms;
    auto from = samples.begin();
    for (int part = 1; part <= kParts; ++part) {
        const Instant end = samples.front().at + span * part / kParts;
        const auto to = std::ranges::upper_bound(from, samples.end(), end, {}, &Sample::at);
        std::vector<double> intervals;
        for (auto one = from; one != to && one + 1 != samples.end(); ++one)
            intervals.push_back(double(((one + 1)->at - one->at).count()));
        if (intervals.size() >= kFewest)
            longest = std::max(longest, Duration(qint64(median(std::move(intervals)))));
        from = to;
    }
    return int(std::clamp<qint64>((span + longest - 1ms) / longest, 1, kMostCells));
}

}  // namespace

Result<TimedForecast> forecastSamples(std::span<const Sample> samples, Duration horizon, const ForecastContext &context)
{
    const auto ordered = tidied(samples).samples;
    const auto step = gridStep(ordered, mostCells(ordered));
    if (!step || *step <= 0ms)
        return fail(ErrorKind::Invalid,
                    u"Not enough data: %1 samples, a forecast needs %2."_s.arg(ordered.size()).arg(kFewestForForecast));
    const Grid grid = gridOf(ordered, *step);
    const int filled = grid.filledCells();
    if (filled * 2 < int(grid.values.size()))
        return fail(ErrorKind::Invalid, u"Not enough data: only %1 of %2 steps of %3 hold samples."_s.arg(filled)
                                            .arg(grid.values.size())
                                            .arg(toText(*step)));
    const qint64 steps = std::clamp<qint64>((horizon + *step - 1ms) / *step, 1, kMostSteps);
    auto series = forecast(grid.values, {int(steps), clockSeason(grid), context});
    if (!series)
        return tl::unexpected(series.error());
    return TimedForecast{grid.at(grid.values.size()), *step, *std::move(series)};
}

Crossing crossing(const TimedForecast &forecast, Operator op, double limit, double confidence)
{
    Crossing result;
    if (op == Operator::Equal || op == Operator::NotEqual)
        return result;
    const bool isUp = op == Operator::Greater || op == Operator::GreaterOrEqual;
    const auto &bands = confidence > 0.8 ? forecast.series.bands95 : forecast.series.bands80;
    for (size_t k = 0; k < forecast.series.points.size(); ++k) {
        const double near = isUp ? bands[k].upper : bands[k].lower;
        const double far = isUp ? bands[k].lower : bands[k].upper;
        const auto note = [&](std::optional<Instant> &moment, double value) {
            if (!moment && compare(value, op, limit))
                moment = forecast.at(k);
        };
        note(result.earliest, near);
        note(result.likely, forecast.series.points[k]);
        note(result.latest, far);
    }
    return result;
}

std::optional<size_t> likelyBeyond(const TimedForecast &forecast, Operator op, double limit, double probability)
{
    if (op == Operator::Equal || op == Operator::NotEqual)
        return std::nullopt;
    constexpr double kAlmostSure = 0.9999;
    const bool isUp = op == Operator::Greater || op == Operator::GreaterOrEqual;
    const double z = normalQuantile(std::clamp(probability, 0.0001, kAlmostSure));
    const double z80 = normalQuantile(0.9);
    const double z95 = normalQuantile(0.975);
    for (size_t k = 0; k < forecast.series.points.size(); ++k) {
        const double point = forecast.series.points[k];
        const auto reach = [&](const Band &band) { return isUp ? point - band.lower : point - band.upper; };
        const double unit = z > z80 ? reach(forecast.series.bands95[k]) / z95 : reach(forecast.series.bands80[k]) / z80;
        if (compare(point - z * unit, op, limit))
            return k;
    }
    return std::nullopt;
}

}  // namespace herald
