// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/threadspost.h"
#include "domain/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

void writeText(JsonWriter &writer, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        writer.text(name, text);
}

std::optional<qint64> storedCount(const QJsonObject &object, QLatin1StringView name)
{
    const qint64 count = object.value(name).toInteger(-1);
    return count >= 0 ? std::optional(count) : std::nullopt;
}

/// Reads back what jsonOf() wrote, also what the door would refuse today.
ThreadsPost storedPost(const QJsonObject &object)
{
    ThreadsPost post{.postId = object.value("post_id"_L1).toString(),
                     .persona = object.value("persona_id"_L1).toString(),
                     .hook = object.value("hook"_L1).toString(),
                     .body = object.value("body"_L1).toString(),
                     .url = object.value("url"_L1).toString(),
                     .counts = {.views = storedCount(object, "views"_L1),
                                .likes = storedCount(object, "likes"_L1),
                                .shares = storedCount(object, "shares"_L1),
                                .comments = storedCount(object, "comments"_L1)}};
    if (const QJsonValue rate = object.value("engagement_rate"_L1); rate.isDouble())
        post.claimedRate = rate.toDouble();
    if (const auto at = parseInstant(object.value("posted_at"_L1).toString()))
        post.postedAt = *at;
    return post;
}

}  // namespace

QByteArray jsonOf(const ThreadsPost &post)
{
    JsonWriter writer;
    writeText(writer, "body"_L1, post.body);
    writer.count("comments"_L1, post.counts.comments);
    if (post.claimedRate)
        writer.number("engagement_rate"_L1, *post.claimedRate);
    writeText(writer, "hook"_L1, post.hook);
    writer.count("likes"_L1, post.counts.likes);
    writeText(writer, "persona_id"_L1, post.persona);
    writeText(writer, "post_id"_L1, post.postId);
    if (post.postedAt)
        writer.text("posted_at"_L1, toRfc3339(*post.postedAt));
    writer.count("shares"_L1, post.counts.shares);
    writeText(writer, "url"_L1, post.url);
    writer.count("views"_L1, post.counts.views);
    return writer.finish();
}

QJsonObject toJson(const ThreadsPost &post) { return jsonObject(jsonOf(post)); }

std::optional<ThreadsPost> postOf(const Achievement &achievement)
{
    const ThreadsPost post = storedPost(achievement.details.value("post"_L1).toObject());
    return post == ThreadsPost() ? std::nullopt : std::optional(post);
}

}  // namespace herald
