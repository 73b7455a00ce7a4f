// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ticks.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(herald::Format)
};

enum class Unit { Second, Day, Month };

struct Step {
    Unit unit;
    int count;
    Duration length;
};

constexpr std::array kSteps{
    Step{Unit::Second, 1, 1s},       Step{Unit::Second, 5, 5s},        Step{Unit::Second, 15, 15s},
    Step{Unit::Second, 30, 30s},     Step{Unit::Second, 60, 1min},     Step{Unit::Second, 120, 2min},
    Step{Unit::Second, 300, 5min},   Step{Unit::Second, 600, 10min},   Step{Unit::Second, 900, 15min},
    Step{Unit::Second, 1800, 30min}, Step{Unit::Second, 3600, 1h},     Step{Unit::Second, 7200, 2h},
    Step{Unit::Second, 10800, 3h},   Step{Unit::Second, 21600, 6h},    Step{Unit::Second, 43200, 12h},
    Step{Unit::Day, 1, 24h},         Step{Unit::Day, 2, 48h},          Step{Unit::Day, 7, 7 * 24h},
    Step{Unit::Day, 14, 14 * 24h},   Step{Unit::Month, 1, 30 * 24h},   Step{Unit::Month, 3, 91 * 24h},
    Step{Unit::Month, 6, 182 * 24h}, Step{Unit::Month, 12, 365 * 24h},
};

const Step &stepFor(Duration length, int most)
{
    const auto fits = [&](const Step &step) { return length / step.length <= most; };
    const auto found = std::ranges::find_if(kSteps, fits);
    return found == kSteps.end() ? kSteps.back() : *found;
}

/// The last round moment at or before `at`.
QDateTime floorTo(const Step &step, const QDateTime &at)
{
    switch (step.unit) {
    case Unit::Second: {
        const int seconds = QTime(0, 0).secsTo(at.time());
        return {at.date(), QTime(0, 0).addSecs(seconds - seconds % step.count)};
    }
    case Unit::Day: return at.date().addDays(-((at.date().toJulianDay()) % step.count)).startOfDay();
    case Unit::Month: {
        const int month = (at.date().month() - 1) / step.count * step.count + 1;
        return QDate(at.date().year(), month, 1).startOfDay();
    }
    }
    return at;
}

QDateTime next(const Step &step, const QDateTime &at)
{
    switch (step.unit) {
    case Unit::Second: return at.addSecs(step.count);
    case Unit::Day: return at.date().addDays(step.count).startOfDay();
    case Unit::Month: return at.date().addMonths(step.count).startOfDay();
    }
    return at;
}

bool beginsMore(const Step &step, const QDateTime &at)
{
    return step.unit == Unit::Month ? at.date().dayOfYear() == 1
                                    : step.unit == Unit::Second && at.time() == QTime(0, 0);
}

QString textOf(const Step &step, const QDateTime &at)
{
    const QLocale locale;
    if (step.unit == Unit::Month)
        return locale.toString(at.date(), beginsMore(step, at) ? u"yyyy"_s : u"MMM"_s);
    if (step.unit == Unit::Day || beginsMore(step, at))
        return locale.toString(at.date(), Format::tr("d MMM"));
    return locale.toString(at.time(), step.count < 60 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

/// Round steps of a length of time in seconds, up to a day; nothing beyond or below a second.
std::optional<double> timeStep(double least)
{
    constexpr std::array kRound{1,   2,   5,    10,   15,   30,    60,    120,   300,
                                600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400};
    const auto found = std::ranges::find_if(kRound, [&](int step) { return step >= least * (1 - 1e-9); });
    return least < 1 || found == kRound.end() ? std::nullopt : std::optional<double>(*found);
}

/// 1, 2 or 5 times a power of ten; within units of 1024 for bytes, of a day for long times.
double roundStep(double least, Counting counting)
{
    constexpr double kDay = 86400;
    double unit = 1;
    if (counting == Counting::Time) {
        if (const auto step = timeStep(least))
            return *step;
        unit = least > kDay ? kDay : 1;
    }
    if (counting == Counting::Binary && least > 1)
        unit = std::pow(1024, std::floor(std::log(least) / std::log(1024.0)));
    const double power = std::pow(10, std::floor(std::log10(least / unit)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power * unit >= least * (1 - 1e-9))
            return factor * power * unit;
    }
    return 10 * power * unit;
}

}  // namespace

QList<TimeTick> timeTicks(const TimeWindow &window, int most)
{
    const Step &step = stepFor(window.length(), std::max(1, most));
    QList<TimeTick> ticks;
    QDateTime at = floorTo(step, QDateTime::fromMSecsSinceEpoch(toMs(window.from)));
    while (at.toMSecsSinceEpoch() < toMs(window.to)) {
        if (at.toMSecsSinceEpoch() >= toMs(window.from))
            ticks += TimeTick{fromMs(at.toMSecsSinceEpoch()), textOf(step, at), beginsMore(step, at)};
        at = next(step, at);
    }
    return ticks;
}

Counting countingOf(const QString &unit)
{
    if (unit == "s"_L1)
        return Counting::Time;
    return unit.startsWith("bytes"_L1) ? Counting::Binary : Counting::Decimal;
}

ValueScale valueScale(double low, double high, int wanted, Counting counting)
{
    if (!(high > low)) {
        const double room = low == 0 ? 1 : std::abs(low) * 0.1;
        low = low > 0 ? std::max(0.0, low - room) : low - room;
        high += room;
    }
    const double step = roundStep((high - low) / std::max(1, wanted), counting);
    ValueScale scale{std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, {}};
    const auto count = std::llround((scale.high - scale.low) / step);
    for (qint64 i = 0; i <= count; ++i)
        scale.ticks.push_back(scale.low + double(i) * step);
    return scale;
}

QStringList tickTexts(const std::vector<double> &ticks, const QString &unit)
{
    QStringList texts;
    std::ranges::transform(ticks, std::back_inserter(texts), [&](double tick) { return displayValue(tick, unit); });
    if (std::ranges::adjacent_find(texts) == texts.end())
        return texts;
    const bool isRatio = unit == "ratio"_L1;
    const double factor = isRatio ? 100 : 1;
    const double step = (ticks.back() - ticks.front()) * factor / double(ticks.size() - 1);
    const int decimals = std::clamp(int(std::ceil(-std::log10(std::abs(step)) - 1e-9)) + 1, 0, 9);
    const QString suffix = isRatio ? u"%"_s : unit;
    for (size_t i = 0; i < ticks.size(); ++i)
        texts[qsizetype(i)] = QLocale().toString(ticks[i] * factor, 'f', decimals)
                              + (suffix.isEmpty() ? QString() : QChar::Nbsp + suffix);
    return texts;
}

}  // namespace herald
