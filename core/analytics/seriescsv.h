// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace herald {

/// The text forms of series that `heraldctl forecast` reads and writes. Text in, text out.
///
///   forecast in:  id,x1,x2,…   one series a line, no header, oldest first; the first empty cell ends a line
///            out: id,F1,…,FH   the same for the lower and the upper 95 % bounds

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
