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

bool holds(const Band &band, double value) { return value >= band.lower && value <= band.upper; }

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

}  // namespace herald
