// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/threadsroutes.h"

#include "achievements/kpimilestone.h"
#include "api/jsonbody.h"
#include "api/outcome.h"
#include "api/postwrite.h"
#include "store/achievementstore.h"
#include "store/metricstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

ApiResult<WriteJob> track(const RouteCall &call, const ThreadsRules &rules)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
        const auto post = parseThreadsPost(body);
        if (!post)
            return tl::unexpected(apiError(post.error()));
        if (const auto sound = checkedAt(*post, call.now); !sound)
            return tl::unexpected(apiError(sound.error()));
        return WriteJob([judged = judgedPost(*post, rules, call.now), rules](Database &database) {
            return writePost(database, judged, rules);
        });
    });
}

Result<Metric> metricFor(Database &database, const KpiClaim &claim)
{
    const auto registered = MetricStore(database).metric(claim.metric);
    if (!registered && registered.error().kind != ErrorKind::NotFound)
        return tl::unexpected(registered.error());
    return metricOf(claim, registered ? std::optional(*registered) : std::nullopt);
}

Result<Written> raiseMilestone(Database &database, AchievementId id, const KpiClaim &claim, const Metric &metric,
                               Instant now)
{
    AchievementStore store(database);
    const auto stored = store.achievement(id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (const auto agreed = checkedAgainst(*stored, metric); !agreed)
        return Written{.reply = reply(agreed.error())};
    const Achievement raised = raisedAchievement(*stored, claim, metric);
    if (raised == *stored)
        return Written{.reply = skippedReply(u"This target was reached before, and by no less."_s, id),
                       .counted = {Counter::ThreadsIntegrations}};
    return store.rewrite(raised, now).map([id] {
        return Written{.reply = updatedReply(id), .facts = {.changed = 1}, .counted = {Counter::ThreadsIntegrations}};
    });
}

Result<Written> reachMilestone(Database &database, const KpiClaim &claim, Instant now)
{
    const auto metric = metricFor(database, claim);
    if (!metric)
        return Written{.reply = reply(metric.error())};
    if (const auto sound = checkedBy(*metric, claim); !sound)
        return Written{.reply = reply(sound.error())};
    if (const auto reason = reasonToSkip(claim, *metric))
        return Written{.reply = skippedReply(*reason), .counted = {Counter::ThreadsIntegrations}};
    const auto known = AchievementStore(database).idOfKey(keyOf(claim));
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return raiseMilestone(database, **known, claim, *metric, now);
    return AchievementStore(database).put(kpiAchievement(claim, *metric, now), now).map([](const Stored &stored) {
        return Written{.reply = createdReply(stored.id),
                       .facts = {.created = {stored.id}},
                       .counted = {Counter::ThreadsIntegrations, Counter::KpiMilestones}};
    });
}

ApiResult<WriteJob> milestone(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
        const auto claim = parseKpiClaim(body);
        if (!claim)
            return tl::unexpected(apiError(claim.error()));
        return WriteJob(
            [claim = *claim, now = call.now](Database &database) { return reachMilestone(database, claim, now); });
    });
}

}  // namespace

Routes threadsRoutes(const RulesInForce &rules)
{
    const WriteHandler trackPost = [rules](const RouteCall &call) { return track(call, rules()); };
    return {{HttpMethod::Post, "/threads/track", trackPost},
            {HttpMethod::Post, "/threads/kpi-milestone", WriteHandler(milestone)}};
}

}  // namespace herald
