// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/timedforecast.h"

#include <span>

namespace herald {

/// One step of a forecast that is to be judged when its time has passed.
struct ForecastPoint {
    Instant at;
    double value = 0;
    Band band80;
    Band band95;
};

/// A forecast that was made and not judged yet. `naive` is the newest value at that time: "nothing changes".
struct OpenForecast {
    SeriesKey series;
    Instant madeAt;
    std::vector<ForecastPoint> points;
    double naive = 0;
    BandFactors factors{};  ///< that the bands were made with
};

/// How a forecast did against what came: counts of values, mean absolute errors in the series' unit.
struct ForecastHits {
    int judged = 0;
    int inside80 = 0;
    int inside95 = 0;
    double error = 0;
    double naiveError = 0;

    bool operator==(const ForecastHits &) const = default;
};

struct JudgedForecast {
    Instant madeAt;
    ForecastHits hits;
    BandFactors factors{};
};

/// How the forecasts of one series did, and what its next bands learn from that.
struct ForecastRecord {
    int forecasts = 0;
    ForecastHits hits;  ///< of all of them
    BandFactors factors;

    bool operator==(const ForecastRecord &) const = default;
};

/// Sums up the judged forecasts of a series, newest first. The factors are those of the newest one, wider by the share
/// of values that it missed, narrower by the share that it promised to miss: so the bands come to hold what they
/// promise whatever the series does, and stay between half and ten times as wide as the backtest has them.
///
/// Source: Gibbs & Candès, Adaptive Conformal Inference Under Distribution Shift, NeurIPS 2021; on widths instead of
/// levels: Angelopoulos, Candès & Tibshirani, Conformal PID Control for Time Series Prediction, NeurIPS 2023.
[[nodiscard]] ForecastRecord recordOf(std::span<const JudgedForecast> judged);

/// The steps of the first hour, or the first step where it is longer: what is kept to be judged.
[[nodiscard]] std::vector<ForecastPoint> nearPoints(const TimedForecast &forecast);

/// Holds a forecast against the samples that came; each step against the median of the samples of its own cell, which
/// lasts until the next step. Steps without samples are left out.
[[nodiscard]] ForecastHits hitsOf(const OpenForecast &forecast, std::span<const Sample> samples);

}  // namespace herald
