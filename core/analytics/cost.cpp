// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/cost.h"

#include "analytics/grid.h"
#include "analytics/robust.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kGapIntervals = 10;

struct Use {
    double mean = 0;
    double covered = 0;  ///< share of the time that is not gap
};

/// The mean over time, each sample held until the next; gaps are left out.
Use useOf(std::span<const Sample> ordered)
{
    std::vector<double> intervals;
    for (size_t i = 1; i < ordered.size(); ++i)
        intervals.push_back(double((ordered[i].at - ordered[i - 1].at).count()));
    const double longest = kGapIntervals * median(intervals);
    double area = 0;
    double time = 0;
    for (size_t i = 0; i < intervals.size(); ++i) {
        if (intervals[i] > longest)
            continue;
        time += intervals[i];
        area += (ordered[i].value - area) * intervals[i] / time;  // a running mean: no sum that could overflow
    }
    const double all = double((ordered.back().at - ordered.front().at).count());
    return {area, time / all};
}

}  // namespace

std::optional<Money> measuredCost(std::span<const Sample> samples, const Price &price)
{
    const auto ordered = tidied(samples).samples;
    if (ordered.size() < 2 || !std::isfinite(price.perUnit) || price.perUnit <= 0)
        return std::nullopt;
    const bool isGrowth = price.period == Period::Once;
    const Use use = useOf(ordered);
    const double units = isGrowth ? ordered.back().value - ordered.front().value : use.mean;
    const double amount = units * price.perUnit;
    if (units < 0 || !std::isfinite(amount))
        return std::nullopt;
    Money money;
    money.amount = amount;
    money.currency = price.currency;
    money.period = price.period;
    money.method = isGrowth ? u"price per unit of growth"_s : u"price per unit in use"_s;
    money.inputs = {{u"units"_s, units}, {u"price"_s, price.perUnit}};
    money.confidence = use.covered;
    return money;
}

std::optional<Money> scenarioCost(const Money &current, double factor)
{
    if (!std::isfinite(factor) || factor < 0 || !std::isfinite(current.amount * factor))
        return std::nullopt;
    Money scenario = current;
    scenario.amount *= factor;
    scenario.method = current.method + u", scenario"_s;
    scenario.inputs.insert(u"factor"_s, factor);
    return scenario;
}

}  // namespace herald
