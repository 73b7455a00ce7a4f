// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/threadspost.h"

#include "achievements/postdraft.h"
#include "achievements/wording.h"
#include "domain/clocktolerance.h"
#include "domain/jsonfields.h"
#include "domain/jsonwriter.h"

#include <QCryptographicHash>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxId = 200;
constexpr qsizetype kMaxHook = 2000;
constexpr qsizetype kMaxBody = 100'000;
constexpr qsizetype kMaxUrl = 2000;
// Rates are told with one or two digits; a larger difference is not rounding.
constexpr double kRounding = 0.005;
// More than half of all who see a post never answer it; such a claim is another unit, or made up.
constexpr double kMostClaimed = 0.5;

/// The first name of several that is there.
QLatin1StringView nameIn(const JsonFields &fields, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (fields.has(name))
            return name;
    }
    return *names.begin();
}

std::optional<double> countedRate(const PostCounts &counts)
{
    if (!counts.views || *counts.views == 0 || (!counts.likes && !counts.shares && !counts.comments))
        return std::nullopt;
    return double(engagedIn(counts)) / double(*counts.views);
}

/// Without any of these, two posts would be one.
bool hasName(const ThreadsPost &post)
{
    return std::ranges::any_of(std::array{&post.postId, &post.url, &post.hook, &post.body},
                               [](const QString *text) { return !text->trimmed().isEmpty(); });
}

bool isNear(double rate, std::optional<double> counted)
{
    return counted && *counted > 0 && std::abs(rate / *counted - 1) < 0.1;
}

/// A claimed rate as a fraction.
double asFraction(double claimed, std::optional<double> counted)
{
    return claimed > 1 || isNear(claimed / 100, counted) ? claimed / 100 : claimed;
}

/// Why a claim, which means `rate`, says nothing; nothing where it does.
std::optional<QString> claimProblem(double claimed, double rate, const PostCounts &counts)
{
    if (counts.views == 0 && claimed > 0)
        return u"Nobody has viewed the post, so there is no rate yet. Leave it out."_s;
    const auto counted = countedRate(counts);
    const bool isChecked = counted && (!isPartial(counts) || rate <= *counted || isNear(rate, counted));
    if (isChecked || rate <= kMostClaimed)
        return std::nullopt;
    return u"%1 alone does not say whether a fraction or per cent is meant, or is more than can be. Send views, likes, "
           "shares and comments with it, or a fraction up to %2: 0.08 means 8 %."_s.arg(claimed)
               .arg(kMostClaimed);
}

void readRate(JsonFields &fields, ThreadsPost &post)
{
    if (post.counts.views && engagedIn(post.counts) > *post.counts.views)
        fields.refuse("views"_L1,
                      u"Likes, shares and comments are more than the views. Send the counts of one moment."_s);
    const auto claimed = fields.number("engagement_rate"_L1, 0, 100);
    if (!claimed)
        return;
    const double rate = asFraction(*claimed, countedRate(post.counts));
    if (const auto problem = claimProblem(*claimed, rate, post.counts))
        fields.refuse("engagement_rate"_L1, *problem);
    else
        post.claimedRate = rate;
}

void fill(QString &known, const QString &seen)
{
    if (known.isEmpty())
        known = seen;
}

/// Do `seen` counts say nothing that `known` ones do not say better?
bool isOlder(const PostCounts &seen, const PostCounts &known)
{
    return seen != PostCounts() && seen != known && together(known, seen) == known;
}

bool reaches(double rate, const ThreadsRules &rules)
{
    return rules.isThresholdEnough ? rate >= rules.threshold : rate > rules.threshold;
}

}  // namespace

bool Engagement::isContradicted() const
{
    if (!counted || !claimed)
        return false;
    const double missing = *counted - *claimed;
    return missing > kRounding || (!isPartial && missing < -kRounding);
}

Result<ThreadsPost> parseThreadsPost(const QJsonObject &object)
{
    JsonFields fields(object);
    ThreadsPost post;
    post.postId = fields.text(nameIn(fields, {"post_id"_L1, "thread_id"_L1}), kMaxId).value_or(QString()).trimmed();
    post.persona = fields.text("persona_id"_L1, kMaxId).value_or(QString());
    post.hook = fields.text("hook"_L1, kMaxHook).value_or(QString());
    post.body = fields.text(nameIn(fields, {"body"_L1, "content"_L1}), kMaxBody).value_or(QString());
    post.url = fields.text("url"_L1, kMaxUrl).value_or(QString());
    post.counts = {.views = fields.count("views"_L1),
                   .likes = fields.count(nameIn(fields, {"likes"_L1, "likes_count"_L1})),
                   .shares = fields.count("shares"_L1),
                   .comments = fields.count(nameIn(fields, {"comments"_L1, "comments_count"_L1}))};
    post.postedAt = fields.instant(nameIn(fields, {"posted_at"_L1, "published_at"_L1}));
    readRate(fields, post);
    if (!hasName(post))
        fields.refuse("post_id"_L1, u"Send post_id, url, hook or body, so that the post is told from others."_s);
    return fields.finish().map([&post] { return post; });
}

Result<> checkedAt(const ThreadsPost &post, Instant now)
{
    const auto problem = post.postedAt ? timeProblem(*post.postedAt, now) : std::nullopt;
    return problem ? Result<>(fail(ErrorKind::Invalid, *problem, u"posted_at"_s)) : Result<>();
}

QString keyOf(const ThreadsPost &post)
{
    if (!post.postId.isEmpty())
        return u"threads:post:"_s + post.postId;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool hasText = !post.hook.isEmpty() || !post.body.isEmpty();
    for (const QString &part : {post.persona, post.hook, hasText ? post.body : post.url}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return u"threads:post:"_s + QString::fromLatin1(hash.result().toHex().left(32));
}

std::optional<Engagement> engagementOf(const ThreadsPost &post)
{
    Engagement engagement{
        .counted = countedRate(post.counts), .claimed = post.claimedRate, .isPartial = isPartial(post.counts)};
    if (!engagement.counted && !engagement.claimed)
        return std::nullopt;
    engagement.rate = engagement.counted.value_or(*engagement.claimed);
    const bool saysMore = engagement.claimed.value_or(0) > engagement.rate + kRounding;
    if (engagement.isPartial && saysMore)
        engagement.rate = *engagement.claimed;
    return engagement;
}

ThreadsPost grown(const ThreadsPost &known, const ThreadsPost &seen)
{
    ThreadsPost post = known;
    // A rate falls while views rise, so the larger claim is not the newer one: a claim goes with the counts beside it.
    if (!isOlder(seen.counts, known.counts) && (seen.claimedRate || countedRate(seen.counts)))
        post.claimedRate = seen.claimedRate;
    fill(post.persona, seen.persona);
    fill(post.hook, seen.hook);
    fill(post.body, seen.body);
    fill(post.url, seen.url);
    post.counts = together(known.counts, seen.counts);
    if (!post.postedAt)
        post.postedAt = seen.postedAt;
    return post;
}

std::optional<QString> reasonToSkip(const ThreadsPost &post, const ThreadsRules &rules)
{
    const auto engagement = engagementOf(post);
    if (!engagement)
        return u"Nothing tells how the post did. Send views with likes, shares and comments, or engagement_rate."_s;
    if (reaches(engagement->rate, rules))
        return std::nullopt;
    QString rate = percentText(engagement->rate * 100);
    QString needed = percentText(rules.threshold * 100);
    if (rate == needed) {
        const QStringList apart = comparableTexts(std::array{engagement->rate, rules.threshold}, u"ratio"_s);
        rate = apart[0];
        needed = apart[1];
    }
    const QString reason = u"Below viral threshold: %1 of %2 needed"_s.arg(rate, needed);
    if (!engagement->isContradicted())
        return reason + u'.';
    return reason + u"; the counts do not give the claimed %1."_s.arg(percentText(*engagement->claimed * 100));
}

Achievement postAchievement(const ThreadsPost &post, const ThreadsRules &rules, Instant now,
                            std::optional<double> accountMedian)
{
    auto [achievement, json] = postDraft(post, rules, now, accountMedian);
    achievement.value = moneyFromJson(jsonObject(json.value));
    achievement.metricsAfter = jsonObject(json.metricsAfter);
    achievement.details = jsonObject(json.details);
    achievement.evidence.first().data = achievement.metricsAfter;
    return achievement;
}

Achievement grownAchievement(const Achievement &stored, const ThreadsPost &seen, const ThreadsRules &rules)
{
    const ThreadsPost known = postOf(stored).value_or(ThreadsPost());
    const ThreadsPost post = grown(known, seen);
    if (post == known)
        return stored;
    const QJsonValue median = stored.details.value("account_median_rate"_L1);
    const auto accountMedian = median.isDouble() ? std::optional(median.toDouble()) : std::nullopt;
    const Achievement before = postAchievement(known, rules, stored.completedAt, accountMedian);
    const Achievement after = postAchievement(post, rules, stored.completedAt, accountMedian);
    Achievement result = stored;
    if (stored.title == before.title)
        result.title = after.title;
    // An older Herald wrote of a part of the counts as if it were all.
    const QString olderWords = QString(before.description).remove(u"at least "_s);
    if (stored.description == before.description || stored.description == olderWords)
        result.description = after.description;
    // What was claimed and is counted now is proven by that.
    if (stored.status == before.status)
        result.status = after.status;
    if (!stored.value || stored.value->method == kEngagedViews)
        result.value = after.value;
    fill(result.sourceUrl, after.sourceUrl);
    result.impact = after.impact;
    result.metricsAfter = after.metricsAfter;
    for (auto it = after.details.begin(); it != after.details.end(); ++it)
        result.details.insert(it.key(), it.value());
    erase_if(result.evidence, [&after](const Evidence &piece) {
        return piece.kind == after.evidence.first().kind && piece.reference == after.evidence.first().reference;
    });
    result.evidence += after.evidence;
    return result;
}

}  // namespace herald
