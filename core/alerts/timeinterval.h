// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QByteArray>
#include <QTimeZone>
#include <vector>

namespace herald {

class YamlMap;

/// Whole numbers from `first` to `last`, both included.
struct NumberRange {
    int first = 0;
    int last = 0;

    bool operator==(const NumberRange &) const = default;
};

/// Moments by the clock on the wall and the calendar, with Alertmanager's meaning: every part that is not empty must
/// hold; times include their start and not their end; days of the month may count back from its end (-1 is its last
/// day). Source: prometheus.io/docs/alerting/latest/configuration (time_interval).
struct TimeInterval {
    std::vector<NumberRange> minutes;      ///< of the day, [first, last); 24:00 is 1440
    std::vector<NumberRange> weekdays;     ///< 0 is Sunday
    std::vector<NumberRange> daysOfMonth;  ///< 1…31 or -31…-1
    std::vector<NumberRange> months;       ///< 1…12
    std::vector<NumberRange> years;
    QTimeZone zone = QTimeZone::utc();

    bool operator==(const TimeInterval &) const = default;
};

/// Several intervals under one name; one of them is enough.
struct NamedTimeInterval {
    QString name;
    std::vector<TimeInterval> intervals;

    bool operator==(const NamedTimeInterval &) const = default;
};

[[nodiscard]] bool contains(const TimeInterval &interval, Instant at);
[[nodiscard]] bool contains(const NamedTimeInterval &named, Instant at);

/// `times`, `weekdays`, `days_of_month`, `months`, `years`, `location`, as Alertmanager writes them. What is wrong is
/// in the map's file.
[[nodiscard]] TimeInterval readTimeInterval(YamlMap &map);
/// `name` and `time_intervals`.
[[nodiscard]] NamedTimeInterval readNamedTimeInterval(YamlMap &map);

}  // namespace herald
