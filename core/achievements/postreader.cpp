// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/viralpost.h"

#include "domain/jsonfields.h"

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Names = std::initializer_list<QLatin1StringView>;

constexpr qsizetype kMaxId = 200;
constexpr qsizetype kMaxText = 20'000;
constexpr double kAnyNumber = 1e18;

/// The first of the names that is there.
QString textOf(JsonFields &fields, Names names, qsizetype maxLength)
{
    for (const auto name : names) {
        if (fields.has(name))
            return fields.text(name, maxLength).value_or(QString()).trimmed();
    }
    return {};
}

std::optional<qint64> countOf(JsonFields &fields, Names names)
{
    for (const auto name : names) {
        if (fields.has(name))
            return fields.count(name);
    }
    return std::nullopt;
}

/// Ids may come as numbers.
QString idOf(const QJsonObject &object, JsonFields &fields)
{
    for (const auto name : {"post_id"_L1, "thread_id"_L1, "media_id"_L1, "id"_L1}) {
        if (!fields.has(name))
            continue;
        if (object.value(name).isDouble())
            return QString::number(fields.count(name).value_or(0));
        return fields.text(name, kMaxId).value_or(QString()).trimmed();
    }
    return {};
}

}  // namespace

Result<ViralPost> readThreadsPost(const QJsonObject &object)
{
    JsonFields fields(object);
    ViralPost post;
    post.id = idOf(object, fields);
    post.hook = textOf(fields, {"hook"_L1, "title"_L1}, kMaxText);
    post.body = textOf(fields, {"body"_L1, "content"_L1, "text"_L1}, kMaxText);
    post.persona = textOf(fields, {"persona_id"_L1, "persona"_L1}, kMaxId);
    post.url = textOf(fields, {"url"_L1, "link"_L1, "permalink"_L1}, 2000);
    post.claimedRate = fields.number("engagement_rate"_L1, -kAnyNumber, kAnyNumber);
    post.views = countOf(fields, {"views"_L1, "impressions"_L1, "views_count"_L1});
    post.likes = countOf(fields, {"likes"_L1, "likes_count"_L1});
    post.comments = countOf(fields, {"comments"_L1, "comments_count"_L1, "replies"_L1, "replies_count"_L1});
    post.shares = countOf(fields, {"shares"_L1, "shares_count"_L1});
    post.reposts = countOf(fields, {"reposts"_L1, "reposts_count"_L1});
    post.quotes = countOf(fields, {"quotes"_L1, "quotes_count"_L1});
    post.publishedAt = fields.instant("published_at"_L1);
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    if (!post.url.startsWith("https://"_L1) && !post.url.startsWith("http://"_L1))
        post.url.clear();
    return post;
}

}  // namespace herald
