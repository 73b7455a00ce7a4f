// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>
#include <vector>

namespace herald {

/// Which past values a LagModel regresses on, and in which form it sees the series.
struct LagModelSpec {
    std::vector<int> lags;  ///< rising, each >= 1
    bool isLog = false;     ///< in logarithms: for changes that are relative to the level
    int difference = 0;     ///< 0: levels; d > 0: the change from the value d steps before
};

/// Linear autoregression on chosen lags, fitted by ridge regression; learns row by row, so that a rolling-origin
/// backtest costs one pass over the series. What it says depends on what it learned only: scale and logarithms too.
///
/// Forecasts are made one step at a time, each feeding the next. They stay within a corridor around the learned range,
/// so that a root outside the unit circle cannot run away; it opens with the step as far as the steepest quarter of the
/// history would lead, so that a steady course can go on. Assumes a regular grid and finite values below 1e150.
///
/// Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), §9.3, otexts.com/fpp3/AR.html;
/// Hoerl & Kennard, Ridge Regression, Technometrics 12 (1970).
class LagModel {
public:
    /// `series` must outlive the model; nothing is learned yet.
    LagModel(std::span<const double> series, LagModelSpec spec);

    /// Learns the rows up to `end` (not included) of the series, more than the longest lag; `end` never falls.
    void learn(size_t end);

    /// The values after the last learned row, one per element of `out`.
    void forecast(std::span<double> out) const;

private:
    /// The least and the largest of what was learned.
    struct Extent {
        double low = std::numeric_limits<double>::infinity();
        double high = -std::numeric_limits<double>::infinity();
        void take(double v);
        [[nodiscard]] double range() const { return high - low; }
    };

    void restart();
    void takeRows(size_t end);
    void solve();
    [[nodiscard]] double next(const std::vector<double> &path) const;
    void undoTransform(std::span<double> out) const;

    LagModelSpec m_spec;
    std::span<const double> m_series;
    std::vector<double> m_levels;    ///< what is known of it, in logarithms where the spec says so
    std::vector<double> m_rows;      ///< differenced, less m_centre
    std::vector<double> m_gram;      ///< of the rows: lags x lags, row by row, lower triangle
    std::vector<double> m_moments;   ///< lags
    std::vector<double> m_pastSums;  ///< lags
    double m_learnedSum = 0;
    std::vector<double> m_weights;  ///< lags
    double m_low = std::numeric_limits<double>::infinity();
    double m_offset = 0;  ///< added before the logarithm
    double m_centre = 0;
    double m_sum = 0;      ///< of m_rows
    double m_squares = 0;  ///< of m_rows
    double m_mean = 0;     ///< of m_rows
    Extent m_levelExtent;
    Extent m_rowExtent;
    size_t m_learned = 0;  ///< rows of m_rows
};

}  // namespace herald
