// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QList>
#include <QString>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace herald {

/// How many times as wide as the backtest says the bands are to be.
struct BandFactors {
    double of80 = 1;
    double of95 = 1;

    bool operator==(const BandFactors &) const = default;
};

/// What is known of a series besides its values.
struct ForecastContext {
    double most = std::numeric_limits<double>::infinity();  ///< no forecast above it where the series never was
    BandFactors factors;                                    ///< learned from how earlier forecasts did
};

struct ForecastOptions {
    int horizon = 24;  ///< steps ahead, 1 … 10,000
    int season = 0;    ///< rows of one cycle, such as 24 for hours of a day; 0: find it in the series; 1: there is none
    ForecastContext context{};
};

/// Where a value will lie with a stated probability; `lower` <= `upper`.
struct Band {
    double lower = 0;
    double upper = 0;

    bool operator==(const Band &) const = default;
};

/// One method of the combination.
struct ForecastShare {
    QString method;
    double weight = 0;  ///< the shares add up to 1
    double error = 0;   ///< mean absolute error in the backtest, in the series' unit
};

/// How a forecast made in the same way would have done on the series' own past; errors in the series' unit.
struct ForecastAccuracy {
    int origins = 0;        ///< how often it was tried; 0: the series is too short, and all below is unknown
    double error = 0;       ///< mean absolute error
    double naiveError = 0;  ///< of the better of: last value, last season
    /// Share of the values that came inside the 80 % band, each origin judged by the others; none: fewer than two.
    std::optional<double> inside80;
    std::optional<double> inside95;

    [[nodiscard]] bool beatsNaive() const { return origins > 0 && error < naiveError; }
};

/// Point k is k+1 steps after the last value. All three lists are `horizon` long.
struct SeriesForecast {
    std::vector<double> points;
    std::vector<Band> bands80;
    std::vector<Band> bands95;
    int season = 1;               ///< rows of the cycle that was used; 1: none
    QList<ForecastShare> shares;  ///< heaviest first
    ForecastAccuracy accuracy;
};

/// The fewest values from which a forecast is made.
inline constexpr int kFewestForForecast = 8;

/// Forecasts a regular series, oldest value first: the median of several simple methods, each weighted by its error in
/// a rolling-origin backtest on this series, or the naive one where the combination did not beat it; bands from the
/// errors of just that, in ratios where they grow with the level, so their width is measured, not derived. Invalid,
/// saying what is missing, for a value that is not finite, too few values or a horizon out of range. Never below zero
/// where the series never was.
///
/// Sources: Makridakis et al., The M4 Competition, Int. J. Forecasting 36 (2020): combinations of simple methods win;
/// bands: Hyndman & Athanasopoulos, Forecasting (3rd ed.), §5.5 and §5.10.
[[nodiscard]] Result<SeriesForecast> forecast(std::span<const double> series, const ForecastOptions &options = {});

}  // namespace herald
