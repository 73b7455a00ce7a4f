// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/postkeeper.h"

#include "achievements/postbaseline.h"
#include "achievements/postdraft.h"
#include "store/poststore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Enough for a median that follows the account's fortunes.
constexpr int kRecentPosts = 100;

using Outcome = PostTold::Outcome;

Result<PostTold> create(Database &database, const QString &key, const NewAchievement &achievement)
{
    const auto id = AchievementStore(database).create(achievement);
    if (!id)
        return tl::unexpected(id.error());
    return PostStore(database).markTold(key).map([&] { return PostTold{Outcome::Created, *id, {}}; });
}

Result<PostTold> grow(Database &database, AchievementId id, const JudgedPost &judged, const ThreadsRules &rules)
{
    AchievementStore store(database);
    const auto stored = store.achievement(id);
    if (!stored)
        return tl::unexpected(stored.error());
    const Achievement grown = grownAchievement(*stored, judged.post, rules);
    if (grown == *stored)
        return PostTold{Outcome::Skipped, id, u"This post is known, and nothing about it is new."_s};
    return store.rewrite(grown, judged.seenAt).map([id] { return PostTold{Outcome::Grown, id, {}}; });
}

NewAchievement newAchievement(const ThreadsPost &post, const ThreadsRules &rules, Instant seenAt,
                              std::optional<double> accountMedian = {})
{
    const PostDraft draft = postDraft(post, rules, seenAt, accountMedian);
    return {draft.achievement, draft.json, seenAt};
}

/// A post that is below the threshold may still be far above its account's others.
Result<PostTold> compare(Database &database, const JudgedPost &judged, const ThreadsRules &rules)
{
    const PostTold skipped{Outcome::Skipped, {}, *judged.reasonToSkip};
    if (!judged.engagement)
        return skipped;
    const auto rates = PostStore(database).ratesOfOthers(judged.post.persona, keyOf(judged.post), kRecentPosts);
    if (!rates)
        return tl::unexpected(rates.error());
    if (!standsOut(judged.engagement->rate, *rates))
        return skipped;
    return create(database, keyOf(judged.post), newAchievement(judged.post, rules, judged.seenAt, medianRate(*rates)));
}

/// Was an achievement made of it before?
Result<bool> remember(Database &database, const JudgedPost &judged)
{
    if (!judged.engagement)
        return false;
    return PostStore(database).save({.key = keyOf(judged.post),
                                     .account = judged.post.persona,
                                     .rate = judged.engagement->rate,
                                     .seenAt = judged.seenAt});
}

PostList postsIn(const QList<QJsonValue> &values)
{
    PostList list;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto post = values[i].isObject()
                              ? parseThreadsPost(values[i].toObject())
                              : Result<ThreadsPost>(fail(ErrorKind::Invalid, u"It is no JSON object."_s));
        if (post)
            list.posts += *post;
        else
            list.problems += u"Post %1: %2"_s.arg(i + 1).arg(post.error().text());
    }
    return list;
}

QList<QJsonValue> valuesOf(const QJsonArray &array) { return {array.begin(), array.end()}; }

}  // namespace

JudgedPost judgedPost(const ThreadsPost &post, const ThreadsRules &rules, Instant seenAt)
{
    JudgedPost judged{.post = post,
                      .engagement = engagementOf(post),
                      .reasonToSkip = reasonToSkip(post, rules),
                      .achievement = {},
                      .seenAt = seenAt};
    if (!judged.reasonToSkip)
        judged.achievement = newAchievement(post, rules, seenAt);
    return judged;
}

Result<PostTold> tellPost(Database &database, const JudgedPost &judged, const ThreadsRules &rules)
{
    const auto wasTold = remember(database, judged);
    if (!wasTold)
        return tl::unexpected(wasTold.error());
    const auto known = AchievementStore(database).idOfKey(keyOf(judged.post));
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return grow(database, **known, judged, rules);
    if (*wasTold)
        return PostTold{Outcome::Skipped, {}, u"You removed this post's achievement; it is not made again."_s};
    return judged.reasonToSkip ? compare(database, judged, rules)
                               : create(database, keyOf(judged.post), judged.achievement);
}

Result<PostList> readPosts(const QByteArray &bytes)
{
    const QJsonDocument whole = QJsonDocument::fromJson(bytes);
    if (whole.isArray())
        return postsIn(valuesOf(whole.array()));
    if (whole.isObject()) {
        const QJsonValue posts = whole.object().value("posts"_L1);
        return postsIn(posts.isArray() ? valuesOf(posts.toArray()) : QList<QJsonValue>{whole.object()});
    }
    QList<QJsonValue> lines;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        lines += document.isObject() ? QJsonValue(document.object()) : QJsonValue();
    }
    if (lines.isEmpty() || !std::ranges::any_of(lines, &QJsonValue::isObject))
        return fail(ErrorKind::Invalid, u"This is no list of posts. Give a JSON list, or one JSON object a line."_s);
    return postsIn(lines);
}

}  // namespace herald
