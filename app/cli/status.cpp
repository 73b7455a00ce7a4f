// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/alertstore.h"
#include "store/analysisstore.h"
#include "store/deliverystore.h"
#include "store/inboxstore.h"
#include "store/leasestore.h"
#include "store/processidentity.h"
#include "store/sourcestore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// What the answer is made of.
struct Facts {
    QList<Health> sources;
    qint64 firing = 0;  ///< and told
    qint64 held = 0;    ///< firing, but answered or held back
    DeliveryCounts deliveries;
    qint64 inbox = 0;
    qint64 inboxFailed = 0;
    std::optional<LeaseHolder> engine;  ///< the one that really runs
    std::optional<QJsonObject> analysis;
};

Result<std::optional<LeaseHolder>> runningEngine(Database &database)
{
    const LeaseStore lease(database, {.self = thisProcess(), .isRunning = isProcessRunning});
    return lease.holder().map([](const std::optional<LeaseHolder> &holder) {
        // Of a process on another computer only its heartbeat is known; it counts as running.
        return holder && isProcessRunning(*holder).value_or(true) ? holder : std::nullopt;
    });
}

Result<Facts> gather(Database &database, Instant now)
{
    const auto sources = SourceStore(database).health();
    const auto told = AlertStore(database).findShownAs({u"firing"_s}, {.limit = 1});
    const auto firing = AlertStore(database).countFiring();
    const auto deliveries = DeliveryStore(database).counts();
    const auto inbox = InboxStore(database).countWaiting();
    const auto inboxFailed = InboxStore(database).countFailed();
    const auto engine = runningEngine(database);
    const auto analysis = AnalysisStore(database).latest();
    for (const auto &error :
         {sources ? std::nullopt : std::optional(sources.error()), told ? std::nullopt : std::optional(told.error()),
          firing ? std::nullopt : std::optional(firing.error()),
          deliveries ? std::nullopt : std::optional(deliveries.error()),
          inbox ? std::nullopt : std::optional(inbox.error()),
          inboxFailed ? std::nullopt : std::optional(inboxFailed.error()),
          engine ? std::nullopt : std::optional(engine.error()),
          analysis ? std::nullopt : std::optional(analysis.error())}) {
        if (error)
            return tl::unexpected(*error);
    }
    Facts facts{.firing = told->total,
                .held = *firing - told->total,
                .deliveries = *deliveries,
                .inbox = *inbox,
                .inboxFailed = *inboxFailed,
                .engine = *engine,
                .analysis = *analysis};
    for (const Health &health : *sources)
        facts.sources += withAge(health, now);
    return facts;
}

QString overallText(const Facts &facts)
{
    switch (overallOf(facts.sources, int(facts.firing))) {
    case Overall::Well: return u"well"_s;
    case Overall::Alert: return u"alert"_s;
    case Overall::CannotSee: return u"cannot_see"_s;
    }
    return {};
}

QJsonObject toJson(const Facts &facts, Instant now)
{
    QJsonArray sources;
    for (const Health &health : facts.sources)
        sources.append(herald::toJson(health, now));
    QJsonValue engine = QJsonValue::Null;
    if (facts.engine) {
        engine = QJsonObject{{u"pid"_s, facts.engine->pid},
                             {u"host"_s, facts.engine->host},
                             {u"since"_s, toRfc3339(facts.engine->acquiredAt)},
                             {u"heartbeat"_s, toRfc3339(facts.engine->heartbeatAt)}};
    }
    return {{u"overall"_s, overallText(facts)},
            {u"sources"_s, sources},
            {u"engine"_s, engine},
            {u"alerts_firing"_s, facts.firing},
            {u"health_score"_s, facts.analysis ? (*facts.analysis)[u"health"] : QJsonValue(QJsonValue::Null)},
            {u"queues"_s, QJsonObject{{u"inbox"_s, facts.inbox},
                                      {u"inbox_failed"_s, facts.inboxFailed},
                                      {u"deliveries_waiting"_s, facts.deliveries.waiting},
                                      {u"deliveries_dead"_s, facts.deliveries.dead}}}};
}

QString stateText(const Health &health)
{
    return health.state == HealthState::CannotSee ? u"cannot see"_s : toText(health.state);
}

QString ageText(const Health &health, Instant now)
{
    return health.lastSuccess
               ? herald::toText(std::chrono::duration_cast<std::chrono::seconds>(now - *health.lastSuccess))
               : u"never"_s;
}

QString scoreText(const Facts &facts)
{
    if (!facts.analysis)
        return u"cannot see; nothing is analysed yet"_s;
    const QJsonObject health = (*facts.analysis)[u"health"].toObject();
    const QString value =
        health[u"value"].isDouble() ? u"%1 %"_s.arg(100 * health[u"value"].toDouble(), 0, 'f', 0) : u"unknown"_s;
    return u"%1, %2, at %3"_s.arg(value, health[u"status"].toString(), (*facts.analysis)[u"at"].toString());
}

QString alertsText(const Facts &facts)
{
    const QString firing = QString::number(facts.firing);
    return facts.held == 0 ? firing : u"%1, and %2 that are answered or held back"_s.arg(firing).arg(facts.held);
}

QString eventsText(const Facts &facts)
{
    const QString waiting = u"%1 events"_s.arg(facts.inbox);
    return facts.inboxFailed == 0
               ? waiting
               : u"%1 (of %2 nothing could be made, see heraldctl inbox list)"_s.arg(waiting).arg(facts.inboxFailed);
}

QString text(const Facts &facts, Instant now)
{
    QList<QStringList> rows{{u"SOURCE"_s, u"STATE"_s, u"AGE"_s, u"WHAT TO DO"_s}};
    for (const Health &health : facts.sources)
        rows += {health.component, stateText(health), ageText(health, now), health.error};
    if (facts.sources.isEmpty())
        rows += {u"none"_s, u"cannot see"_s, u"never"_s,
                 u"Start the engine with heraldctl serve, or collect once with heraldctl scrape."_s};
    const QString engine = facts.engine ? u"process %1 on %2 since %3"_s.arg(facts.engine->pid)
                                              .arg(facts.engine->host, toRfc3339(facts.engine->acquiredAt))
                                        : u"none runs"_s;
    return u"%1\n\nEngine: %2\nHealth: %3\nAlerts firing: %4\nWaiting: %5, %6 deliveries (%7 given up)"_s
        .arg(table(rows), engine, scoreText(facts))
        .arg(alertsText(facts))
        .arg(eventsText(facts))
        .arg(facts.deliveries.waiting)
        .arg(facts.deliveries.dead);
}

}  // namespace

int status(const Context &context, const QStringList &words)
{
    if (const auto arguments = parse(words, {}); !arguments)
        return wrongUse(arguments.error().text());
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    const Instant now = context.clock.now();
    const auto facts = gather(**database, now);
    if (!facts)
        return failed(facts.error());
    context.isJson ? print(toJson(*facts, now)) : print(text(*facts, now));
    return kDone;
}

}  // namespace herald::cli
