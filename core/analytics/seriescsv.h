// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/detector.h"
#include "domain/error.h"

#include <QByteArray>

namespace herald {

/// The text forms of series that `heraldctl detect` and `heraldctl forecast` read and write. Text in, text out.
///
///   detect   in:  header line with the columns timestamp and value, then one row per sample, oldest first
///            out: timestamp,value,anomaly_score   row for row, time stamps and values as they came
///   forecast in:  id,x1,x2,…   one series a line, no header, oldest first; the first empty cell ends a line
///            out: id,F1,…,FH   the same for the lower and the upper 95 % bounds

/// Scores each row; row n depends on the rows 1 … n only. A row without a finite value scores 0, and is not learned.
/// Invalid, with its line, for a missing column or a time stamp that cannot be read.
[[nodiscard]] Result<QByteArray> detectCsv(QByteArrayView csv, ChannelChoice channels);

/// The three tables of a forecast.
struct ForecastCsv {
    QByteArray points;
    QByteArray lower;  ///< of the 95 % band
    QByteArray upper;
};

/// Forecasts each line. `season`: rows of one cycle, 0 to have it found. Invalid, with its line, for what is no number
/// or too short.
[[nodiscard]] Result<ForecastCsv> forecastCsv(QByteArrayView csv, int horizon, int season);

}  // namespace herald
