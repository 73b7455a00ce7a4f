// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QDateTime>
#include <QTimeZone>
#include <array>
#include <cmath>
#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Unit {
    QLatin1StringView name;
    qint64 ms;
};

constexpr std::array kUnits{
    Unit{"y"_L1, 365LL * 86'400'000},
    Unit{"w"_L1, 7LL * 86'400'000},
    Unit{"d"_L1, 86'400'000},
    Unit{"h"_L1, 3'600'000},
    Unit{"m"_L1, 60'000},
    Unit{"s"_L1, 1000},
    Unit{"ms"_L1, 1},
};

tl::unexpected<Error> badDuration(QStringView text)
{
    return fail(ErrorKind::Invalid, u"\"%1\" is not a duration; write for example 30s, 5m, 1h30m or 7d."_s.arg(text));
}

std::optional<Instant> parseUnixSeconds(QStringView text)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    constexpr double kYear9999 = 253402300799.0;
    if (!ok || !std::isfinite(seconds) || std::abs(seconds) > kYear9999)
        return std::nullopt;
    return fromMs(std::llround(seconds * 1000.0));
}

/// "2026-01-31T12:00:00Z", with or without ".123": what toRfc3339() writes and nearly all that is read. QDateTime takes
/// thirty times as long, and work is put together from the times of all its pieces.
std::optional<Instant> parseUsual(QStringView text)
{
    const bool hasMs = text.size() == 24;
    const QStringView pattern = hasMs ? u"0000-00-00T00:00:00.000Z" : u"0000-00-00T00:00:00Z";
    if (text.size() != pattern.size())
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        if (pattern[i] == u'0' ? !isDigit : text[i] != pattern[i])
            return std::nullopt;
    }
    const auto number = [&text](qsizetype from, qsizetype size) {
        int value = 0;
        for (const QChar digit : text.mid(from, size))
            value = value * 10 + (digit.unicode() - u'0');
        return value;
    };
    const std::chrono::year_month_day date{std::chrono::year(number(0, 4)), std::chrono::month(unsigned(number(5, 2))),
                                           std::chrono::day(unsigned(number(8, 2)))};
    const int hour = number(11, 2), minute = number(14, 2), second = number(17, 2);
    if (number(0, 4) == 0 || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return Instant(std::chrono::sys_days(date)) + std::chrono::hours(hour) + std::chrono::minutes(minute)
           + std::chrono::seconds(second) + Duration(hasMs ? number(20, 3) : 0);
}

}  // namespace

QString toRfc3339(Instant at)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    return time.toString(time.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

Result<Instant> parseInstant(QStringView text)
{
    if (const auto usual = parseUsual(text))
        return *usual;
    const QString trimmed = text.trimmed().toString();
    if (const auto unix = parseUnixSeconds(trimmed); unix && trimmed.size() != 4)
        return *unix;
    QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return fail(ErrorKind::Invalid,
                    u"\"%1\" is not a time; write for example 2026-01-31T12:00:00Z."_s.arg(trimmed.left(60)));
    return fromMs(time.toMSecsSinceEpoch());
}

Result<Duration> parseDuration(QStringView text)
{
    if (text == "0"_L1)
        return Duration::zero();
    qint64 total = 0;
    size_t nextUnit = 0;
    qsizetype pos = 0;
    while (pos < text.size()) {
        const qsizetype digits = pos;
        while (pos < text.size() && text[pos] >= u'0' && text[pos] <= u'9')
            ++pos;
        const qsizetype letters = pos;
        while (pos < text.size() && text[pos] >= u'a' && text[pos] <= u'z')
            ++pos;
        bool ok = false;
        const qint64 count = text.mid(digits, letters - digits).toLongLong(&ok);
        size_t unit = nextUnit;
        while (unit < kUnits.size() && text.mid(letters, pos - letters) != kUnits[unit].name)
            ++unit;
        if (!ok || unit == kUnits.size() || count > (std::numeric_limits<qint64>::max() - total) / kUnits[unit].ms)
            return badDuration(text);
        total += count * kUnits[unit].ms;
        nextUnit = unit + 1;
    }
    if (text.isEmpty())
        return badDuration(text);
    return Duration{total};
}

QString toText(Duration duration)
{
    qint64 rest = duration.count();
    if (rest == 0)
        return u"0s"_s;
    QString text = rest < 0 ? u"-"_s : QString();
    rest = std::abs(rest);
    // Years and weeks are left out: "365d" and "7d" are what people write in rule files.
    for (const Unit &unit : std::span(kUnits).subspan(2)) {
        if (const qint64 count = rest / unit.ms; count > 0) {
            text += QString::number(count) + unit.name;
            rest %= unit.ms;
        }
    }
    return text;
}

}  // namespace herald
