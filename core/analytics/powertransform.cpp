// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/powertransform.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace herald {

namespace {

constexpr size_t kFewestStretches = 4;
constexpr double kLargestLog = 345;  // whose exponential can still be squared

struct Stretch {
    double logMean = 0;
    double deviation = 0;
};

std::vector<Stretch> stretchesOf(std::span<const double> series, size_t length)
{
    std::vector<Stretch> stretches;
    // From the newest back: what does not fill a stretch is the oldest.
    for (size_t begin = series.size() % length; begin + length <= series.size(); begin += length) {
        double sum = 0;
        double squares = 0;
        for (const double v : series.subspan(begin, length))
            sum += v;
        const double mean = sum / double(length);
        for (const double v : series.subspan(begin, length))
            squares += (v - mean) * (v - mean);
        stretches.push_back({std::log(mean), std::sqrt(squares / double(length - 1))});
    }
    return stretches;
}

/// How unsteady the deviations are, as a share of their mean, once the power is taken.
double unsteadiness(std::span<const Stretch> stretches, double power)
{
    double sum = 0;
    double squares = 0;
    for (const Stretch &one : stretches) {
        const double deviation = one.deviation * std::exp((power - 1) * (one.logMean - stretches.front().logMean));
        sum += deviation;
        squares += deviation * deviation;
    }
    const auto n = double(stretches.size());
    return sum > 0 ? squares * n / (sum * sum) : 1;
}

}  // namespace

PowerTransform::PowerTransform(std::span<const double> series, int period)
{
    if (series.empty() || !(std::ranges::min(series) > 0))
        return;
    const auto stretches = stretchesOf(series, size_t(std::max(period, 2)));
    if (stretches.size() < kFewestStretches)
        return;
    double least = unsteadiness(stretches, 1);
    for (int quarters = 3; quarters >= 0; --quarters) {
        const double own = unsteadiness(stretches, 0.25 * quarters);
        if (own < least) {
            least = own;
            m_quarters = quarters;
        }
    }
}

double PowerTransform::applied(double value) const
{
    const double root = std::sqrt(value);
    switch (m_quarters) {
    case 0: return std::log(value);
    case 1: return std::sqrt(root);
    case 2: return root;
    case 3: return root * std::sqrt(root);
    default: return value;
    }
}

double PowerTransform::undone(double value) const
{
    if (m_quarters == 4)
        return value;
    if (m_quarters == 0)
        return std::exp(std::min(value, kLargestLog));
    return std::pow(std::max(value, 0.0), 1 / power());
}

}  // namespace herald
