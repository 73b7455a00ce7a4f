// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/backtest.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace herald {

namespace {

constexpr int kMostOrigins = 14;
/// Weights look at this many newest origins: a method that was good long ago need not be good now.
constexpr size_t kWeightOrigins = 6;
/// The naive member counts this many times: what shall move a forecast away from "no change" has to show that it is
/// better.
constexpr double kNaivePrior = 2;

/// Inverse squares, as the mean square error would weigh: near ties stay near ties, what is far behind is not heard.
constexpr double kPower = 2;

struct Weighted {
    double value = 0;
    double weight = 0;
};

double weightedMedian(std::vector<Weighted> &items)
{
    std::ranges::sort(items, {}, &Weighted::value);
    double total = 0;
    for (const Weighted &item : items)
        total += item.weight;
    double before = 0;
    double lastMiddle = 0;
    const Weighted *last = nullptr;
    for (const Weighted &item : items) {
        const double middle = before + item.weight / 2;
        if (middle >= total / 2) {
            if (last == nullptr)
                return item.value;
            const double share = (total / 2 - lastMiddle) / (middle - lastMiddle);
            return last->value + (item.value - last->value) * share;
        }
        before += item.weight;
        lastMiddle = middle;
        last = &item;
    }
    return items.back().value;
}

}  // namespace

std::vector<size_t> backtestOrigins(size_t rows, int horizon, const Seasons &seasons)
{
    const auto h = size_t(horizon);
    const auto longest = size_t(seasons.longest());
    const size_t needed = std::max({size_t(20), h, longest > 1 ? 3 * longest : size_t(0)});
    // Origins of working days only would find no fault with a member that knows no weekend.
    const size_t step = std::max({size_t(1), h / 2, longest / kWeightOrigins});
    std::vector<size_t> origins;
    for (int k = 0; k < kMostOrigins; ++k) {
        const size_t back = h + size_t(k) * step;
        if (back + (k == 0 ? 4 : needed) > rows)
            break;
        origins.push_back(rows - back);
    }
    std::ranges::reverse(origins);
    return origins;
}

Backtest runBacktest(std::span<const std::unique_ptr<ForecastMember>> members, std::span<const size_t> origins,
                     int horizon)
{
    Backtest backtest{horizon, {}};
    for (const size_t end : origins) {
        Backtest::Origin origin{end, {}};
        for (const auto &member : members) {
            member->learn(end);
            member->forecast(origin.forecasts.emplace_back(size_t(horizon)));
        }
        backtest.origins.push_back(std::move(origin));
    }
    return backtest;
}

double errorAt(const Backtest &backtest, std::span<const double> known, size_t origin, size_t member)
{
    const Backtest::Origin &at = backtest.origins[origin];
    const size_t steps = std::min(size_t(backtest.horizon), known.size() - at.end);
    double sum = 0;
    for (size_t h = 0; h < steps; ++h)
        sum += std::abs(known[at.end + h] - at.forecasts[member][h]);
    return sum / double(steps);
}

std::vector<double> memberWeights(const Backtest &backtest, std::span<const double> known)
{
    const size_t count = backtest.origins.empty() ? 0 : backtest.origins.front().forecasts.size();
    std::vector<double> weights(count, 0.0);
    const auto asked = std::ranges::partition_point(
        backtest.origins, [&](const Backtest::Origin &origin) { return origin.end < known.size(); });
    const auto answered = size_t(asked - backtest.origins.begin());
    for (size_t origin = answered > kWeightOrigins ? answered - kWeightOrigins : 0; origin < answered; ++origin) {
        for (size_t member = 0; member < count; ++member)
            weights[member] += errorAt(backtest, known, origin, member);
    }
    const double best = weights.empty() ? 0.0 : std::ranges::min(weights);
    constexpr double kTiny = std::numeric_limits<double>::min();
    for (double &weight : weights)
        weight = std::pow((best + kTiny) / (weight + kTiny), kPower);
    if (!weights.empty())
        weights.front() *= kNaivePrior;
    return weights;
}

std::vector<double> combined(std::span<const std::vector<double>> forecasts, std::span<const double> weights)
{
    std::vector<double> result(forecasts.empty() ? 0 : forecasts.front().size());
    std::vector<Weighted> items(forecasts.size());
    for (size_t h = 0; h < result.size(); ++h) {
        for (size_t member = 0; member < forecasts.size(); ++member)
            items[member] = {forecasts[member][h], weights[member]};
        result[h] = weightedMedian(items);
    }
    return result;
}

}  // namespace herald
