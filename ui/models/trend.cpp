// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trend.h"

#include "ui/format.h"
#include "ui/models/metricnames.h"

#include <QCoreApplication>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kSteadyPercent = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::Trend)
};

/// An age, such as the time since the computer started, grows with the clock alone.
bool isAge(const MetricTile &tile)
{
    if (tile.metric.unit != "s"_L1 || tile.spark.size() < 2)
        return false;
    const auto growsWithTheClock = [](const Sample &before, const Sample &after) {
        const double seconds = std::chrono::duration<double>(after.at - before.at).count();
        return std::abs(after.value - before.value - seconds) < 0.1 * seconds;
    };
    const auto steps = tile.spark.size() - 1;
    size_t asTheClock = 0;
    for (size_t i = 0; i < steps; ++i)
        asTheClock += growsWithTheClock(tile.spark[i], tile.spark[i + 1]) ? 1 : 0;
    return 2 * asTheClock > steps;
}

}  // namespace

QString Trend::text() const
{
    switch (kind) {
    case Kind::Unknown: return {};
    case Kind::Better: return Words::tr("%1 better").arg(displayPercent(percent));
    case Kind::Worse: return Words::tr("%1 worse").arg(displayPercent(percent));
    case Kind::Steady: return Words::tr("steady");
    }
    return {};
}

QString Trend::shortText() const
{
    return kind == Kind::Better || kind == Kind::Worse ? displayPercent(percent) : QString();
}

QString Trend::judgementIcon() const
{
    if (kind == Kind::Unknown || kind == Kind::Steady)
        return u"steady"_s;
    return kind == Kind::Better ? u"well"_s : u"firing"_s;
}

QString Trend::icon() const
{
    if (kind == Kind::Unknown || kind == Kind::Steady)
        return u"steady"_s;
    return percent > 0 ? u"rise"_s : u"fall"_s;
}

Tone Trend::tone() const
{
    switch (kind) {
    case Kind::Better: return Tone::Well;
    case Kind::Worse: return Tone::Warning;
    case Kind::Unknown:
    case Kind::Steady: return Tone::Muted;
    }
    return Tone::Muted;
}

Trend trendOf(const MetricTile &tile)
{
    if (!tile.change || !tile.latest || isAge(tile))
        return {};
    if (std::abs(*tile.change) < kSteadyPercent)
        return {Trend::Kind::Steady, *tile.change};
    const bool isRising = *tile.change > 0;
    const bool isBetter = isRising == (tile.metric.direction == Direction::HigherIsBetter);
    return {isBetter ? Trend::Kind::Better : Trend::Kind::Worse, *tile.change};
}

QString seriesTitle(const Metric &metric, const SeriesKey &series)
{
    QStringList parts{shownTitle(metric)};
    for (const auto &[name, value] : series.labels)
        parts += value;
    return parts.join(u" · "_s);
}

QString targetText(const Metric &metric)
{
    if (!metric.target)
        return {};
    const auto sign = metric.direction == Direction::HigherIsBetter ? u"≥"_s : u"≤"_s;
    return Words::tr("Target %1 %2", "sign, value").arg(sign, displayValue(*metric.target, metric.unit));
}

std::optional<bool> isTargetMet(const MetricTile &tile)
{
    if (!tile.latest || !tile.metric.target)
        return std::nullopt;
    return isAtLeastAsGood(tile.metric.direction, tile.latest->value, *tile.metric.target);
}

}  // namespace herald
