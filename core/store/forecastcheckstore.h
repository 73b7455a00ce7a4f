// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecastcheck.h"
#include "store/database.h"

namespace herald {

/// How many of its judged forecasts say how good those of a series are: two days of hourly ones.
inline constexpr int kForecastHistory = 48;

/// Forecasts that were made, and how they did.
class ForecastCheckStore {
public:
    explicit ForecastCheckStore(Database &database) : m_database(database) {}

    /// Nothing for a series whose last forecast is still open, or for one without points.
    [[nodiscard]] Result<> open(const SeriesKey &series, Instant madeAt, const std::vector<ForecastPoint> &points,
                                double naive, const BandFactors &factors = {});
    /// Those whose time has passed at `now`, to be judged.
    [[nodiscard]] Result<QList<OpenForecast>> due(Instant now) const;
    [[nodiscard]] Result<> judge(const OpenForecast &forecast, const ForecastHits &hits);
    /// Of the judged ones, newest first.
    [[nodiscard]] Result<QList<JudgedForecast>> history(const SeriesKey &series, int limit) const;
    /// Deletes what was made before `before`.
    [[nodiscard]] Result<> forget(Instant before);

private:
    Database &m_database;
};

}  // namespace herald
