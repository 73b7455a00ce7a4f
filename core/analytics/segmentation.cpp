// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/segmentation.h"

#include "analytics/robust.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace herald {

namespace {

/// Neighbours resemble each other at most this much; beyond, any jump could be noise.
constexpr double kMostEcho = 0.97;

/// Squared distances from the mean of any stretch in constant time.
class Costs {
public:
    explicit Costs(std::span<const double> values) : m_sums(values.size() + 1, 0), m_squares(values.size() + 1, 0)
    {
        // Around the middle, so that the difference of the two sums keeps its digits.
        const double centre = median({values.begin(), values.end()});
        for (size_t i = 0; i < values.size(); ++i) {
            m_sums[i + 1] = m_sums[i] + (values[i] - centre);
            m_squares[i + 1] = m_squares[i] + (values[i] - centre) * (values[i] - centre);
        }
    }
    [[nodiscard]] double of(size_t first, size_t end) const
    {
        const double sum = m_sums[end] - m_sums[first];
        return std::max(0.0, m_squares[end] - m_squares[first] - sum * sum / double(end - first));
    }

private:
    std::vector<double> m_sums;
    std::vector<double> m_squares;
};

}  // namespace

std::vector<size_t> segmentBegins(std::span<const double> values, double price, size_t shortest)
{
    const size_t n = values.size();
    const Costs costs(values);
    std::vector<double> best(n + 1, 0.0);
    std::vector<size_t> begin(n + 1, 0);
    best[0] = -price;
    std::vector<size_t> candidates{0};
    for (size_t end = shortest; end <= n; ++end) {
        best[end] = INFINITY;
        for (const size_t first : candidates) {
            const double cost = best[first] + costs.of(first, end) + price;
            if (cost < best[end]) {
                best[end] = cost;
                begin[end] = first;
            }
        }
        std::erase_if(candidates, [&](size_t first) { return best[first] + costs.of(first, end) > best[end]; });
        if (end + 1 >= 2 * shortest)
            candidates.push_back(end + 1 - shortest);
    }
    std::vector<size_t> begins;
    for (size_t end = n; end >= shortest && begin[end] > 0; end = begin[end])
        begins.push_back(begin[end]);
    std::ranges::reverse(begins);
    return begins;
}

void tameOutliers(std::vector<double> &values, double noise)
{
    const std::vector<double> original = values;
    std::vector<double> around;
    for (size_t i = 0; i < values.size(); ++i) {
        const size_t first = i >= 3 ? i - 3 : 0;
        const size_t last = std::min(i + 4, values.size());
        around.assign(original.begin() + long(first), original.begin() + long(last));
        const double centre = quantileOf(around, 0.5);
        values[i] = std::clamp(original[i], centre - 3 * noise, centre + 3 * noise);
    }
}

StepNoise stepNoise(std::span<const double> values)
{
    StepNoise noise;
    if (values.size() < 3)
        return noise;
    std::vector<double> steps(values.size() - 1);
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = values[i + 1] - values[i];
    double size = medianDeviation(steps);
    if (!(size > 0)) {
        // More than half of the steps are alike, as in a staircase: what is left is their mean size, outliers drawn in.
        const double mean =
            std::transform_reduce(steps.begin(), steps.end(), 0.0, std::plus{}, [](double s) { return std::abs(s); });
        size = mean / double(steps.size());
    }
    if (!(size > 0))
        return noise;
    // Steps of noise with echo e have variance 2 (1 - e) and neighbours correlated by -(1 - e) / 2.
    double squares = 0;
    double products = 0;
    const auto tame = [size](double step) { return std::clamp(step, -3 * size, 3 * size); };
    for (size_t i = 1; i < steps.size(); ++i) {
        squares += tame(steps[i]) * tame(steps[i]);
        products += tame(steps[i]) * tame(steps[i - 1]);
    }
    const double echo = std::clamp(1 + 2 * products / squares, 0.0, kMostEcho);
    const double variance = size * size / (2 * (1 - echo));
    noise.deviation = std::sqrt(variance);
    noise.longRun = variance * (1 + echo) / (1 - echo);
    return noise;
}

}  // namespace herald
