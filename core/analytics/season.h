// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace herald {

/// Sample autocorrelations at the lags 1 … maxLag of a regular series; all 0 for a constant one.
[[nodiscard]] std::vector<double> autocorrelations(std::span<const double> series, int maxLag);

/// Is the autocorrelation at lag `period` significant (90 %, Bartlett's limit), given three periods of data?
///
/// Source: the seasonality test of the M4 competition, github.com/Mcompetitions/M4-methods (Benchmarks and
/// Evaluation.R).
[[nodiscard]] bool isSeasonal(std::span<const double> series, int period);

/// The period of the cycle of seven `period`s (the week, where `period` is a day), or 0 where the series shows none:
/// the autocorrelation seven periods back must be significant and above those six and eight periods back.
[[nodiscard]] int weekOf(std::span<const double> series, int period);

/// The period in 2 … maxPeriod at which a series repeats itself best, or 0 where it does not: the highest local peak of
/// the autocorrelation once a straight line is taken out, if isSeasonal() agrees. A multiple of a shorter period that
/// explains as much is not taken.
[[nodiscard]] int detectSeason(std::span<const double> series, int maxPeriod);

/// A repeating pattern around a moving average: factors where all values are positive, else differences.
///
/// Source: classical decomposition, Hyndman & Athanasopoulos, Forecasting (3rd ed.), §3.4, otexts.com/fpp3.
class SeasonalPattern {
public:
    /// `period` 1 is no pattern. `series` holds two periods or more, else there is no pattern either.
    SeasonalPattern(std::span<const double> series, int period);

    /// The series without the pattern.
    [[nodiscard]] std::vector<double> removed(std::span<const double> series) const;
    /// Puts the pattern back into values that begin at row `start` of the series.
    void restore(std::span<double> values, size_t start) const;

private:
    std::vector<double> m_index{0.0};  ///< one per phase; row t has phase t modulo the period
    bool m_isFactor = false;
};

}  // namespace herald
