// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysistext.h"

#include "analytics/seriestrend.h"
#include "analytics/serieswatch.h"
#include "domain/labels.h"
#include "domain/metric.h"
#include "ui/format.h"
#include "ui/models/trend.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::AnalysisText)
};

std::optional<Instant> instantOf(const QJsonValue &value)
{
    const auto at = parseInstant(value.toString());
    return at ? std::optional(*at) : std::nullopt;
}

QString shareText(const QJsonValue &share)
{
    return share.isDouble() ? displayPercent(100 * share.toDouble()) : Words::tr("unknown");
}

Duration secondsOf(const QJsonValue &value) { return Duration(qint64(1000 * value.toDouble())); }

/// The detector knows no bounds; a share has some.
double possible(double value, const QString &unit) { return unit == "ratio"_L1 ? std::clamp(value, 0.0, 1.0) : value; }

Fact nowFact(const QJsonObject &series, const QString &unit, Instant now)
{
    const QJsonObject watch = series[u"watch"].toObject();
    if (watch[u"learning"].toBool(true))
        return {Words::tr("Usual"),
                Words::tr("Still learning: it takes %1 means of %2 each, so %3 at the least", "spans")
                    .arg(kFewestJudged)
                    .arg(durationText(kWatchStep), durationText(kFewestJudged * kWatchStep))};
    const QString range = Words::tr("%1 to %2 at this time")
                              .arg(displayValue(possible(watch[u"lower"].toDouble(), unit), unit),
                                   displayValue(possible(watch[u"upper"].toDouble(), unit), unit));
    const double alarm = watch[u"alarm"].toDouble();
    const auto since = instantOf(watch[u"since"]);
    if (alarm < 0.99)
        return {Words::tr("Usual"), range};
    // The range learns a new level within minutes; that it was reached is unusual for longer.
    return {Words::tr("Usual"),
            since ? Words::tr("%1; unusual since %2, score %3", "range, moment, score")
                        .arg(range, momentText(*since, now))
                        .arg(alarm, 0, 'f', 3)
                  : Words::tr("%1; unusual now, score %2").arg(range).arg(alarm, 0, 'f', 3),
            Tone::Alert};
}

Fact trendFact(const QJsonObject &series, const QString &unit)
{
    const QJsonObject trend = series[u"trend"].toObject();
    const QString verdict = trend[u"verdict"].toString();
    if (verdict == "not_enough_data"_L1)
        return {Words::tr("Trend"),
                Words::tr("Not enough data: %1 of 10 cells hold samples").arg(trend[u"cells"].toInt())};
    const QString window = durationText(secondsOf(trend[u"window_seconds"]));
    const double p = trend[u"p_value"].toDouble(1);
    if (verdict == "none"_L1)
        return {Words::tr("Trend"), SeriesTrend{.pValue = p}.isSure()
                                        ? Words::tr("Too small to matter, in %1").arg(window)
                                        : Words::tr("None that noise would not show, in %1").arg(window)};
    const bool isWorse = trend[u"worse"].toBool();
    const QString slope = displayValue(trend[u"slope_per_day"].toDouble(), unit);
    const QString lower = displayValue(trend[u"slope_lower"].toDouble(), unit);
    const QString upper = displayValue(trend[u"slope_upper"].toDouble(), unit);
    // A range that reads like its middle tells nothing.
    const QString daily = lower == upper ? Words::tr("%1 a day").arg(slope)
                                         : Words::tr("%1 a day (%2 to %3)", "slope, range").arg(slope, lower, upper);
    return {Words::tr("Trend"),
            Words::tr("%1, %2, in %3, chance of an accident %4", "slope, verdict, window, share")
                .arg(daily, isWorse ? Words::tr("worse") : Words::tr("better"), window, chanceText(p)),
            isWorse ? Tone::Warning : Tone::Well};
}

Fact changeFact(const QJsonObject &series, const QString &unit, Instant now)
{
    const QJsonArray changes = series[u"changes"].toArray();
    if (changes.isEmpty())
        return {Words::tr("Changes of level"), Words::tr("None in this window")};
    QStringList lines;
    for (qsizetype i = changes.size(); i-- > std::max<qsizetype>(0, changes.size() - 3);) {
        const QJsonObject change = changes[i].toObject();
        lines +=
            Words::tr("%1: %2 to %3, %4 sure")
                .arg(momentText(instantOf(change[u"at"]).value_or(now), now),
                     displayValue(change[u"before"].toDouble(), unit), displayValue(change[u"after"].toDouble(), unit),
                     chanceText(change[u"confidence"].toDouble()));
    }
    return {Words::tr("Changes of level"), lines.join(u'\n')};
}

Fact anomalyFact(const QJsonObject &series, const QString &unit, Instant now)
{
    const QJsonArray anomalies = series[u"anomalies"].toArray();
    if (anomalies.isEmpty())
        return {Words::tr("Anomalies"), Words::tr("None in this window")};
    const QJsonObject last = anomalies.last().toObject();
    // What was learned from some thousand values tells nothing of the rarer.
    constexpr double kRarestKnown = 4;
    const double surprise = last[u"surprise"].toDouble();
    // The slow channel judges a stretch, of which no single value need be rare.
    const QString rarity = last[u"channel"].toString() == "slow"_L1 ? Words::tr("unusual as a stretch")
                           : surprise > kRarestKnown
                               ? Words::tr("rarer than once in 10,000 values")
                               : Words::tr("once in %1 values").arg(qRound64(std::pow(10.0, surprise)));
    QStringList lines{Words::tr("%1; the last %2: %3, expected %4, %5")
                          .arg(anomalies.size())
                          .arg(momentText(instantOf(last[u"at"]).value_or(now), now),
                               displayValue(last[u"value"].toDouble(), unit),
                               displayValue(last[u"expected"].toDouble(), unit), rarity)};
    if (last[u"lower"].isDouble() && last[u"upper"].isDouble())
        lines += Words::tr("usual then %1 to %2", "range")
                     .arg(displayValue(possible(last[u"lower"].toDouble(), unit), unit),
                          displayValue(possible(last[u"upper"].toDouble(), unit), unit));
    if (const auto since = instantOf(last[u"since"]))
        lines += Words::tr("unusual since %1", "moment").arg(momentText(*since, now));
    return {Words::tr("Anomalies"), lines.join(u", "_s), Tone::Alert};
}

Fact forecastFact(const QJsonObject &series)
{
    const QJsonObject forecast = series[u"forecast"].toObject();
    if (forecast.isEmpty())
        return {
            Words::tr("Forecast"),
            Words::tr("Not enough data: the %1 samples are too few, or too far apart").arg(series[u"samples"].toInt())};
    QStringList methods;
    for (const QJsonValue share : forecast[u"methods"].toArray()) {
        if (methods.size() < 3)
            methods += u"%1 %2"_s.arg(share[u"method"].toString(), displayPercent(100 * share[u"weight"].toDouble()));
    }
    return {Words::tr("Forecast"), Words::tr("Median of %1 methods, heaviest: %2; a step is %3")
                                       .arg(forecast[u"methods"].toArray().size())
                                       .arg(methods.join(u", "_s), durationText(secondsOf(forecast[u"step_seconds"])))};
}

Fact accuracyFact(const QJsonObject &series, const QString &unit)
{
    const QJsonObject accuracy = series[u"forecast"][u"accuracy"].toObject();
    if (accuracy[u"origins"].toInt() == 0)
        return {Words::tr("Accuracy here"), Words::tr("Unknown: the series is too short for a backtest")};
    const bool isBetter = accuracy[u"beats_naive"].toBool();
    return {Words::tr("Accuracy here"),
            Words::tr("Backtest from %1 origins: error %2, naive %3; inside 80 %: %4, inside 95 %: %5. %6")
                .arg(accuracy[u"origins"].toInt())
                .arg(displayValue(accuracy[u"error"].toDouble(), unit),
                     displayValue(accuracy[u"naive_error"].toDouble(), unit), shareText(accuracy[u"inside80"]),
                     shareText(accuracy[u"inside95"]),
                     isBetter ? Words::tr("It beats the naive forecast.")
                              : Words::tr("Nothing beats \"as it is now\" here."))};
}

Fact historyFact(const QJsonObject &series, const QString &unit)
{
    const QJsonObject rate = series[u"hit_rate"].toObject();
    if (rate.isEmpty())
        return {Words::tr("Hit rate"), Words::tr("No forecast's hour has passed yet")};
    return {Words::tr("Hit rate"),
            Words::tr("%n forecast(s) came due", nullptr, rate[u"forecasts"].toInt()) + u": "_s
                + Words::tr("of %n value(s), %1 came inside 80 % and %2 inside 95 %; error %3, naive %4", nullptr,
                            rate[u"judged"].toInt())
                      .arg(shareText(rate[u"inside80"]), shareText(rate[u"inside95"]),
                           displayValue(rate[u"error"].toDouble(), unit),
                           displayValue(rate[u"naive_error"].toDouble(), unit))};
}

Fact limitFact(const QJsonObject &series, const QString &unit, Instant now)
{
    const QJsonObject ahead = series[u"limit_ahead"].toObject();
    const auto likely = instantOf(ahead[u"likely"]);
    const auto earliest = instantOf(ahead[u"earliest"]);
    if (!series[u"limit"].isDouble())
        return {Words::tr("Limit"), {}};
    const QString limit = displayValue(series[u"limit"].toDouble(), unit);
    const Direction direction = directionFrom(series[u"direction"].toString()).value_or(Direction::LowerIsBetter);
    if (series[u"current"].isDouble()
        && !isAtLeastAsGood(direction, series[u"current"].toDouble(), series[u"limit"].toDouble()))
        return {Words::tr("Limit"),
                Words::tr("%1 is passed: %2 now", "limit, value")
                    .arg(limit, displayValue(series[u"current"].toDouble(), unit)),
                Tone::Alert};
    if (!likely && !earliest)
        return {Words::tr("Limit"), Words::tr("%1 is not in sight").arg(limit)};
    if (!likely)
        return {Words::tr("Limit"), Words::tr("%1 at the earliest %2").arg(limit, momentText(*earliest, now))};
    return {Words::tr("Limit"),
            Words::tr("%1 likely %2, at the earliest %3")
                .arg(limit, momentText(*likely, now), momentText(earliest.value_or(*likely), now)),
            Tone::Warning};
}

}  // namespace

QString seriesName(const QJsonObject &series)
{
    Metric metric;
    metric.name = series[u"metric"].toString();
    metric.title = series[u"title"].toString();
    return seriesTitle(metric, {metric.name, Labels::fromJson(series[u"labels"].toObject())});
}

QList<Fact> seriesFacts(const QJsonObject &series, Instant now)
{
    const QString unit = series[u"unit"].toString();
    return {nowFact(series, unit, now),     trendFact(series, unit),     changeFact(series, unit, now),
            anomalyFact(series, unit, now), forecastFact(series),        accuracyFact(series, unit),
            historyFact(series, unit),      limitFact(series, unit, now)};
}

}  // namespace herald
