// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecast.h"
#include "domain/rule.h"
#include "domain/sample.h"

#include <optional>

namespace herald {

/// A forecast on the clock: point k is for `from` + k steps.
struct TimedForecast {
    Instant from;
    Duration step{};
    SeriesForecast series;

    [[nodiscard]] Instant at(size_t point) const { return from + step * qint64(point); }
};

/// Forecasts samples of any order over `horizon` after the newest one. They are brought into cells of their own
/// interval, of the longest where it changed, or longer ones where there are more than 1,000; short gaps are bridged. A
/// day (and with it the week), or the week of daily values, is taken as the season where the series shows it, else the
/// season is looked for. Invalid where forecast() says so, and where more than half of the cells are empty.
[[nodiscard]] Result<TimedForecast> forecastSamples(std::span<const Sample> samples, Duration horizon,
                                                    const ForecastContext &context = {});

/// When a forecast is on the wrong side of a limit, as a range. None: not within the horizon.
struct Crossing {
    std::optional<Instant> earliest;  ///< the band touches the limit
    std::optional<Instant> likely;    ///< the points do
    std::optional<Instant> latest;    ///< all of the band is beyond it

    bool operator==(const Crossing &) const = default;
};

/// First times at which "value `op` limit" may hold, likely holds, and holds with all of the band. `confidence` up to
/// 0.8 asks the 80 % band, above it the 95 % band. Equal and NotEqual never hold: a forecast meets no number exactly.
[[nodiscard]] Crossing crossing(const TimedForecast &forecast, Operator op, double limit, double confidence = 0.8);

/// The first point at which "value `op` limit" holds with this probability; none: at no point. Between the bands'
/// edges the errors are taken as normal. Equal and NotEqual never hold.
[[nodiscard]] std::optional<size_t> likelyBeyond(const TimedForecast &forecast, Operator op, double limit,
                                                 double probability);

}  // namespace herald
