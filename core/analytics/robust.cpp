// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/robust.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace herald {

double quantile(std::vector<double> values, double q) { return quantileOf(values, q); }

double quantileOf(std::span<double> values, double q)
{
    if (values.empty())
        return 0;
    const double position = std::clamp(q, 0.0, 1.0) * double(values.size() - 1);
    const auto at = values.begin() + long(position);
    std::ranges::nth_element(values, at);
    const double low = *at;
    if (at + 1 == values.end())
        return low;
    const double high = *std::min_element(at + 1, values.end());
    const double share = position - std::floor(position);
    return low * (1 - share) + high * share;
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double medianDeviation(std::span<const double> values)
{
    std::vector<double> distances(values.begin(), values.end());
    const double centre = median(distances);
    for (double &v : distances)
        v = std::abs(v - centre);
    return 1.4826 * median(std::move(distances));
}

double normalShareBelow(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double twoSidedP(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

double normalQuantile(double p)
{
    // A start that is right to 5e-4 (Abramowitz & Stegun 26.2.23), then Newton's steps on the exact distribution.
    const double tail = std::min(p, 1 - p);
    const double t = std::sqrt(-2 * std::log(tail));
    double z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int i = 0; i < 3; ++i) {
        const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
        z += (normalShareBelow(-z) - tail) / density;
    }
    return p < 0.5 ? -z : z;
}

}  // namespace herald
