// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/timeinterval.h"

#include "alerts/yamlreader.h"

#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array kWeekdays{"sunday"_L1,   "monday"_L1, "tuesday"_L1, "wednesday"_L1,
                               "thursday"_L1, "friday"_L1, "saturday"_L1};
constexpr std::array kMonths{"january"_L1, "february"_L1, "march"_L1,     "april"_L1,   "may"_L1,      "june"_L1,
                             "july"_L1,    "august"_L1,   "september"_L1, "october"_L1, "november"_L1, "december"_L1};

bool holds(const std::vector<NumberRange> &ranges, int number)
{
    return ranges.empty() || std::ranges::any_of(ranges, [number](const NumberRange &range) {
               return number >= range.first && number <= range.last;
           });
}

bool holdsDay(const std::vector<NumberRange> &ranges, const QDate &date)
{
    const int length = date.daysInMonth();
    const auto fromStart = [length](int day) { return day < 0 ? length + day + 1 : day; };
    return ranges.empty() || std::ranges::any_of(ranges, [&](const NumberRange &range) {
               return date.day() >= fromStart(range.first) && date.day() <= fromStart(range.last);
           });
}

/// What one list of a time interval may hold.
struct Words {
    int low;
    int high;
    std::span<const QLatin1StringView> names;  ///< of `firstName`, `firstName` + 1, …
    int firstName = 0;
};

std::optional<int> numberOf(const QString &text, const Words &words)
{
    const auto name = std::ranges::find_if(
        words.names, [&](QLatin1StringView n) { return text.compare(n, Qt::CaseInsensitive) == 0; });
    if (name != words.names.end())
        return int(name - words.names.begin()) + words.firstName;
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= words.low && number <= words.high ? std::optional(number) : std::nullopt;
}

/// -3:-1 and 1:5 run forward; 5:-1 depends on the month and is allowed.
bool runsForward(const NumberRange &range)
{
    return (range.first < 0) != (range.last < 0) || range.first <= range.last;
}

std::vector<NumberRange> readRanges(YamlMap &map, const char *key, const Words &words)
{
    std::vector<NumberRange> ranges;
    for (const QString &text : map.texts(key)) {
        const QStringList ends = text.split(u':');
        const auto first = numberOf(ends.first().trimmed(), words);
        const auto last = numberOf(ends.last().trimmed(), words);
        if (ends.size() > 2 || !first || !last || !runsForward({*first, *last})) {
            map.refuse(key, u"\"%1\" is not a range here; write for example %2."_s.arg(
                                text.left(40),
                                words.names.empty() ? u"1:5"_s : u"%1:%2"_s.arg(words.names[1], words.names[4])));
            return {};
        }
        ranges.push_back({*first, *last});
    }
    return ranges;
}

/// Minutes of the day; "24:00" is its end.
std::optional<int> minuteOf(const QString &text)
{
    static const QRegularExpression pattern(u"\\A([01]?[0-9]|2[0-4]):([0-5][0-9])\\z"_s);
    const auto match = pattern.match(text);
    const int minute = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return match.hasMatch() && minute <= 24 * 60 ? std::optional(minute) : std::nullopt;
}

std::vector<NumberRange> readTimes(YamlMap &map)
{
    std::vector<NumberRange> ranges;
    for (YamlMap &item : map.maps("times")) {
        const auto start = minuteOf(item.requiredText("start_time"));
        const auto end = minuteOf(item.requiredText("end_time"));
        if (!start)
            item.refuse("start_time", u"is not a time; write for example 08:00."_s);
        else if (!end || *end <= *start)
            item.refuse("end_time", u"is not a time after start_time; split a night at 24:00 into two."_s);
        else
            ranges.push_back({*start, *end});
        item.finish();
    }
    return ranges;
}

QTimeZone readZone(YamlMap &map)
{
    const QString name = map.text("location", u"UTC"_s);
    const QTimeZone zone = name == "Local"_L1 ? QTimeZone::systemTimeZone() : QTimeZone(name.toUtf8());
    if (!zone.isValid())
        map.refuse("location", u"\"%1\" is not a time zone; write for example Europe/Berlin."_s.arg(name.left(40)));
    return zone.isValid() ? zone : QTimeZone::utc();
}

}  // namespace

bool contains(const TimeInterval &interval, Instant at)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(at), interval.zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const bool isInTime =
        interval.minutes.empty() || std::ranges::any_of(interval.minutes, [minute](const NumberRange &range) {
            return minute >= range.first && minute < range.last;
        });
    return isInTime && holds(interval.weekdays, local.date().dayOfWeek() % 7)
           && holdsDay(interval.daysOfMonth, local.date()) && holds(interval.months, local.date().month())
           && holds(interval.years, local.date().year());
}

bool contains(const NamedTimeInterval &named, Instant at)
{
    return std::ranges::any_of(named.intervals, [at](const TimeInterval &interval) { return contains(interval, at); });
}

TimeInterval readTimeInterval(YamlMap &map)
{
    TimeInterval interval;
    interval.minutes = readTimes(map);
    interval.weekdays = readRanges(map, "weekdays", {0, -1, kWeekdays, 0});
    interval.daysOfMonth = readRanges(map, "days_of_month", {-31, 31, {}, 0});
    for (const NumberRange &range : interval.daysOfMonth) {
        if (range.first == 0 || range.last == 0)
            map.refuse("days_of_month", u"there is no day 0; count from 1, or from -1 backwards."_s);
    }
    interval.months = readRanges(map, "months", {1, 12, kMonths, 1});
    interval.years = readRanges(map, "years", {1970, 9999, {}, 0});
    interval.zone = readZone(map);
    map.finish();
    return interval;
}

NamedTimeInterval readNamedTimeInterval(YamlMap &map)
{
    NamedTimeInterval named;
    named.name = map.requiredText("name");
    for (YamlMap &item : map.maps("time_intervals"))
        named.intervals.push_back(readTimeInterval(item));
    map.finish();
    return named;
}

}  // namespace herald
