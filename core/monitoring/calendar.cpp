// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/calendar.h"

#include <QDateTime>
#include <QStringList>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMostDays = 8 * 366;

constexpr std::array kWeekdays{"sun"_L1, "mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1};
constexpr std::array kMonths{"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1,
                             "jul"_L1, "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};

/// One of the five fields.
struct Field {
    QLatin1StringView name;
    int low;
    int high;
    std::span<const QLatin1StringView> names{};
};

std::optional<int> numberOf(QStringView text, const Field &field)
{
    for (size_t i = 0; i < field.names.size(); ++i) {
        if (text.compare(field.names[i], Qt::CaseInsensitive) == 0)
            return int(i) + field.low;
    }
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= field.low && number <= field.high ? std::optional(number) : std::nullopt;
}

/// Sets the numbers of "*", "5", "1-5", "*/15" or "8-18/2"; false where it is none of them.
template <size_t Size>
bool setPart(QStringView part, const Field &field, std::bitset<Size> &bits)
{
    const auto halves = part.split(u'/');
    bool ok = true;
    const int pace = halves.size() == 2 ? halves[1].toInt(&ok) : 1;
    if (!ok || pace < 1 || halves.size() > 2)
        return false;
    std::optional<int> first = field.low;
    std::optional<int> last = field.high;
    if (halves[0] != u'*') {
        const auto ends = halves[0].split(u'-');
        first = numberOf(ends.first(), field);
        last = ends.size() == 1 && halves.size() == 2 ? std::optional(field.high) : numberOf(ends.last(), field);
        if (ends.size() > 2 || !first || !last || *first > *last)
            return false;
    }
    for (int number = *first; number <= *last; number += pace)
        bits.set(size_t(number) % Size);
    return true;
}

template <size_t Size>
bool setField(const QString &text, const Field &field, std::bitset<Size> &bits)
{
    for (const QStringView part : QStringView(text).split(u',')) {
        if (!setPart(part, field, bits))
            return false;
    }
    return true;
}

tl::unexpected<Error> wrong(const Field &field, const QString &text)
{
    return fail(ErrorKind::Invalid,
                u"\"%1\" is no %2 from %3 to %4; write for example \"0 9 * * 1-5\"."_s.arg(
                    text.left(40), field.name, QString::number(field.low), QString::number(field.high)));
}

}  // namespace

Result<Calendar> Calendar::parse(const QString &text)
{
    const QStringList parts = text.simplified().split(u' ');
    if (parts.size() != 5)
        return fail(ErrorKind::Invalid,
                    u"Five fields are wanted: minute hour day month weekday, for example \"0 9 * * 1-5\"."_s);
    // Sunday is 0 and 7, which the bit set's size makes the same.
    const Field minute{"minute"_L1, 0, 59}, hour{"hour"_L1, 0, 23}, day{"day"_L1, 1, 31},
        month{"month"_L1, 1, 12, kMonths}, weekday{"weekday"_L1, 0, 7, kWeekdays};
    Calendar calendar;
    calendar.m_text = parts.join(u' ');
    if (!setField(parts[0], minute, calendar.m_minutes))
        return wrong(minute, parts[0]);
    if (!setField(parts[1], hour, calendar.m_hours))
        return wrong(hour, parts[1]);
    if (!setField(parts[2], day, calendar.m_days))
        return wrong(day, parts[2]);
    if (!setField(parts[3], month, calendar.m_months))
        return wrong(month, parts[3]);
    if (!setField(parts[4], weekday, calendar.m_weekdays))
        return wrong(weekday, parts[4]);
    calendar.m_anyDay = parts[2].startsWith(u'*');
    calendar.m_anyWeekday = parts[4].startsWith(u'*');
    if (!calendar.nextAfter({}, QTimeZone::utc()))
        return fail(ErrorKind::Invalid, u"\"%1\" never comes; correct the day or the month."_s.arg(calendar.m_text));
    return calendar;
}

bool Calendar::matches(const QDate &date) const
{
    const bool day = m_days.test(size_t(date.day()));
    const bool weekday = m_weekdays.test(size_t(date.dayOfWeek() % 7));
    const bool isDay = m_anyDay || m_anyWeekday ? day && weekday : day || weekday;
    return isDay && m_months.test(size_t(date.month()));
}

std::optional<Instant> Calendar::nextAfter(Instant after, const QTimeZone &zone) const
{
    // A jump of the clock can move a time into the next day, so that the day before may still have one to come.
    QDate date = QDateTime::fromMSecsSinceEpoch(toMs(after), zone).date().addDays(-1);
    for (int i = 0; i < kMostDays; ++i, date = date.addDays(1)) {
        if (!matches(date))
            continue;
        std::optional<Instant> first;
        for (int minute = 0; minute < 24 * 60; ++minute) {
            if (!m_hours.test(size_t(minute / 60)) || !m_minutes.test(size_t(minute % 60)))
                continue;
            const QDateTime local(date, QTime(minute / 60, minute % 60), zone);
            const Instant at = fromMs(local.toMSecsSinceEpoch());
            if (at > after && (!first || at < *first))
                first = at;
            // Where the clock jumps on, a later time of the wall can come first; no clock jumps by three hours.
            if (first && at > *first + std::chrono::hours(3))
                break;
        }
        if (first)
            return first;
    }
    return std::nullopt;
}

}  // namespace herald
