// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timewindow.h"

#include <QList>
#include <QStringList>
#include <vector>

namespace herald {

struct TimeTick {
    Instant at;
    QString text;
    bool isDay = false;  ///< begins a new day (or, in long windows, a new year)

    bool operator==(const TimeTick &) const = default;
};

/// At most `most` round moments of local time within the window, oldest first, with texts in the screen's language.
[[nodiscard]] QList<TimeTick> timeTicks(const TimeWindow &window, int most);

/// How values are counted: by ten, bytes by 1024, seconds by minutes, hours and days.
enum class Counting { Decimal, Binary, Time };

[[nodiscard]] Counting countingOf(const QString &unit);

/// A range of values with round ends, and the round values in it, rising.
struct ValueScale {
    double low = 0;
    double high = 1;
    std::vector<double> ticks;

    bool operator==(const ValueScale &) const = default;
};

/// Covers [low, high] with about `wanted` steps of 1, 2 or 5 (times ten, times 1024), or a round time. Equal ends get
/// room around them.
[[nodiscard]] ValueScale valueScale(double low, double high, int wanted, Counting counting);

/// What stands at each tick, in the screen's language: as displayValue() says it, with more digits where two neighbours
/// would read alike.
[[nodiscard]] QStringList tickTexts(const std::vector<double> &ticks, const QString &unit);

}  // namespace herald
