// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/postwrite.h"

#include "achievements/postbaseline.h"
#include "api/outcome.h"
#include "store/achievementstore.h"
#include "store/poststore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Enough for a median that follows the account's fortunes.
constexpr int kRecentPosts = 100;

Result<Written> create(Database &database, const Achievement &achievement, Instant now)
{
    return AchievementStore(database).put(achievement, now).map([](const Stored &stored) {
        return Written{.reply = createdReply(stored.id),
                       .facts = {.created = {stored.id}},
                       .counted = {Counter::ThreadsIntegrations, Counter::ViralPosts}};
    });
}

Result<Written> grow(Database &database, AchievementId id, const JudgedPost &judged, const ThreadsRules &rules)
{
    AchievementStore store(database);
    const auto stored = store.achievement(id);
    if (!stored)
        return tl::unexpected(stored.error());
    const Achievement grown = grownAchievement(*stored, judged.post, rules);
    if (grown == *stored)
        return Written{.reply = skippedReply(u"This post is known, and nothing about it is new."_s, id),
                       .counted = {Counter::ThreadsIntegrations}};
    return store.update(grown, judged.seenAt).map([id] {
        return Written{.reply = updatedReply(id), .facts = {.changed = 1}, .counted = {Counter::ThreadsIntegrations}};
    });
}

/// A post that is below the threshold may still be far above its account's others.
Result<Written> compare(Database &database, const JudgedPost &judged, const ThreadsRules &rules)
{
    const Written skipped{.reply = skippedReply(*judged.reasonToSkip), .counted = {Counter::ThreadsIntegrations}};
    if (!judged.engagement)
        return skipped;
    const auto rates = PostStore(database).ratesOfOthers(judged.post.persona, keyOf(judged.post), kRecentPosts);
    if (!rates)
        return tl::unexpected(rates.error());
    if (!standsOut(judged.engagement->rate, *rates))
        return skipped;
    return create(database, postAchievement(judged.post, rules, judged.seenAt, medianRate(*rates)), judged.seenAt);
}

Result<> remember(Database &database, const JudgedPost &judged)
{
    if (!judged.engagement)
        return {};
    return PostStore(database).save({.key = keyOf(judged.post),
                                     .account = judged.post.persona,
                                     .rate = judged.engagement->rate,
                                     .seenAt = judged.seenAt});
}

}  // namespace

JudgedPost judgedPost(const ThreadsPost &post, const ThreadsRules &rules, Instant seenAt)
{
    JudgedPost judged{.post = post,
                      .engagement = engagementOf(post),
                      .reasonToSkip = reasonToSkip(post, rules),
                      .achievement = {},
                      .seenAt = seenAt};
    if (!judged.reasonToSkip)
        judged.achievement = postAchievement(post, rules, seenAt);
    return judged;
}

Result<Written> writePost(Database &database, const JudgedPost &judged, const ThreadsRules &rules)
{
    if (auto saved = remember(database, judged); !saved)
        return tl::unexpected(saved.error());
    const auto known = AchievementStore(database).idOfKey(keyOf(judged.post));
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return grow(database, **known, judged, rules);
    return judged.reasonToSkip ? compare(database, judged, rules) : create(database, judged.achievement, judged.seenAt);
}

}  // namespace herald
