// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecastband.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace herald {

namespace {

constexpr double kNormal95 = 1.959964;
constexpr double kNormal80 = 1.281552;
/// Errors of a stationary season grow with 0, those of a random walk with 0.5, of a slope with 1, and more where the
/// slope itself wanders.
constexpr std::array kGrowths{0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 1.0, 1.25};
constexpr double kWalkGrowth = 0.5;
constexpr double kUsualGrowth = 0.3;

/// Student's quantile from the normal one.
///
/// Source: Abramowitz & Stegun, 26.7.5.
double studentQuantile(double z, double freedom)
{
    const double z2 = z * z;
    const double first = z * (z2 + 1) / 4;
    const double second = z * (5 * z2 * z2 + 16 * z2 + 3) / 96;
    const double third = z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
    return z + first / freedom + second / (freedom * freedom) + third / (freedom * freedom * freedom);
}

/// What growth makes of the first step's size at each step.
std::vector<double> growthFactors(double growth, size_t steps)
{
    std::vector<double> factors(steps);
    for (size_t k = 0; k < steps; ++k)
        factors[k] = std::pow(double(k + 1), growth);
    return factors;
}

/// Mean over the paths of the squared error at each step.
std::vector<double> squaresByStep(std::span<const ErrorPath> paths)
{
    std::vector<double> squares(paths.front().size(), 0.0);
    for (const ErrorPath &path : paths) {
        for (size_t k = 0; k < path.size(); ++k)
            squares[k] += path[k] * path[k] / double(paths.size());
    }
    return squares;
}

double meanSquare(std::span<const double> squares, std::span<const double> factors)
{
    double sum = 0;
    for (size_t k = 0; k < squares.size(); ++k)
        sum += squares[k] / (factors[k] * factors[k]);
    return sum / double(squares.size());
}

struct Likeliest {
    double growth = kUsualGrowth;
    double cost = -INFINITY;  ///< minus the logarithm of the likelihood, each path counted as one value
};

/// The growth with the highest Gaussian likelihood, held near the usual one where there is little to learn from.
Likeliest likeliest(std::span<const ErrorPath> paths)
{
    const auto squares = squaresByStep(paths);
    double logSteps = 0;
    for (size_t k = 0; k < squares.size(); ++k)
        logSteps += std::log(double(k + 1)) / double(squares.size());
    Likeliest best{kUsualGrowth, INFINITY};
    for (const double growth : kGrowths) {
        const double square = meanSquare(squares, growthFactors(growth, squares.size()));
        if (!(square > 0))
            return {};
        const double away = growth - kUsualGrowth;
        const double cost = double(paths.size()) * (0.5 * std::log(square) + growth * logSteps) + 8 * away * away;
        if (cost < best.cost)
            best = {growth, cost};
    }
    return best;
}

/// The scale of errors that grow as said.
ErrorScale scaleWith(double growth, std::span<const ErrorPath> paths)
{
    const auto factors = growthFactors(growth, paths.front().size());
    const double freedom = double(paths.size()) / 2 + 2;  // origins overlap by half
    ErrorScale scale{0, 0, growth, factors.size()};
    scale.spread95 = std::sqrt(meanSquare(squaresByStep(paths), factors)) * studentQuantile(kNormal95, freedom);
    std::vector<double> sizes;
    for (const ErrorPath &path : paths) {
        for (size_t k = 0; k < path.size(); ++k)
            sizes.push_back(std::abs(path[k]) / factors[k]);
    }
    const auto at = sizes.begin() + long(double(sizes.size() - 1) * 0.8);
    std::ranges::nth_element(sizes, at);
    scale.spread80 = std::min(*at * studentQuantile(kNormal80, freedom) / kNormal80, scale.spread95);
    return scale;
}

}  // namespace

double ErrorScale::factor(size_t step, double course) const
{
    const auto ahead = double(step + 1);
    if (step < tried)
        return std::pow(ahead, growth);
    const double walk = std::pow(ahead / double(tried), std::max(growth, kWalkGrowth));
    return std::pow(double(tried), growth) * std::max(walk, course);
}

double ErrorScale::half95(size_t step, double course) const { return spread95 * factor(step, course); }

double ErrorScale::half80(size_t step, double course) const { return spread80 * factor(step, course); }

ErrorScale errorScale(std::span<const ErrorPath> paths)
{
    if (paths.empty() || paths.front().empty())
        return {};
    return scaleWith(likeliest(paths).growth, paths);
}

bool isRelative(std::span<const ErrorPath> errors, std::span<const ErrorPath> inLogs, double meanLog)
{
    constexpr double kClearly = 2;
    constexpr double kMostRatio = 0.5;  // an error of a factor is none in per cent
    if (errors.empty() || errors.size() != inLogs.size())
        return false;
    const auto squares = squaresByStep(inLogs);
    if (std::reduce(squares.begin(), squares.end()) > kMostRatio * kMostRatio * double(squares.size()))
        return false;
    return likeliest(inLogs).cost + double(errors.size()) * meanLog + kClearly < likeliest(errors).cost;
}

std::optional<Inside> insideShares(std::span<const ErrorPath> paths)
{
    if (paths.size() < 2)
        return std::nullopt;
    Inside inside;
    const double growth = likeliest(paths).growth;
    const auto factors = growthFactors(growth, paths.front().size());
    std::vector<ErrorPath> others(paths.begin() + 1, paths.end());
    for (size_t i = 0; i < paths.size(); ++i) {
        const ErrorScale scale = scaleWith(growth, others);
        for (size_t k = 0; k < factors.size(); ++k) {
            inside.share80 += std::abs(paths[i][k]) <= scale.spread80 * factors[k] ? 1 : 0;
            inside.share95 += std::abs(paths[i][k]) <= scale.spread95 * factors[k] ? 1 : 0;
        }
        if (i < others.size())
            others[i] = paths[i];
    }
    const auto count = double(paths.size() * factors.size());
    return Inside{inside.share80 / count, inside.share95 / count};
}

}  // namespace herald
