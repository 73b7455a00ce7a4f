// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/metricsroutes.h"

#include "api/expositiontext.h"
#include "api/readpool.h"
#include "domain/health.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/inboxstore.h"
#include "store/lookstore.h"
#include "store/sourcestore.h"

#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QByteArray single(const QByteArray &name, const QByteArray &type, const QByteArray &help, double value)
{
    return familyHead(name, type, help) + sampleLine(name, {}, value);
}

QByteArray deliveryLines(const DeliveryCounts &counts)
{
    const QByteArray name = "herald_deliveries";
    return familyHead(name, "gauge", "Messages in the outbox.")
           + sampleLine(name, {{u"state"_s, u"waiting"_s}}, double(counts.waiting))
           + sampleLine(name, {{u"state"_s, u"delivered"_s}}, double(counts.delivered))
           + sampleLine(name, {{u"state"_s, u"dead"_s}}, double(counts.dead));
}

QByteArray sourceLines(const QList<Health> &sources, Instant now)
{
    std::map<QString, int> counts;
    for (const auto state : {HealthState::Starting, HealthState::Well, HealthState::CannotSee, HealthState::Paused})
        counts[toText(state)] = 0;
    for (const Health &health : sources)
        ++counts[toText(withAge(health, now).state)];
    const QByteArray name = "herald_sources";
    QByteArray lines = familyHead(name, "gauge", "Sources of facts by state.");
    for (const auto &[state, count] : counts)
        lines += sampleLine(name, {{u"state"_s, state}}, count);
    return lines;
}

/// Numbers of achievements. AUTOINCREMENT's own count of ids never falls, as a counter must not.
Result<QByteArray> achievementLines(ReadContext &context)
{
    const auto ever = context.database.scalar<qint64>(u"SELECT seq FROM sqlite_sequence WHERE name = 'achievement'"_s);
    if (!ever)
        return tl::unexpected(ever.error());
    return context.counts.count(context.database, {u"SELECT count(*) FROM achievement"_s, {}}).map([&](qint64 now) {
        return single("achievement_collector_achievements_total", "counter", "Achievements that were ever stored.",
                      double(*ever))
               + single("herald_achievements", "gauge", "Achievements in the store.", double(now));
    });
}

Result<QByteArray> storeLines(ReadContext &context, Instant now)
{
    auto lines = achievementLines(context);
    const auto inbox = InboxStore(context.database).countWaiting();
    const auto failed = InboxStore(context.database).countFailed();
    const auto firing = AlertStore(context.database).countFiring();
    const auto deliveries = DeliveryStore(context.database).counts();
    const auto sources = SourceStore(context.database).health();
    const auto looks = LookStore(context.database).looks();
    if (!lines)
        return lines;
    for (const Error *error : {inbox ? nullptr : &inbox.error(), failed ? nullptr : &failed.error(),
                               firing ? nullptr : &firing.error(), deliveries ? nullptr : &deliveries.error(),
                               sources ? nullptr : &sources.error(), looks ? nullptr : &looks.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    return *lines
           + single("herald_inbox_waiting", "gauge", "Events that were taken and not yet processed.", double(*inbox))
           + single("herald_inbox_failed", "gauge", "Events of which nothing could be made.", double(*failed))
           + single("herald_alerts_firing", "gauge", "Alerts that fire.", double(*firing))
           + single("herald_missed_evaluations_total", "counter", "Evaluations of rules whose slot passed without one.",
                    double(looks->missedSlots))
           + deliveryLines(*deliveries) + sourceLines(*sources, now);
}

ApiReply page(const MetricsSources &sources, ReadContext &context, Instant now)
{
    const auto stored = storeLines(context, now);
    QByteArray text = familyHead("herald_info", "gauge", "The running Herald.")
                      + sampleLine("herald_info", {{u"version"_s, sources.version}}, 1)
                      + single("herald_store_up", "gauge", "Can the database be read?", stored ? 1 : 0);
    text += stored.value_or(QByteArray()) + sources.metrics.exposition() + sources.http->exposition();
    return {.body = text, .contentType = "text/plain; version=0.0.4; charset=utf-8"};
}

}  // namespace

Routes metricsRoutes(const MetricsSources &sources)
{
    const ReadHandler metrics = [sources](const RouteCall &call, ReadContext &context) {
        return ApiResult<ApiReply>(page(sources, context, call.now));
    };
    return {{HttpMethod::Get, "/metrics", metrics, Access::Metrics}};
}

}  // namespace herald
