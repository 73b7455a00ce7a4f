// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecastcheck.h"

#include "analytics/robust.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kJudged = 1h;

std::optional<double> cameIn(std::span<const Sample> samples, Instant from, Instant to)
{
    std::vector<double> values;
    for (const Sample &sample : samples) {
        if (sample.at >= from && sample.at < to && std::isfinite(sample.value))
            values.push_back(sample.value);
    }
    return values.empty() ? std::nullopt : std::optional(median(std::move(values)));
}

/// A value on the edge is inside, also where rounding moved the edge.
bool holds(const Band &band, double value)
{
    const double rounding = 1e-9 * std::abs(value);
    return value >= band.lower - rounding && value <= band.upper + rounding;
}

double adapted(double factor, double promised, double held)
{
    constexpr double kPace = 0.5;
    constexpr double kNarrowest = 0.5;
    constexpr double kWidest = 10;
    return std::clamp(factor * std::exp(kPace * (promised - held)), kNarrowest, kWidest);
}

}  // namespace

std::vector<ForecastPoint> nearPoints(const TimedForecast &forecast)
{
    const SeriesForecast &series = forecast.series;
    std::vector<ForecastPoint> points;
    for (size_t k = 0; k < series.points.size() && (k == 0 || forecast.at(k) < forecast.from + kJudged); ++k)
        points.push_back({forecast.at(k), series.points[k], series.bands80[k], series.bands95[k]});
    return points;
}

ForecastHits hitsOf(const OpenForecast &forecast, std::span<const Sample> samples)
{
    ForecastHits hits;
    const auto &points = forecast.points;
    for (size_t k = 0; k < points.size(); ++k) {
        const Duration step = k + 1 < points.size() ? points[k + 1].at - points[k].at
                              : k > 0               ? points[k].at - points[k - 1].at
                                                    : kJudged;
        const auto came = cameIn(samples, points[k].at, points[k].at + step);
        if (!came)
            continue;
        ++hits.judged;
        hits.inside80 += holds(points[k].band80, *came) ? 1 : 0;
        hits.inside95 += holds(points[k].band95, *came) ? 1 : 0;
        hits.error += (std::abs(*came - points[k].value) - hits.error) / hits.judged;
        hits.naiveError += (std::abs(*came - forecast.naive) - hits.naiveError) / hits.judged;
    }
    return hits;
}

ForecastRecord recordOf(std::span<const JudgedForecast> judged)
{
    ForecastRecord record;
    ForecastHits &sum = record.hits;
    for (const JudgedForecast &one : judged) {
        if (one.hits.judged == 0)
            continue;
        ++record.forecasts;
        sum.judged += one.hits.judged;
        sum.inside80 += one.hits.inside80;
        sum.inside95 += one.hits.inside95;
        const double share = double(one.hits.judged) / sum.judged;
        sum.error += (one.hits.error - sum.error) * share;
        sum.naiveError += (one.hits.naiveError - sum.naiveError) * share;
    }
    const auto newest = std::ranges::find_if(judged, [](const JudgedForecast &one) { return one.hits.judged > 0; });
    if (newest != judged.end()) {
        const double values = newest->hits.judged;
        record.factors = {adapted(newest->factors.of80, 0.8, newest->hits.inside80 / values),
                          adapted(newest->factors.of95, 0.95, newest->hits.inside95 / values)};
    }
    return record;
}

}  // namespace herald
