// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecastmember.h"

namespace herald {

/// What members said at past origins, and what came: rolling-origin evaluation, every member refitted at every origin.
///
/// Source: Tashman, Out-of-sample tests of forecasting accuracy, Int. J. Forecasting 16 (2000).
struct Backtest {
    struct Origin {
        size_t end = 0;                              ///< rows that were known
        std::vector<std::vector<double>> forecasts;  ///< one per member, each `horizon` long
    };
    int horizon = 0;
    std::vector<Origin> origins;  ///< oldest first
};

/// The rows at which a backtest stops and looks ahead, oldest first, newest first served: half a horizon apart, or so
/// far that those which the weights come from meet every part of the longest season. At least one where there are 8
/// rows; none before `seasons` could be found except the newest.
[[nodiscard]] std::vector<size_t> backtestOrigins(size_t rows, int horizon, const Seasons &seasons);

/// Runs the members over the origins.
[[nodiscard]] Backtest runBacktest(std::span<const std::unique_ptr<ForecastMember>> members,
                                   std::span<const size_t> origins, int horizon);

/// Mean absolute error of one member's forecasts at one origin, over the steps that `known` answers.
[[nodiscard]] double errorAt(const Backtest &backtest, std::span<const double> known, size_t origin, size_t member);

/// Weights of the members, the best has 1: the inverse square of their mean error over the newest origins that `known`,
/// the rows of the series up to some moment, answers, be it in part. All alike where it answers none. The first member
/// is the naive one and counts twice.
///
/// Source: Bates & Granger, The Combination of Forecasts, Operational Research Quarterly 20 (1969).
[[nodiscard]] std::vector<double> memberWeights(const Backtest &backtest, std::span<const double> known);

/// The weighted median of several forecasts, step by step, interpolated between neighbours. A median, because one bad
/// member ruins a mean.
[[nodiscard]] std::vector<double> combined(std::span<const std::vector<double>> forecasts,
                                           std::span<const double> weights);

}  // namespace herald
