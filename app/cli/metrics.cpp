// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/registryfile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/metricpages.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "domain/clocktolerance.h"
#include "store/metricstore.h"
#include "store/samplestore.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

/// A metric with the newest sample of its first series.
struct Row {
    Metric metric;
    std::optional<Sample> latest;
};

QJsonObject toJson(const Row &row)
{
    const Metric &m = row.metric;
    return {{u"name"_s, m.name},
            {u"title"_s, m.title},
            {u"unit"_s, m.unit},
            {u"direction"_s, toText(m.direction)},
            {u"kind"_s, toText(m.kind)},
            {u"origin"_s, toText(m.origin)},
            {u"query"_s, m.query},
            {u"target"_s, orNull(m.target)},
            {u"latest"_s, row.latest ? QJsonValue(row.latest->value) : QJsonValue(QJsonValue::Null)},
            {u"latest_at"_s, row.latest ? QJsonValue(toRfc3339(row.latest->at)) : QJsonValue(QJsonValue::Null)}};
}

Result<QList<Row>> gather(Database &database, Instant now)
{
    const auto metrics = MetricStore(database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    SampleStore samples(database);
    QList<Row> rows;
    for (const Metric &metric : *metrics) {
        const auto latest = samples.latestOf(metric.name, latestBelieved(now));
        if (!latest)
            return tl::unexpected(latest.error());
        rows += Row{metric, latest->isEmpty() ? std::nullopt : latest->first().sample};
    }
    return rows;
}

int list(const Context &context, Database &database)
{
    const auto rows = gather(database, context.clock.now());
    if (!rows)
        return failed(rows.error());
    if (context.isJson) {
        QJsonArray items;
        for (const Row &row : *rows)
            items.append(toJson(row));
        print(listDocument(items, items.size(), 0));
        return kDone;
    }
    QList<QStringList> lines{{u"NAME"_s, u"LATEST"_s, u"TARGET"_s, u"BETTER"_s, u"FROM"_s}};
    for (const Row &row : *rows) {
        const Metric &m = row.metric;
        lines += {m.name, row.latest ? valueText(row.latest->value, m.unit) : u"cannot see"_s,
                  m.target ? valueText(*m.target, m.unit) : u"-"_s, toText(m.direction), toText(m.origin)};
    }
    print(table(lines));
    return kDone;
}

int exportAll(Database &database)
{
    const auto metrics = MetricStore(database).all();
    if (!metrics)
        return failed(metrics.error());
    print(QString::fromUtf8(writeMetrics(*metrics)).trimmed());
    return kDone;
}

int importFile(Database &database, const QString &file)
{
    const auto metrics = readFile(file).and_then([&](const QByteArray &yaml) { return readMetrics(yaml, file); });
    if (!metrics)
        return failed(metrics.error());
    const auto saved = database.inTransaction([&]() -> Result<> {
        MetricStore store(database);
        for (const Metric &metric : *metrics) {
            if (auto one = store.save(metric); !one)
                return one;
        }
        return {};
    });
    return saved ? kDone : failed(saved.error());
}

int set(const Context &context, Database &database, const Arguments &arguments)
{
    bool ok = false;
    const double target = arguments.value(u"target"_s).toDouble(&ok);
    const bool isTaken = arguments.value(u"target"_s) == "none"_L1;
    if (!isTaken && (!ok || !std::isfinite(target)))
        return wrongUse(u"metrics set NAME wants --target with a number, or --target none."_s);
    MetricStore store(database);
    const auto metric = store.metric(arguments.words[1]);
    if (!metric)
        return failed(metric.error());
    const TargetChange change{.metric = metric->name,
                              .at = context.clock.now(),
                              .before = metric->target,
                              .after = isTaken ? std::nullopt : std::optional(target),
                              .reason = u"Set by hand"_s};
    const auto changed = store.changeTarget(change);
    return changed ? kDone : failed(changed.error());
}

}  // namespace

int metrics(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.options = {u"target"_s, u"every"_s}, .leastWords = 1, .mostWords = 3});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const bool isPages = action == "pages"_L1;
    const bool wantsWord = action == "import"_L1 || action == "set"_L1;
    if (!wantsWord && !isPages && action != "list"_L1 && action != "export"_L1)
        return wrongUse(
            u"metrics knows list, export, import FILE, set NAME --target N and pages [add URL|remove URL]."_s);
    if (!isPages && arguments->words.size() != (wantsWord ? 2 : 1))
        return wrongUse(u"metrics %1 %2; see heraldctl --help."_s.arg(action, wantsWord ? u"wants a word after it"_s
                                                                                        : u"wants no word after it"_s));
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (isPages)
        return metricPages(context, **database, *arguments);
    if (action == "list"_L1)
        return list(context, **database);
    if (action == "export"_L1)
        return exportAll(**database);
    if (action == "import"_L1)
        return importFile(**database, arguments->words[1]);
    return set(context, **database, *arguments);
}

}  // namespace herald::cli
