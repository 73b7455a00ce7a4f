// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/healthroutes.h"

#include "api/jsonbody.h"
#include "domain/health.h"
#include "store/processidentity.h"
#include "store/sourcestore.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr Duration kHeartbeatIsOld = std::chrono::seconds(90);

Result<bool> isEngineRunning(Database &database, Instant now)
{
    const LeaseStore lease(database, {.self = thisProcess(), .isRunning = isProcessRunning});
    return lease.holder().map([now](const std::optional<LeaseHolder> &holder) {
        return holder && isProcessRunning(*holder).value_or(true) && now - holder->heartbeatAt < kHeartbeatIsOld;
    });
}

QJsonObject countsByState(const QList<Health> &sources)
{
    QJsonObject counts;
    for (const Health &health : sources) {
        const QString state = toText(health.state);
        counts.insert(state, counts.value(state).toInt() + 1);
    }
    return counts;
}

QString statusOf(bool isRunning, const QList<Health> &sources)
{
    if (!isRunning)
        return u"unhealthy"_s;
    const bool isBlind =
        std::ranges::any_of(sources, [](const Health &h) { return h.state == HealthState::CannotSee; });
    return isBlind ? u"degraded"_s : u"healthy"_s;
}

struct Facts {
    bool isRunning = false;
    QList<Health> sources;
};

Result<Facts> gather(Database &database, Instant now)
{
    const auto isRunning = isEngineRunning(database, now);
    if (!isRunning)
        return tl::unexpected(isRunning.error());
    return SourceStore(database).health().map([&](const QList<Health> &stored) {
        Facts facts{.isRunning = *isRunning};
        for (const Health &health : stored)
            facts.sources.append(withAge(health, now));
        return facts;
    });
}

ApiReply answer(const Facts &facts, const QString &version, bool isTrusted, Instant now)
{
    QJsonObject body{{u"status"_s, statusOf(facts.isRunning, facts.sources)},
                     {u"service"_s, u"herald"_s},
                     {u"version"_s, version},
                     {u"database"_s, u"active"_s},
                     {u"engine"_s, facts.isRunning ? u"active"_s : u"cannot_see"_s},
                     {u"sources"_s, countsByState(facts.sources)}};
    if (isTrusted) {
        QJsonArray components;
        for (const Health &health : facts.sources)
            components.append(toJson(health, now));
        body.insert(u"components"_s, components);
    }
    return jsonReply(facts.isRunning ? 200 : 503, body);
}

}  // namespace

Routes healthRoutes(const QString &version)
{
    const WriteHandler health = [version](const RouteCall &call) {
        return ApiResult<WriteJob>([version, now = call.now, isTrusted = call.hasToken](Database &database) {
            return gather(database, now).map([&](const Facts &facts) {
                return Written{.reply = answer(facts, version, isTrusted, now)};
            });
        });
    };
    return {{HttpMethod::Get, "/health", health, Access::Open}};
}

}  // namespace herald
