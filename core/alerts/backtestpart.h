// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/backtest.h"

#include <compare>

namespace herald {

/// The samples of a series, or of one element of a PromQL rule's answer.
struct PastSeries {
    const SeriesData *data = nullptr;
    QString rule{};  ///< keyOf() the PromQL rule; empty: a series of a metric
};

/// What some of the series gave.
struct BacktestPart {
    /// When a transition was told: the tick, then the place of the rule. Those of one place are in the order of labels.
    struct Place {
        quint32 tick = 0;
        quint32 run = 0;

        auto operator<=>(const Place &) const = default;
    };

    std::vector<Transition> transitions;  ///< their alerts have the ids 1 to `alerts`, in the order of their first
    std::vector<Place> places;            ///< of each transition
    std::vector<RuleTotals> totals;
    qint64 alerts = 0;
    qint64 evaluated = 0;
};

/// A line for each name, with nothing in it.
[[nodiscard]] std::vector<RuleTotals> noTotals(const std::vector<Rule> &rules);

/// Makes the rules and the series known to the engine.
void prepare(RuleEngine &engine, const std::vector<Rule> &rules, std::span<const PastSeries> series, Instant from);

/// Runs the engine over these series alone, from the tick of `from` on. Pure, so that parts can run side by side.
[[nodiscard]] BacktestPart tryPart(const std::vector<Rule> &rules, std::span<const PastSeries> series,
                                   const BacktestOptions &options, Instant from, Instant to);

/// The parts as one: each had the series that come after those of the part before it by their labels.
[[nodiscard]] BacktestPart merged(std::vector<BacktestPart> parts);

}  // namespace herald
