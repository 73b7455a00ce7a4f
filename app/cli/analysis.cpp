// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "domain/metric.h"
#include "store/analysisreport.h"
#include "store/metricstore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

constexpr auto kActions = "show, series, capacity, cost, advice, normal, anomaly and price"_L1;

QString nameOf(const QJsonObject &series)
{
    return series[u"metric"].toString() + Labels::fromJson(series[u"labels"].toObject()).toText();
}

QString number(const QJsonValue &value, const QString &unit)
{
    return value.isDouble() ? valueText(value.toDouble(), unit) : u"unknown"_s;
}

QString percent(const QJsonValue &share)
{
    return share.isDouble() ? u"%1 %"_s.arg(100 * share.toDouble(), 0, 'f', 0) : u"unknown"_s;
}

QStringList scoreRow(const QString &name, const QJsonObject &score)
{
    return {name, percent(score[u"value"]), score[u"status"].toString()};
}

QString scoreText(const QJsonObject &snapshot)
{
    QList<QStringList> rows{{u"SCORE"_s, u"VALUE"_s, u"WHY"_s}};
    for (const QString &name : {u"overall"_s, u"health"_s}) {
        const QJsonObject score = snapshot[name].toObject();
        rows += scoreRow(name, score);
        for (const QJsonValue part : score[u"parts"].toArray())
            rows += {u"  "_s + part[u"name"].toString(), percent(part[u"value"]), part[u"why"].toString()};
    }
    return u"%1\n\nAnalysis %2 of %3, %4 series"_s
        .arg(table(rows), snapshot[u"id"].toString(), snapshot[u"at"].toString())
        .arg(snapshot[u"series_analysed"].toInt());
}

Result<QJsonObject> snapshotOf(Database &database)
{
    auto latest = AnalysisStore(database).latest();
    if (!latest)
        return tl::unexpected(latest.error());
    if (!*latest)
        return fail(ErrorKind::NotFound, u"Nothing is analysed yet. Start the engine with heraldctl serve."_s);
    return **latest;
}

int show(const Context &context, Database &database)
{
    const auto snapshot = snapshotOf(database);
    if (!snapshot)
        return failed(snapshot.error());
    context.isJson ? print(*snapshot) : print(scoreText(*snapshot));
    return kDone;
}

int advice(const Context &context, Database &database)
{
    const auto snapshot = snapshotOf(database);
    if (!snapshot)
        return failed(snapshot.error());
    const QJsonArray items = (*snapshot)[u"recommendations"].toArray();
    if (context.isJson) {
        print(listDocument(items, items.size(), 0));
        return kDone;
    }
    QList<QStringList> rows{{u"PRIORITY"_s, u"WHAT TO DO"_s, u"EVIDENCE"_s}};
    for (const QJsonValue one : items)
        rows += {one[u"priority"].toString(), one[u"title"].toString(), one[u"evidence"].toString()};
    print(items.isEmpty() ? u"Nothing to recommend."_s : table(rows));
    return kDone;
}

QStringList seriesRow(const QJsonObject &one)
{
    const QJsonObject trend = one[u"trend"].toObject();
    const QString unit = one[u"unit"].toString();
    return {nameOf(one),
            number(one[u"current"], unit),
            trend[u"verdict"].toString(),
            QString::number(one[u"changes"].toArray().size()),
            QString::number(one[u"anomalies"].toArray().size()),
            percent(one[u"forecast"][u"accuracy"][u"inside95"]),
            percent(one[u"hit_rate"][u"inside95"])};
}

QStringList capacityRow(const QJsonObject &one)
{
    const QJsonObject capacity = one[u"capacity"].toObject();
    const QString unit = one[u"unit"].toString();
    return {nameOf(one),
            number(capacity[u"used"], unit),
            number(capacity[u"full_at"], unit),
            capacity[u"verdict"].toString(),
            capacity[u"earliest"].toString(u"-"_s),
            capacity[u"likely"].toString(u"-"_s),
            capacity[u"latest"].toString(u"-"_s),
            number(capacity[u"growth_per_day"], unit),
            number(capacity[u"growth_to_last_a_year"], unit)};
}

QStringList costRow(const QJsonObject &one)
{
    const QJsonObject cost = one[u"cost"].toObject();
    if (cost.isEmpty())
        return {nameOf(one), u"unknown"_s, {}, {}, {}};
    const QJsonValue scenario = one[u"scenario_cost"][u"amount"];
    return {nameOf(one), QString::number(cost[u"amount"].toDouble(), 'f', 2), cost[u"currency"].toString(),
            cost[u"period"].toString(), scenario.isDouble() ? QString::number(scenario.toDouble(), 'f', 2) : QString()};
}

QStringList costHeading(const std::optional<double> &factor)
{
    const QString scenario = factor ? u"AT %1 TIMES THE USE"_s.arg(*factor) : QString();
    return {u"SERIES"_s, u"COST"_s, u"CURRENCY"_s, u"PERIOD"_s, scenario};
}

struct Listing {
    QString member;  ///< only series that have it; empty: all
    QStringList heading;
    QStringList (*row)(const QJsonObject &);
    std::optional<double> factor{};  ///< of a scenario
};

int list(const Context &context, Database &database, const QString &metric, const Listing &listing)
{
    const auto found = seriesReports(database, metric, listing.factor);
    if (!found)
        return failed(found.error());
    QJsonArray items;
    QList<QStringList> rows{listing.heading};
    for (const QJsonObject &one : *found) {
        if (!listing.member.isEmpty() && one[listing.member].isNull())
            continue;
        items.append(one);
        rows += listing.row(one);
    }
    context.isJson ? print(listDocument(items, items.size(), 0)) : print(table(rows));
    return kDone;
}

int say(const Context &context, Database &database, const Arguments &arguments, bool isNormal)
{
    const auto at = parseInstant(arguments.value(u"at"_s));
    if (!at)
        return wrongUse(u"Say when with --at, such as --at 2026-01-31T12:00:00Z."_s);
    const auto series = AnalysisStore(database).series(arguments.words[1]);
    if (!series)
        return failed(series.error());
    if (series->isEmpty())
        return failed({ErrorKind::NotFound, u"No such metric is analysed. heraldctl analysis series lists them."_s,
                       arguments.words[1]});
    for (const QJsonObject &one : *series) {
        const SeriesKey key{arguments.words[1], Labels::fromJson(one[u"labels"].toObject())};
        const auto said = AnalysisStore(database).say({key, {*at, isNormal}, context.clock.now()});
        if (!said)
            return failed(said.error());
    }
    return kDone;
}

int setPrice(Database &database, const Arguments &arguments)
{
    if (arguments.words.size() != 3)
        return wrongUse(u"analysis price METRIC N [--currency EUR] [--period once|month|year], or METRIC none."_s);
    const QString &metric = arguments.words[1];
    if (arguments.words[2] == "none"_L1) {
        const auto removed = AnalysisStore(database).removePrice(metric);
        return removed ? kDone : failed(removed.error());
    }
    bool ok = false;
    const double perUnit = arguments.words[2].toDouble(&ok);
    const auto period = periodFrom(arguments.value(u"period"_s, u"month"_s));
    if (!ok || !period)
        return wrongUse(u"A price is a number; its period is once, month or year."_s);
    const auto saved = MetricStore(database).metric(metric).and_then([&](const Metric &) {
        return AnalysisStore(database).setPrice(metric, {perUnit, arguments.value(u"currency"_s, u"USD"_s), *period});
    });
    return saved ? kDone : failed(saved.error());
}

int listCost(const Context &context, Database &database, const Arguments &arguments)
{
    std::optional<double> factor;
    if (const QString text = arguments.value(u"factor"_s); !text.isEmpty()) {
        bool ok = false;
        factor = text.toDouble(&ok);
        if (!ok || !(*factor >= 0))
            return wrongUse(u"--factor is a number from 0, such as 1.5 for half as much again."_s);
    }
    return list(context, database, arguments.words.value(1), {{}, costHeading(factor), costRow, factor});
}

}  // namespace

int analysis(const Context &context, const QStringList &words)
{
    const auto arguments =
        parse(words, {.options = {u"at"_s, u"currency"_s, u"period"_s, u"factor"_s}, .leastWords = 1, .mostWords = 3});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const QString metric = arguments->words.value(1);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "show"_L1)
        return show(context, **database);
    if (action == "advice"_L1)
        return advice(context, **database);
    if (action == "series"_L1)
        return list(
            context, **database, metric,
            {{},
             {u"SERIES"_s, u"NOW"_s, u"TREND"_s, u"CHANGES"_s, u"ANOMALIES"_s, u"IN 95 % BACKTEST"_s, u"LIVE"_s},
             seriesRow});
    if (action == "capacity"_L1)
        return list(context, **database, metric,
                    {u"capacity"_s,
                     {u"SERIES"_s, u"USED"_s, u"FULL AT"_s, u"VERDICT"_s, u"EARLIEST"_s, u"LIKELY"_s, u"LATEST"_s,
                      u"GROWS A DAY"_s, u"LASTS A YEAR AT"_s},
                     capacityRow});
    if (action == "cost"_L1)
        return listCost(context, **database, *arguments);
    if ((action == "normal"_L1 || action == "anomaly"_L1) && !metric.isEmpty())
        return say(context, **database, *arguments, action == "normal"_L1);
    if (action == "price"_L1)
        return setPrice(**database, *arguments);
    return wrongUse(u"analysis knows %1; see heraldctl --help."_s.arg(kActions));
}

}  // namespace herald::cli
