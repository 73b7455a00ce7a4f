// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecastbounds.h"

#include <algorithm>
#include <cmath>

namespace herald {

double ForecastBounds::held(double value) const { return std::clamp(value, least, most); }

ForecastBounds forecastBounds(std::span<const double> series, double most)
{
    ForecastBounds bounds;
    if (std::ranges::min(series) >= 0)
        bounds.least = 0;
    if (std::ranges::max(series) <= most)
        bounds.most = most;
    return bounds;
}

std::vector<Band> bandsAround(std::span<const double> points, const ForecastBounds &bounds, bool isRatio,
                              const std::function<double(size_t)> &half)
{
    constexpr double kMostLog = 300;
    std::vector<Band> bands;
    for (size_t k = 0; k < points.size(); ++k) {
        const double reach = half(k);
        const double factor = std::exp(std::min(reach, kMostLog));
        const Band band =
            isRatio ? Band{points[k] / factor, points[k] * factor} : Band{points[k] - reach, points[k] + reach};
        bands.push_back({bounds.held(band.lower), bounds.held(band.upper)});
    }
    return bands;
}

}  // namespace herald
