// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/shift.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace herald {

namespace {

constexpr size_t kFewest = 5;

std::vector<double> differences(std::span<const double> before, std::span<const double> after)
{
    std::vector<double> all;
    all.reserve(before.size() * after.size());
    for (const double a : after) {
        for (const double b : before)
            all.push_back(a - b);
    }
    std::ranges::sort(all);
    return all;
}

double medianOf(std::span<const double> sorted)
{
    const size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : std::midpoint(sorted[middle - 1], sorted[middle]);
}

double polynomial(std::span<const double> coefficients, double x)
{
    double value = 0;
    for (const double c : coefficients)
        value = value * x + c;
    return value;
}

}  // namespace

double rankSumZ(std::span<const double> before, std::span<const double> after)
{
    std::vector<std::pair<double, bool>> all;
    for (const double b : before)
        all.emplace_back(b, false);
    for (const double a : after)
        all.emplace_back(a, true);
    std::ranges::sort(all);
    double rankSum = 0;
    double ties = 0;  // sum of t^3 - t over groups of equal numbers
    for (size_t i = 0; i < all.size();) {
        size_t end = i;
        double members = 0;
        for (; end < all.size() && all[end].first == all[i].first; ++end)
            members += all[end].second ? 1 : 0;
        const double t = double(end - i);
        rankSum += members * (double(i + end) + 1) / 2;
        ties += t * t * t - t;
        i = end;
    }
    const double m = double(before.size());
    const double n = double(after.size());
    const double total = m + n;
    const double variance = m * n / 12 * (total + 1 - ties / (total * (total - 1)));
    return variance > 0 ? (rankSum - n * (total + 1) / 2) / std::sqrt(variance) : 0;
}

std::optional<Shift> shiftBetween(std::span<const double> before, std::span<const double> after, double confidence)
{
    if (before.size() < kFewest || after.size() < kFewest)
        return std::nullopt;
    const std::vector<double> all = differences(before, after);
    const double m = double(before.size());
    const double n = double(after.size());
    const double spread = std::sqrt(m * n * (m + n + 1) / 12);
    const double rank = std::floor(m * n / 2 - normalQuantile(0.5 + confidence / 2) * spread);
    const size_t k = size_t(std::clamp(rank, 0.0, std::floor((double(all.size()) - 1) / 2)));
    return Shift{
        .estimate = medianOf(all), .low = all[k], .high = all[all.size() - 1 - k], .z = rankSumZ(before, after)};
}

std::vector<double> binMeans(std::span<const Sample> samples, Instant from, Instant to, Duration width)
{
    std::vector<double> means;
    auto sample = std::ranges::lower_bound(samples, from, {}, &Sample::at);
    for (Instant begin = from; begin < to && width > Duration::zero(); begin += width) {
        const Instant end = std::min(begin + width, to);
        double sum = 0;
        int count = 0;
        for (; sample != samples.end() && sample->at < end; ++sample) {
            if (std::isfinite(sample->value)) {
                sum += sample->value;
                ++count;
            }
        }
        if (count > 0)
            means.push_back(sum / count);
    }
    return means;
}

double normalQuantile(double p)
{
    constexpr std::array kA{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                            1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr std::array kB{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                            6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    constexpr std::array kC{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                            -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr std::array kD{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
                            1.0};
    constexpr double kTail = 0.02425;
    if (p < kTail) {
        const double q = std::sqrt(-2 * std::log(p));
        return polynomial(kC, q) / polynomial(kD, q);
    }
    if (p > 1 - kTail)
        return -normalQuantile(1 - p);
    const double q = p - 0.5;
    return q * polynomial(kA, q * q) / polynomial(kB, q * q);
}

}  // namespace herald
