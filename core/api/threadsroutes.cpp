// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/threadsroutes.h"

#include "api/jsonbody.h"
#include "api/outcome.h"
#include "api/postwrite.h"
#include "workers/milestonekeeper.h"

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

Written writtenOf(const MilestoneTold &told)
{
    switch (told.outcome) {
    case MilestoneTold::Outcome::Created:
        return {.reply = createdReply(told.id),
                .facts = {.created = {told.id}},
                .counted = {Counter::ThreadsIntegrations, Counter::KpiMilestones}};
    case MilestoneTold::Outcome::Raised:
        return {.reply = updatedReply(told.id), .facts = {.changed = 1}, .counted = {Counter::ThreadsIntegrations}};
    case MilestoneTold::Outcome::Skipped: break;
    }
    const auto known = told.id.isStored() ? std::optional(told.id) : std::nullopt;
    return {.reply = skippedReply(told.reason, known), .counted = {Counter::ThreadsIntegrations}};
}

Result<Written> reachMilestone(Database &database, const KpiClaim &claim, Instant now)
{
    const auto told = tellMilestone(database, claim, now);
    if (!told && told.error().kind == ErrorKind::Invalid)
        return Written{.reply = reply(told.error())};
    return told.map(writtenOf);
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
