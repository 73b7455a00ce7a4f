// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecast.h"
#include "analytics/grid.h"
#include "domain/metric.h"

namespace herald {

struct TrendOptions {
    double confidence = 0.98;     ///< that it is no accident, 0.5 … 0.999
    double minimumEffect = 0.01;  ///< change over the window as a share of the level, below which nobody would care
};

enum class TrendVerdict {
    NotEnoughData,  ///< fewer than kFewestForTrend cells with samples
    None,           ///< no trend that noise alone would not show, or too small to matter
    Rising,
    Falling,
};

/// The fewest cells with samples from which a trend is judged.
inline constexpr int kFewestForTrend = 10;

/// Whether and how a series moves. Numbers are in the series' unit; all 0 where there is not enough data.
struct SeriesTrend {
    TrendVerdict verdict = TrendVerdict::NotEnoughData;
    double slopePerDay = 0;
    Band slopeRange;            ///< where the slope lies with the asked confidence
    double pValue = 1;          ///< that no trend would look like this: the larger of both tests
    double level = 0;           ///< median of the window
    double change = 0;          ///< slope times window
    double relativeChange = 0;  ///< change / |level|; 0 where the level is 0
    int cells = 0;              ///< with samples
    Duration step{};            ///< length of a cell
    Duration window{};
    bool isSeasonRemoved = false;

    /// Whether noise alone would hardly look like this; the trend may be too small to matter all the same.
    [[nodiscard]] bool isSure(double confidence = TrendOptions().confidence) const { return pValue <= 1 - confidence; }
    /// In the metric's own direction; no value where there is no trend.
    [[nodiscard]] std::optional<bool> isWorse(Direction direction) const;
};

/// Judges the trend of samples in any order. They are brought into at most 168 cells, whose median counts, and the
/// pattern of the day or week is taken out if there is one. A gap is time that passed unseen. Slope: Theil–Sen. A trend
/// needs two tests to agree: Mann–Kendall with Hamed and Rao's correction for autocorrelation, and a drift test that
/// holds when the noise itself wanders (random walk).
///
/// Sources: Sen, J. American Statistical Association 63 (1968); Mann, Econometrica 13 (1945); Hamed & Rao, J. Hydrology
/// 204 (1998); drift: after Perron & Yabu, J. Econometrics 151 (2009), quasi-differences with a root near one set to
/// one.
[[nodiscard]] SeriesTrend seriesTrend(std::span<const Sample> samples, const TrendOptions &options = {});

}  // namespace herald
