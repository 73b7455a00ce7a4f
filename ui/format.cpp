// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format.h"

#include "domain/metric.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(herald::Format)
};

/// Beyond a hundred years a number of seconds is no time that people live through.
constexpr double kLongestSeconds = 100.0 * 366 * 86'400;

QDateTime localOf(Instant at) { return QDateTime::fromMSecsSinceEpoch(toMs(at)); }

/// Swaps the English separators of the number at the front; the unit behind it is left alone.
QString localized(QString text)
{
    const QLocale locale;
    for (QChar &c : text) {
        if (c == u',')
            c = locale.groupSeparator().front();
        else if (c == u'.')
            c = locale.decimalPoint().front();
        else if (!c.isDigit() && c != u'-' && c != u'$')
            break;
    }
    return text;
}

/// A line never ends between a number and its unit.
QString together(QString text) { return text.replace(u' ', QChar::Nbsp); }

/// Left-to-right isolation, so that "1.2 s" keeps its order within Arabic text.
QString isolated(const QString &text)
{
    return QLocale().textDirection() == Qt::RightToLeft ? u'\u2066' + text + u'\u2069' : text;
}

/// The two largest units of a length in seconds, as short as a tile needs it: "9 min 22 s", "2 h 5 min", "12 d 4 h".
QString countedText(double seconds)
{
    const auto whole = std::llround(seconds);
    const auto minutes = whole / 60;
    const auto hours = minutes / 60;
    const auto days = hours / 24;
    const auto joined = [](const QString &large, const QString &small, qint64 rest) {
        return rest == 0 ? large : Format::tr("%1 %2", "large unit, small unit").arg(large, small);
    };
    if (hours == 0)
        return joined(Format::tr("%1 min").arg(minutes), Format::tr("%1 s").arg(whole % 60), whole % 60);
    if (days == 0)
        return joined(Format::tr("%1 h").arg(hours), Format::tr("%1 min").arg(minutes % 60), minutes % 60);
    const QString inDays = Format::tr("%1 d").arg(QLocale().toString(qlonglong(days)));
    return days < 100 ? joined(inDays, Format::tr("%1 h").arg(hours % 24), hours % 24) : inDays;
}

}  // namespace

QString displayValue(double value, const QString &unit)
{
    if (unit != "s"_L1 || std::abs(value) < 60 || std::abs(value) > kLongestSeconds)
        return isolated(together(localized(valueText(value, unit))));
    const QString text = together(countedText(std::abs(value)));
    return value < 0 ? u'−' + text : text;
}

QString durationText(Duration duration)
{
    const qint64 seconds = duration / 1s;
    if (seconds < 1)
        return Format::tr("less than a second");
    if (seconds < 60)
        return Format::tr("%n second(s)", nullptr, int(seconds));
    const qint64 minutes = seconds / 60;
    if (minutes < 10 && seconds % 60 != 0)
        return countedText(double(seconds));
    if (minutes < 60)
        return Format::tr("%n minute(s)", nullptr, int(minutes));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? Format::tr("%n hour(s)", nullptr, int(hours)) : countedText(double(minutes * 60));
    const qint64 days = hours / 24;
    if (days < 4 && hours % 24 != 0)
        return countedText(double(hours * 3600));
    return days % 365 == 0 ? Format::tr("%n year(s)", nullptr, int(days / 365))
                           : Format::tr("%n day(s)", nullptr, int(days));
}

QString ageText(Duration age)
{
    if (age < 2s)
        return Format::tr("just now");
    if (age < 60s)
        return Format::tr("%1 s ago").arg(age / 1s);
    if (age < 60min)
        return Format::tr("%1 min ago").arg(age / 1min);
    if (age < 24h)
        return Format::tr("%1 h ago").arg(age / 1h);
    return Format::tr("%n day(s) ago", nullptr, int(age / 24h));
}

QString momentText(Instant at, Instant now)
{
    const QDateTime local = localOf(at);
    const QDateTime today = localOf(now);
    const QLocale locale;
    if (local.date() == today.date())
        return locale.toString(local.time(), QLocale::ShortFormat);
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const QString day = local.date().year() == today.date().year()
                            ? locale.toString(local.date(), Format::tr("d MMM"))
                            : locale.toString(local.date(), Format::tr("d MMM yyyy"));
    return Format::tr("%1, %2", "date, time").arg(day, time);
}

QString fullMomentText(Instant at)
{
    const QDateTime local = localOf(at);
    const QLocale locale;
    return Format::tr("%1, %2", "date, time")
        .arg(locale.toString(local.date(), Format::tr("d MMM yyyy")), locale.toString(local.time(), u"HH:mm:ss"_s));
}

QString dateText(Instant at) { return QLocale().toString(localOf(at).date(), Format::tr("d MMM yyyy")); }

QString displayPercent(double percent)
{
    const double size = std::abs(percent);
    return isolated(together(localized(QString::number(size, 'f', size < 10 ? 1 : 0)) + " %"_L1));
}

QString chanceText(double probability)
{
    constexpr double kAlmostNone = 0.001;
    if (probability < kAlmostNone)
        return Format::tr("under %1").arg(displayValue(kAlmostNone, u"ratio"_s));
    if (probability > 1 - kAlmostNone)
        return Format::tr("over %1").arg(displayValue(1 - kAlmostNone, u"ratio"_s));
    return displayValue(probability, u"ratio"_s);
}

QString accidentText(double probability)
{
    constexpr double kRarest = 0.001;
    const QString times = QLocale().toString(qRound(1 / std::clamp(probability, kRarest, 1.0)));
    return probability < kRarest ? Format::tr("chance alone does so less than once in %1 times").arg(times)
                                 : Format::tr("chance alone does so once in %1 times").arg(times);
}

}  // namespace herald
