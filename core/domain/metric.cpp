// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/metric.h"

#include <QLocale>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Three significant digits at most, no exponent for everyday sizes, no trailing zeros.
QString plainNumber(double value)
{
    if (value != 0 && (std::abs(value) < 1e-6 || std::abs(value) >= 1e15))
        return QString::number(value, 'g', 3);
    const int whole = value == 0 ? 1 : int(std::floor(std::log10(std::abs(value)))) + 1;
    const int decimals = std::clamp(3 - whole, 0, 8);
    QString text = QLocale(QLocale::English, QLocale::UnitedStates).toString(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

QString bytesText(double value)
{
    constexpr std::array kUnits{"B"_L1, "KiB"_L1, "MiB"_L1, "GiB"_L1, "TiB"_L1, "PiB"_L1};
    size_t unit = 0;
    while (std::abs(value) >= 1024 && unit + 1 < kUnits.size()) {
        value /= 1024;
        ++unit;
    }
    return plainNumber(value) + u' ' + kUnits[unit];
}

QString secondsText(double value)
{
    const double size = std::abs(value);
    if (size == 0 || size >= 1)
        return plainNumber(value) + " s"_L1;
    return size >= 1e-3 ? plainNumber(value * 1e3) + " ms"_L1 : plainNumber(value * 1e6) + " µs"_L1;
}

}  // namespace

bool isAtLeastAsGood(Direction direction, double value, double reference)
{
    return direction == Direction::HigherIsBetter ? value >= reference : value <= reference;
}

std::optional<double> improvementPercent(Direction direction, double value, double reference)
{
    if (reference == 0 || !std::isfinite(value) || !std::isfinite(reference))
        return std::nullopt;
    const double gain = direction == Direction::HigherIsBetter ? value - reference : reference - value;
    const double percent = 100.0 * gain / std::abs(reference);
    return std::isfinite(percent) ? std::optional(percent) : std::nullopt;
}

QString valueText(double value, const QString &unit)
{
    if (unit == "ratio"_L1)
        return std::isfinite(value * 100) ? plainNumber(value * 100) + " %"_L1 : plainNumber(value);
    if (unit == "bytes"_L1)
        return bytesText(value);
    if (unit == "bytes/s"_L1)
        return bytesText(value) + "/s"_L1;
    if (unit == "s"_L1)
        return secondsText(value);
    if (unit == "USD"_L1)
        return (value < 0 ? u"-$"_s : u"$"_s) + plainNumber(std::abs(value));
    if (unit == "°C"_L1)
        return QString::number(value, 'f', 1) + " °C"_L1;
    return unit.isEmpty() ? plainNumber(value) : plainNumber(value) + u' ' + unit;
}

MetricKind kindByName(QStringView name) { return name.endsWith("_total"_L1) ? MetricKind::Counter : MetricKind::Gauge; }

QString courseUnit(const Metric &metric)
{
    return metric.kind == MetricKind::Counter ? metric.unit + "/s"_L1 : metric.unit;
}

QString toText(MetricKind kind) { return kind == MetricKind::Counter ? u"counter"_s : u"gauge"_s; }

QString toText(Direction direction) { return direction == Direction::HigherIsBetter ? u"higher"_s : u"lower"_s; }

QString toText(MetricOrigin origin)
{
    switch (origin) {
    case MetricOrigin::Host: return u"host"_s;
    case MetricOrigin::Prometheus: return u"prometheus"_s;
    case MetricOrigin::Exposition: return u"exposition"_s;
    case MetricOrigin::Pushed: return u"pushed"_s;
    }
    return {};
}

std::optional<Direction> directionFrom(QStringView text)
{
    if (text == "higher"_L1)
        return Direction::HigherIsBetter;
    if (text == "lower"_L1)
        return Direction::LowerIsBetter;
    return std::nullopt;
}

std::optional<MetricKind> metricKindFrom(QStringView text)
{
    for (const auto kind : {MetricKind::Gauge, MetricKind::Counter}) {
        if (text == toText(kind))
            return kind;
    }
    return std::nullopt;
}

std::optional<MetricOrigin> metricOriginFrom(QStringView text)
{
    for (const auto origin :
         {MetricOrigin::Host, MetricOrigin::Prometheus, MetricOrigin::Exposition, MetricOrigin::Pushed}) {
        if (text == toText(origin))
            return origin;
    }
    return std::nullopt;
}

}  // namespace herald
