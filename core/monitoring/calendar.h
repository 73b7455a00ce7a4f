// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QTimeZone>
#include <bitset>
#include <optional>

namespace herald {

/// "minute hour day month weekday" as cron knows it: `*`, numbers, lists, ranges, steps, three-letter names; a day of
/// the month and a weekday that are both given are alternatives. Source: POSIX crontab, and Vixie's ranges and steps.
class Calendar {
public:
    /// Invalid with the field that is wrong, also for a day that never comes (31 February).
    [[nodiscard]] static Result<Calendar> parse(const QString &text);

    /// The first moment after `after` by the clock on the wall in `zone`. A time that the clock jumps over comes when
    /// it has jumped; one that comes twice counts once. Nothing within the next eight years.
    [[nodiscard]] std::optional<Instant> nextAfter(Instant after, const QTimeZone &zone) const;
    [[nodiscard]] const QString &text() const { return m_text; }

    bool operator==(const Calendar &other) const { return m_text == other.m_text; }

private:
    [[nodiscard]] bool matches(const QDate &date) const;

    QString m_text;
    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_days;
    std::bitset<13> m_months;
    std::bitset<7> m_weekdays;  // 0 is Sunday
    bool m_anyDay = true;
    bool m_anyWeekday = true;
};

}  // namespace herald
