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
};

/// The steps of the first hour, or the first step where it is longer: what is kept to be judged.
[[nodiscard]] std::vector<ForecastPoint> nearPoints(const TimedForecast &forecast);

/// Holds a forecast against the samples that came; each step against the median of the samples of its own cell, which
/// lasts until the next step. Steps without samples are left out.
[[nodiscard]] ForecastHits hitsOf(const OpenForecast &forecast, std::span<const Sample> samples);

}  // namespace herald
