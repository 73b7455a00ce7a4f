// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/githubtoken.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "engine/options.h"
#include "net/qthttpclient.h"
#include "store/watchstore.h"
#include "workers/bridging.h"
#include "workers/inboxdrain.h"
#include "workers/pipeline.h"
#include "workers/sourceset.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// The host's rates need two readings; so far apart they are steady enough to be worth a row.
constexpr std::chrono::seconds kBetweenReadings(1);

/// Asks one source and stores what it brings.
Result<Delta> collect(Source &source, Pipeline &pipeline, const Clock &clock)
{
    return pipeline.contextFor(source.name(), clock.now()).and_then([&](const CollectionContext &context) {
        return pipeline.store(waitFor(source.collect(context)));
    });
}

QJsonObject toJson(const Delta &delta)
{
    QJsonArray report;
    for (const MetricReport &line : delta.report)
        report.append(herald::toJson(line));
    QJsonArray created;
    for (const Achievement &achievement : delta.achievements)
        created.append(QJsonObject{{u"id"_s, achievement.id.value}, {u"title"_s, achievement.title}});
    return {{u"source"_s, delta.source},
            {u"state"_s, toText(delta.health.state)},
            {u"error"_s, delta.health.error.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(delta.health.error)},
            {u"report"_s, report},
            {u"created"_s, created},
            {u"updated"_s, delta.merged}};
}

void printText(const QList<Delta> &deltas)
{
    QList<QStringList> rows{{u"SOURCE"_s, u"METRIC"_s, u"SAMPLES"_s, u"CREATED"_s, u"NOTE"_s}};
    for (const Delta &delta : deltas) {
        if (!delta.health.error.isEmpty())
            rows += {delta.source, u"-"_s, u"0"_s, u"0"_s, delta.health.error};
        for (const MetricReport &line : delta.report)
            rows += {delta.source, line.metric, QString::number(line.samples), QString::number(line.created.size()),
                     line.reason};
    }
    print(table(rows));
}

/// What programs put into the inbox while no engine ran.
Result<Delta> drainInbox(Database &database, const Person &person, const Clock &clock)
{
    InboxDrain inbox(database, {.person = person, .receivers = receiversOf({})});
    Delta delta{.source = u"inbox"_s};
    delta.health = {.component = delta.source, .state = HealthState::Well, .since = clock.now()};
    MetricReport report{.metric = u"events"_s};
    int bad = 0;
    for (bool isEmpty = false; !isEmpty;) {
        const auto drained = inbox.step(clock.now());
        if (!drained)
            return tl::unexpected(drained.error());
        report.samples += drained->events;
        bad += drained->bad;
        delta.achievements += drained->change.created;
        delta.merged += drained->change.merged;
        isEmpty = drained->isEmpty;
    }
    for (const Achievement &achievement : std::as_const(delta.achievements))
        report.created += achievement.id;
    if (bad > 0)
        report.reason = u"%1 events could not be read; the inbox keeps them with the reason"_s.arg(bad);
    delta.report += report;
    return delta;
}

/// Metrics that got better after work that shipped some days ago.
Result<Delta> bridge(Database &database, const Clock &clock)
{
    Bridging bridging(database, receiversOf({}));
    Delta delta{.source = u"bridge"_s};
    delta.health = {.component = delta.source, .state = HealthState::Well, .since = clock.now()};
    MetricReport report{.metric = u"improvements"_s};
    for (bool isDone = false; !isDone;) {
        const auto step = bridging.step(clock.now());
        if (!step)
            return tl::unexpected(step.error());
        delta.achievements += step->created;
        isDone = step->isDone;
    }
    for (const Achievement &achievement : std::as_const(delta.achievements))
        report.created += achievement.id;
    report.samples = int(report.created.size());
    delta.report += report;
    return delta;
}

/// Failed where a source cannot be seen; the others are stored all the same.
int exitOf(const QList<Delta> &deltas)
{
    int exit = kDone;
    for (const Delta &delta : deltas) {
        if (delta.health.state != HealthState::CannotSee)
            continue;
        note(u"%1: %2"_s.arg(delta.source, delta.health.error));
        exit = kFailed;
    }
    return exit;
}

bool isAsked(const Source &source, const QString &wanted) { return wanted.isEmpty() || source.name() == wanted; }

}  // namespace

int scrape(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.options = {u"source"_s}});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    const auto config = loadConfig(context, **database);
    if (!config)
        return failed(config.error());
    const auto forges = WatchStore(**database).all(WatchKind::Forge);
    if (!forges)
        return failed(forges.error());
    const SourceOptions options = sourceOptions(*config, forges->isEmpty() ? QString() : gitHubToken(context));
    QtHttpClient http("Herald");
    const auto sources = makeSources(options, **database, http);
    if (!sources)
        return failed(sources.error());

    Pipeline pipeline(**database, receiversOf({}));
    const QString wanted = arguments->value(u"source"_s);
    QList<Delta> deltas;
    for (const auto &source : *sources) {
        if (!isAsked(*source, wanted))
            continue;
        if (source->name() == "host"_L1) {
            waitFor(source->collect({.now = context.clock.now()}));
            pause(kBetweenReadings);
        }
        auto delta = collect(*source, pipeline, context.clock);
        if (!delta)
            return failed(delta.error());
        deltas += std::move(*delta);
    }
    if (wanted.isEmpty() || wanted == "inbox"_L1) {
        auto drained = drainInbox(**database, options.person, context.clock);
        if (!drained)
            return failed(drained.error());
        deltas += std::move(*drained);
        auto bridged = bridge(**database, context.clock);
        if (!bridged)
            return failed(bridged.error());
        deltas += std::move(*bridged);
    }
    if (deltas.isEmpty())
        return failed(
            {ErrorKind::NotFound, u"There is no source named \"%1\"; heraldctl status lists them."_s.arg(wanted), {}});
    QJsonArray items;
    for (const Delta &delta : std::as_const(deltas))
        items.append(toJson(delta));
    context.isJson ? print(listDocument(items, items.size(), 0)) : printText(deltas);
    return exitOf(deltas);
}

}  // namespace herald::cli
