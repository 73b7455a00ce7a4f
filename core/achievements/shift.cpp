// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/shift.h"

#include "analytics/robust.h"

#include <algorithm>
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
        const auto t = double(end - i);
        rankSum += members * (double(i + end) + 1) / 2;
        ties += t * t * t - t;
        i = end;
    }
    const auto m = double(before.size());
    const auto n = double(after.size());
    const double total = m + n;
    const double variance = m * n / 12 * (total + 1 - ties / (total * (total - 1)));
    return variance > 0 ? (rankSum - n * (total + 1) / 2) / std::sqrt(variance) : 0;
}

std::optional<Shift> shiftBetween(std::span<const double> before, std::span<const double> after, double confidence)
{
    if (before.size() < kFewest || after.size() < kFewest)
        return std::nullopt;
    const std::vector<double> all = differences(before, after);
    const auto m = double(before.size());
    const auto n = double(after.size());
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

}  // namespace herald
