// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/detector.h"
#include "domain/error.h"

#include <QByteArray>
#include <vector>

namespace herald {

/// The text forms of series that `heraldctl detect` and `heraldctl forecast` read and write. Text in, text out.
///
///   detect   in:  header line with the columns timestamp and value, then one row per sample, oldest first
///            out: timestamp,value,anomaly_score   row for row, time stamps and values as they came
///   forecast in:  id,x1,x2,…   one series a line, no header, oldest first; empty cells only at the end
///            out: id,F1,…,FH   the same for the lower and the upper 95 % bounds

/// The scores of a series, and what they were made of.
struct DetectCsv {
    QByteArray scores;
    qsizetype rows = 0;
    qsizetype withoutValue = 0;  ///< rows that hold no finite number
    QString firstWithout{};      ///< "line 7: \"abc\"", the first of them
    bool isLearning = true;      ///< too little for any score
};

/// Scores each row; row n depends on the rows 1 … n only. A row without a finite value scores 0, and is not learned.
/// Invalid, with its line, for a missing column or a time stamp that cannot be read.
[[nodiscard]] Result<DetectCsv> detectCsv(QByteArrayView csv, ChannelChoice channels);

/// The three tables of a forecast.
struct ForecastCsv {
    QByteArray points;
    QByteArray lower;  ///< of the 95 % band
    QByteArray upper;
    std::vector<Error> problems;  ///< lines that were left out, each with its number and its series' id
};

/// Forecasts each line. `season`: rows of one cycle, 0 to have it found. A line with what is no number, or too short,
/// is left out and told. Invalid where there is no line at all.
[[nodiscard]] Result<ForecastCsv> forecastCsv(QByteArrayView csv, int horizon, int season);

}  // namespace herald
