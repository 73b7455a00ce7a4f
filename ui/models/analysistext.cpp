// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysistext.h"

#include "analytics/cost.h"
#include "domain/labels.h"
#include "domain/metric.h"
#include "ui/format.h"
#include "ui/models/trend.h"

#include <QCoreApplication>
#include <QJsonArray>

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

Fact nowFact(const QJsonObject &series, const QString &unit, Instant now)
{
    const QJsonObject watch = series[u"watch"].toObject();
    if (watch[u"learning"].toBool(true))
        return {Words::tr("Usual"), Words::tr("Still learning: it takes 64 values and an hour")};
    const QString range =
        Words::tr("%1 to %2 at this time")
            .arg(displayValue(watch[u"lower"].toDouble(), unit), displayValue(watch[u"upper"].toDouble(), unit));
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
    if (verdict == "none"_L1)
        return {Words::tr("Trend"), Words::tr("None that noise would not show, in %1").arg(window)};
    const bool isWorse = trend[u"worse"].toBool();
    return {Words::tr("Trend"),
            Words::tr("%1 a day (%2 to %3), %4, chance of an accident %5")
                .arg(displayValue(trend[u"slope_per_day"].toDouble(), unit),
                     displayValue(trend[u"slope_lower"].toDouble(), unit),
                     displayValue(trend[u"slope_upper"].toDouble(), unit),
                     isWorse ? Words::tr("worse") : Words::tr("better"),
                     displayPercent(100 * trend[u"p_value"].toDouble())),
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
    return {Words::tr("Anomalies"),
            Words::tr("%1; the last %2: %3, expected %4, %5")
                .arg(anomalies.size())
                .arg(momentText(instantOf(last[u"at"]).value_or(now), now),
                     displayValue(last[u"value"].toDouble(), unit), displayValue(last[u"expected"].toDouble(), unit),
                     rarity),
            Tone::Alert};
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
            Words::tr(
                "Of %1 values that %2 forecasts had ahead, %3 came inside 80 % and %4 inside 95 %; error %5, naive %6")
                .arg(rate[u"judged"].toInt())
                .arg(rate[u"forecasts"].toInt())
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
        && isAtLeastAsGood(direction, series[u"limit"].toDouble(), series[u"current"].toDouble()))
        return {Words::tr("Limit"),
                Words::tr("%1 is reached: %2 now", "limit, value")
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

RowContent capacityRow(const QJsonObject &series, Instant now)
{
    const QJsonObject capacity = series[u"capacity"].toObject();
    const QString unit = series[u"unit"].toString();
    const QString verdict = capacity[u"verdict"].toString();
    RowContent row{.icon = u"host"_s, .title = seriesName(series)};
    row.subtitleLines = verdict == "runs_out"_L1 ? 2 : 1;
    row.trailing = displayValue(capacity[u"used"].toDouble(), unit);
    if (verdict == "not_enough_data"_L1) {
        row.subtitle = Words::tr("Not enough data");
        row.trailing.clear();
        row.tone = Tone::Blind;
    } else if (verdict == "exhausted"_L1) {
        row.subtitle = Words::tr("Used up");
        row.tone = Tone::Alert;
    } else if (verdict == "runs_out"_L1) {
        const auto likely = instantOf(capacity[u"likely"]).value_or(now);
        const auto latest = instantOf(capacity[u"latest"]);
        const QString first = dateText(instantOf(capacity[u"earliest"]).value_or(likely));
        const QString last = latest ? dateText(*latest) : Words::tr("perhaps never");
        row.subtitle = Words::tr("Full in %1, %2; grows %3 a day, at %4 it would last a year")
                           .arg(durationText(std::max(Duration{}, Duration(likely - now))),
                                first == last ? first : Words::tr("between %1 and %2", "dates").arg(first, last),
                                displayValue(capacity[u"growth_per_day"].toDouble(), unit),
                                displayValue(capacity[u"growth_to_last_a_year"].toDouble(), unit));
        row.tone = likely - now < std::chrono::hours(24 * 30) ? Tone::Warning : Tone::Neutral;
    } else {
        row.subtitle = Words::tr("Not in sight: it would take %1 more a day to fill up in a year")
                           .arg(displayValue(capacity[u"growth_to_last_a_year"].toDouble(), unit));
        row.tone = Tone::Well;
    }
    row.trailingNote = Words::tr("of %1").arg(displayValue(capacity[u"full_at"].toDouble(), unit));
    return row;
}

RowContent costRow(const QJsonObject &series, double factor)
{
    const QJsonObject cost = series[u"cost"].toObject();
    RowContent row{.icon = u"business"_s, .title = seriesName(series)};
    if (cost.isEmpty()) {
        row.subtitle = Words::tr("Unknown: the price is there, a measured use is not");
        row.tone = Tone::Blind;
        return row;
    }
    row.trailing = displayValue(cost[u"amount"].toDouble(), cost[u"currency"].toString());
    row.trailingNote = cost[u"period"].toString() == "month"_L1  ? Words::tr("a month")
                       : cost[u"period"].toString() == "year"_L1 ? Words::tr("a year")
                                                                 : Words::tr("once");
    const QJsonObject inputs = cost[u"inputs"].toObject();
    row.subtitle = Words::tr("%1 in use at %2 a unit, seen %3 of the time")
                       .arg(displayValue(inputs[u"units"].toDouble(), series[u"unit"].toString()),
                            displayValue(inputs[u"price"].toDouble(), cost[u"currency"].toString()),
                            shareText(cost[u"confidence"]));
    const auto money = moneyFromJson(cost);
    const auto scenario = money && factor != 1 ? scenarioCost(*money, factor) : std::nullopt;
    if (scenario)
        row.subtitle += u" · "_s
                        + Words::tr("%1 at %2 times the use")
                              .arg(displayValue(scenario->amount, scenario->currency), displayValue(factor, {}));
    return row;
}

}  // namespace herald
