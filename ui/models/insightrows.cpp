// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/insightrows.h"

#include "analytics/cost.h"
#include "ui/format.h"
#include "ui/models/analysistext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::InsightRows)
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

}  // namespace

RowContent capacityRow(const QJsonObject &series, Instant now)
{
    const QJsonObject capacity = series[u"capacity"].toObject();
    const QString unit = series[u"unit"].toString();
    const QString verdict = capacity[u"verdict"].toString();
    RowContent row{.icon = u"host"_s, .title = seriesName(series)};
    row.subtitleLines = 3;
    row.trailing = displayValue(capacity[u"used"].toDouble(), unit);
    const bool fills = capacity[u"fills"].toBool(true);
    if (verdict == "not_enough_data"_L1) {
        row.subtitle = Words::tr("Not enough data: %1 of %2 cells hold samples, over %3; it takes an hour")
                           .arg(capacity[u"cells"].toInt())
                           .arg(capacity[u"cells_needed"].toInt())
                           .arg(durationText(Duration(qint64(1000 * capacity[u"seen_seconds"].toDouble()))));
        row.trailing.clear();
        row.tone = Tone::Blind;
    } else if (verdict == "exhausted"_L1) {
        row.subtitle = fills ? Words::tr("Used up") : Words::tr("At its limit or past it");
        row.tone = Tone::Alert;
    } else if (verdict == "runs_out"_L1) {
        const auto likely = instantOf(capacity[u"likely"]).value_or(now);
        const auto latest = instantOf(capacity[u"latest"]);
        const QString first = dateText(instantOf(capacity[u"earliest"]).value_or(likely));
        const QString last = latest ? dateText(*latest) : Words::tr("perhaps never");
        row.subtitle = (fills ? Words::tr("Full in %1, %2; grows %3 a day, at %4 it would last a year")
                              : Words::tr("Reaches its limit in %1, %2; grows %3 a day, at %4 it would last a year"))
                           .arg(durationText(std::max(Duration{}, Duration(likely - now))),
                                first == last ? first : Words::tr("between %1 and %2", "dates").arg(first, last),
                                displayValue(capacity[u"growth_per_day"].toDouble(), unit),
                                displayValue(capacity[u"growth_to_last_a_year"].toDouble(), unit));
        row.tone = likely - now < std::chrono::hours(24 * 30) ? Tone::Warning : Tone::Neutral;
    } else {
        row.subtitle = (fills ? Words::tr("Not in sight: it would take %1 more a day to fill up in a year")
                              : Words::tr("Not in sight: it would take %1 more a day to get there in a year"))
                           .arg(displayValue(capacity[u"growth_to_last_a_year"].toDouble(), unit));
        row.tone = Tone::Well;
    }
    row.trailingNote = Words::tr("of %1").arg(displayValue(capacity[u"full_at"].toDouble(), unit));
    return row;
}

std::optional<double> insideBands(const QJsonObject &series)
{
    const QJsonValue live = series[u"hit_rate"][u"inside95"];
    const QJsonValue inside = live.isDouble() ? live : series[u"forecast"][u"accuracy"][u"inside95"];
    return inside.isDouble() ? std::optional(inside.toDouble()) : std::nullopt;
}

RowContent accuracyRow(const QJsonObject &series)
{
    const QJsonObject live = series[u"hit_rate"].toObject();
    const int origins = series[u"forecast"][u"accuracy"][u"origins"].toInt();
    return {.icon = u"kpis"_s,
            .title = seriesName(series),
            .subtitle = live.isEmpty() ? Words::tr("In a backtest from %n origin(s)", nullptr, origins)
                                       : Words::tr("%n forecast(s) came due", nullptr, live[u"forecasts"].toInt())
                                             + u" · "_s + Words::tr("%n value(s)", nullptr, live[u"judged"].toInt()),
            .trailing = displayPercent(100 * insideBands(series).value_or(0)),
            .trailingNote = Words::tr("inside 95 %")};
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
