// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecast.h"

#include <functional>

namespace herald {

/// Where the points and bands of a forecast may lie.
struct ForecastBounds {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();

    [[nodiscard]] double held(double value) const;
};

/// Not below zero and not above `most`, each where the series never was.
[[nodiscard]] ForecastBounds forecastBounds(std::span<const double> series, double most);

/// A band of `half(step)` to both sides of each point, held in the bounds; as a ratio, half is a logarithm.
[[nodiscard]] std::vector<Band> bandsAround(std::span<const double> points, const ForecastBounds &bounds, bool isRatio,
                                            const std::function<double(size_t)> &half);

}  // namespace herald
