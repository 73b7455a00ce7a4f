// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/threadsroutes.h"

#include "achievements/kpimilestone.h"
#include "api/jsonbody.h"
#include "store/achievementstore.h"
#include "store/metricstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

ApiReply createdReply(AchievementId id)
{
    return jsonReply(201, {{u"status"_s, u"created"_s}, {u"achievement_id"_s, id.value}});
}

ApiReply updatedReply(AchievementId id)
{
    return jsonReply(200, {{u"status"_s, u"updated"_s}, {u"achievement_id"_s, id.value}});
}

ApiReply skippedReply(const QString &reason, std::optional<AchievementId> known = {})
{
    QJsonObject body{{u"status"_s, u"skipped"_s}, {u"reason"_s, reason}};
    if (known)
        body.insert(u"achievement_id"_s, known->value);
    return jsonReply(200, body);
}

/// A post as it came in, judged already: what does not need the store is done before the write waits for its turn.
struct JudgedPost {
    ThreadsPost post;
    std::optional<QString> reasonToSkip;  ///< where nobody knows the post yet
    Achievement achievement;              ///< set where there is no such reason
};

JudgedPost judged(const ThreadsPost &post, const ThreadsRules &rules, Instant now)
{
    JudgedPost judged{.post = post, .reasonToSkip = reasonToSkip(post, rules)};
    if (!judged.reasonToSkip)
        judged.achievement = postAchievement(post, rules, now);
    return judged;
}

Result<Written> createPost(Database &database, const Achievement &achievement, Instant now)
{
    return AchievementStore(database).put(achievement, now).map([](const Stored &stored) {
        return Written{.reply = createdReply(stored.id),
                       .facts = {.created = {stored.id}},
                       .counted = {Counter::ThreadsIntegrations, Counter::ViralPosts}};
    });
}

Result<Written> growPost(Database &database, AchievementId id, const ThreadsPost &post, const ThreadsRules &rules,
                         Instant now)
{
    AchievementStore store(database);
    const auto stored = store.achievement(id);
    if (!stored)
        return tl::unexpected(stored.error());
    const Achievement grown = grownAchievement(*stored, post, rules);
    if (grown == *stored)
        return Written{.reply = skippedReply(u"This post is known, and nothing about it is new."_s, id),
                       .counted = {Counter::ThreadsIntegrations}};
    return store.update(grown, now).map([id] {
        return Written{.reply = updatedReply(id), .facts = {.changed = 1}, .counted = {Counter::ThreadsIntegrations}};
    });
}

Result<Written> trackPost(Database &database, const JudgedPost &judged, const ThreadsRules &rules, Instant now)
{
    const auto known = AchievementStore(database).idOfKey(keyOf(judged.post));
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return growPost(database, **known, judged.post, rules, now);
    if (judged.reasonToSkip)
        return Written{.reply = skippedReply(*judged.reasonToSkip), .counted = {Counter::ThreadsIntegrations}};
    return createPost(database, judged.achievement, now);
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
    const Achievement raised = raisedAchievement(*stored, claim, metric);
    if (raised == *stored)
        return Written{.reply = skippedReply(u"This target was reached before, and by no less."_s, id),
                       .counted = {Counter::ThreadsIntegrations}};
    return store.update(raised, now).map([id] {
        return Written{.reply = updatedReply(id), .facts = {.changed = 1}, .counted = {Counter::ThreadsIntegrations}};
    });
}

Result<Written> reachMilestone(Database &database, const KpiClaim &claim, Instant now)
{
    const auto metric = metricFor(database, claim);
    if (!metric)
        return Written{.reply = reply(metric.error())};
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

Routes threadsRoutes(const ThreadsRules &rules)
{
    const WriteHandler track = [rules](const RouteCall &call) -> ApiResult<WriteJob> {
        return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<WriteJob> {
            const auto post = parseThreadsPost(body);
            if (!post)
                return tl::unexpected(apiError(post.error()));
            return WriteJob([judged = judged(*post, rules, call.now), rules, now = call.now](Database &database) {
                return trackPost(database, judged, rules, now);
            });
        });
    };
    return {{HttpMethod::Post, "/threads/track", track},
            {HttpMethod::Post, "/threads/kpi-milestone", WriteHandler(milestone)}};
}

}  // namespace herald
