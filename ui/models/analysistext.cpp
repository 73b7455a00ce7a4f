// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysistext.h"

#include "analytics/seriestrend.h"
#include "analytics/serieswatch.h"
#include "domain/labels.h"
#include "domain/metric.h"
#include "ui/format.h"
#include "ui/models/metricnames.h"
#include "ui/models/trend.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>
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

Metric metricOf(const QJsonObject &series)
{
    Metric metric;
    metric.name = series[u"metric"].toString();
    metric.title = series[u"title"].toString();
    return metric;
}

QString shareText(const QJsonValue &share)
{
    return share.isDouble() ? displayPercent(100 * share.toDouble()) : Words::tr("unknown");
}

Duration secondsOf(const QJsonValue &value) { return Duration(qint64(1000 * value.toDouble())); }

/// The forecast never goes below zero where the series never was; nor does the usual range then.
bool isNeverNegative(const QJsonObject &series)
{
    const QString unit = series[u"unit"].toString();
    if (unit == "ratio"_L1 || unit == "bytes"_L1 || unit == "bytes/s"_L1)
        return true;
    const QJsonArray points = series[u"forecast"][u"points"].toArray();
    return !points.isEmpty()
           && std::ranges::all_of(points, [](const QJsonValue &point) { return point[4].toDouble() >= 0; });
}

QString rangeText(const QString &pattern, const QJsonObject &range, const QJsonObject &series)
{
    const QString unit = series[u"unit"].toString();
    const Band usual = usualIn(range, series);
    return pattern.arg(displayValue(usual.lower, unit), displayValue(usual.upper, unit));
}

Fact nowFact(const QJsonObject &series, Instant now)
{
    const QJsonObject watch = series[u"watch"].toObject();
    if (watch[u"learning"].toBool(true))
        return {Words::tr("Usual"),
                Words::tr("Still learning: it takes %1 means of %2 each, so %3 at the least", "spans")
                    .arg(kFewestJudged)
                    .arg(durationText(kWatchStep), durationText(kFewestJudged * kWatchStep))};
    const QString range = rangeText(Words::tr("%1 to %2 at this time"), watch, series);
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
            Words::tr("%1, %2, in %3; %4", "slope, verdict, window, how likely by chance")
                .arg(daily, isWorse ? Words::tr("worse") : Words::tr("better"), window, accidentText(p)),
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

/// Why an anomaly is one. What the detector tells of is not always the size of the value: see DetectorChannel.
QString whatIsUnusual(const QJsonObject &anomaly, const QJsonObject &series)
{
    const QString unit = series[u"unit"].toString();
    const double value = anomaly[u"value"].toDouble();
    const double wanted = anomaly[u"expected"].toDouble();
    const QString expected = displayValue(wanted, unit);
    const bool hasRange = anomaly[u"lower"].isDouble() && anomaly[u"upper"].isDouble();
    const Band usual = usualIn(anomaly, series);
    const bool isInside = hasRange && value >= usual.lower && value <= usual.upper;
    const bool isSlow = anomaly[u"channel"].toString() == "slow"_L1;
    // A level that is as expected is none to tell of; what is left is that it does not move.
    if (isSlow && displayValue(value, unit) == expected)
        return Words::tr("it stands still for longer than it used to");
    if (isSlow)
        return Words::tr("expected %1; not this value alone, the last ones together are unusual").arg(expected);
    if (isInside)
        return Words::tr("a sudden jump from the values just before; its height is nothing unusual");
    // What was learned from some thousand values tells nothing of the rarer, and what is often so nothing at all.
    constexpr double kRarestKnown = 4;
    constexpr double kRare = 2;
    const double surprise = anomaly[u"surprise"].toDouble();
    if (surprise < kRare)
        return Words::tr("expected %1").arg(expected);
    const QString rarity =
        surprise > kRarestKnown
            ? Words::tr("rarer than once in %1 values").arg(QLocale().toString(10'000))
            : Words::tr("once in %1 values").arg(QLocale().toString(qRound64(std::pow(10.0, surprise))));
    return Words::tr("expected %1, %2", "value, how rare").arg(expected, rarity);
}

Fact anomalyFact(const QJsonObject &series, const QString &unit, Instant now)
{
    const QJsonArray anomalies = series[u"anomalies"].toArray();
    if (anomalies.isEmpty())
        return {Words::tr("Anomalies"), Words::tr("None in this window")};
    const QJsonObject last = anomalies.last().toObject();
    QStringList lines{
        Words::tr("%1; the last %2: %3", "count, moment, value")
            .arg(anomalies.size())
            .arg(momentText(instantOf(last[u"at"]).value_or(now), now), displayValue(last[u"value"].toDouble(), unit)),
        whatIsUnusual(last, series)};
    if (last[u"lower"].isDouble() && last[u"upper"].isDouble())
        lines += rangeText(Words::tr("usual then %1 to %2", "range"), last, series);
    if (const auto since = instantOf(last[u"since"]))
        lines += Words::tr("unusual since %1", "moment").arg(momentText(*since, now));
    return {Words::tr("Anomalies"), lines.join(u", "_s), Tone::Alert};
}

/// The methods of analytics/forecastmember.cpp.
QString methodText(const QString &method)
{
    static const QHash<QString, const char *> names{
        {u"naive"_s, QT_TRANSLATE_NOOP("herald::AnalysisText", "as it is now")},
        {u"seasonal naive"_s, QT_TRANSLATE_NOOP("herald::AnalysisText", "as a season ago")},
        {u"autoregression"_s, QT_TRANSLATE_NOOP("herald::AnalysisText", "autoregression")},
        {u"autoregression in logs"_s, QT_TRANSLATE_NOOP("herald::AnalysisText", "autoregression in logs")},
        {u"autoregression of changes"_s, QT_TRANSLATE_NOOP("herald::AnalysisText", "autoregression of changes")},
        {u"autoregression of changes in logs"_s,
         QT_TRANSLATE_NOOP("herald::AnalysisText", "autoregression of changes in logs")},
        {u"autoregression of seasonal changes"_s,
         QT_TRANSLATE_NOOP("herald::AnalysisText", "autoregression of seasonal changes")},
        {u"autoregression of seasonal changes in logs"_s,
         QT_TRANSLATE_NOOP("herald::AnalysisText", "autoregression of seasonal changes in logs")},
        {u"Theta"_s, QT_TRANSLATE_NOOP("herald::AnalysisText", "Theta")},
        {u"damped trend"_s, QT_TRANSLATE_NOOP("herald::AnalysisText", "damped trend")}};
    const qsizetype open = method.indexOf(" ("_L1);  // behind it the steps of a season
    const char *name = names.value(method.first(open < 0 ? method.size() : open));
    return name ? Words::tr(name) + (open < 0 ? QString() : method.mid(open)) : method;
}

Fact forecastFact(const QJsonObject &series)
{
    const QJsonObject forecast = series[u"forecast"].toObject();
    if (forecast.isEmpty())
        return {
            Words::tr("Forecast"),
            Words::tr("Not enough data: the %1 samples are too few, or too far apart").arg(series[u"samples"].toInt())};
    const QJsonArray shares = forecast[u"methods"].toArray();
    const QString step = durationText(secondsOf(forecast[u"step_seconds"]));
    if (shares.size() == 1)
        return {Words::tr("Forecast"), Words::tr("Method: %1; a step is %2", "method, time")
                                           .arg(methodText(shares[0][u"method"].toString()), step)};
    QStringList methods;
    for (qsizetype i = 0; i < std::min<qsizetype>(3, shares.size()); ++i)
        methods += u"%1 %2"_s.arg(methodText(shares[i][u"method"].toString()),
                                  displayPercent(100 * shares[i][u"weight"].toDouble()));
    return {Words::tr("Forecast"),
            Words::tr("Median of %n methods, heaviest: %1; a step is %2", nullptr, int(shares.size()))
                .arg(methods.join(u", "_s), step)};
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

Band usualIn(const QJsonObject &range, const QJsonObject &series)
{
    Band usual{range[u"lower"].toDouble(), range[u"upper"].toDouble()};
    if (isNeverNegative(series))
        usual.lower = std::max(0.0, usual.lower);
    if (series[u"unit"].toString() == "ratio"_L1)
        usual.upper = std::min(1.0, usual.upper);
    return usual;
}

QString metricTitle(const QJsonObject &series) { return shownTitle(metricOf(series)); }

QString seriesName(const QJsonObject &series)
{
    const Metric metric = metricOf(series);
    return seriesTitle(metric, {metric.name, Labels::fromJson(series[u"labels"].toObject())});
}

QList<Fact> seriesFacts(const QJsonObject &series, Instant now)
{
    const QString unit = series[u"unit"].toString();
    return {nowFact(series, now),           trendFact(series, unit),     changeFact(series, unit, now),
            anomalyFact(series, unit, now), forecastFact(series),        accuracyFact(series, unit),
            historyFact(series, unit),      limitFact(series, unit, now)};
}

}  // namespace herald
