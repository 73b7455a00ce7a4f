// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/threadspost.h"

#include "achievements/impact.h"
#include "achievements/wording.h"
#include "domain/jsonfields.h"
#include "domain/metric.h"

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
constexpr qsizetype kTitleHook = 50;
// Rates are told with one or two digits; a larger difference is not rounding.
constexpr double kRounding = 0.005;
constexpr auto kEngagedViews = "engaged_views"_L1;

/// The first name of several that is there.
QLatin1StringView nameIn(const JsonFields &fields, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (fields.has(name))
            return name;
    }
    return *names.begin();
}

qint64 engagedIn(const PostCounts &counts)
{
    return counts.likes.value_or(0) + counts.shares.value_or(0) + counts.comments.value_or(0);
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

/// A claimed rate as a fraction.
double asFraction(double claimed, std::optional<double> counted)
{
    const double fraction = claimed / 100;
    const bool fitsAsPercent = counted && *counted > 0 && std::abs(fraction / *counted - 1) < 0.1;
    return claimed > 1 || fitsAsPercent ? fraction : claimed;
}

void readRate(JsonFields &fields, ThreadsPost &post)
{
    const auto counted = countedRate(post.counts);
    if (post.counts.views && engagedIn(post.counts) > *post.counts.views)
        fields.refuse("views"_L1,
                      u"Likes, shares and comments are more than the views. Send the counts of one moment."_s);
    if (!fields.has("engagement_rate"_L1))
        return;
    const auto claimed = fields.number("engagement_rate"_L1, 0, 1e9);
    if (claimed && *claimed > 100)
        fields.refuse("engagement_rate"_L1, u"It is over 100 %. Send a fraction: 0.08 means 8 %."_s);
    else if (claimed)
        post.claimedRate = asFraction(*claimed, counted);
}

void insertCount(QJsonObject &object, const QString &name, std::optional<qint64> count)
{
    if (count)
        object.insert(name, *count);
}

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

template <class T>
void raise(std::optional<T> &known, const std::optional<T> &seen)
{
    if (!known || (seen && *seen > *known))
        known = seen;
}

/// Do `seen` counts stand below `known` ones in all that they tell?
bool isOlder(const PostCounts &seen, const PostCounts &known)
{
    PostCounts both = known;
    raise(both.views, seen.views);
    raise(both.likes, seen.likes);
    raise(both.shares, seen.shares);
    raise(both.comments, seen.comments);
    return seen != PostCounts() && seen != known && both == known;
}

void fill(QString &known, const QString &seen)
{
    if (known.isEmpty())
        known = seen;
}

bool reaches(double rate, const ThreadsRules &rules)
{
    return rules.isThresholdEnough ? rate >= rules.threshold : rate > rules.threshold;
}

QString countsText(const PostCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](std::optional<qint64> count, const QString &unit) {
        if (count)
            parts.append(valueText(double(*count), unit));
    };
    add(counts.views, u"views"_s);
    add(counts.likes, u"likes"_s);
    add(counts.shares, u"shares"_s);
    add(counts.comments, u"comments"_s);
    return parts.join(u", "_s);
}

QString describe(const ThreadsPost &post, const Engagement &engagement, std::optional<double> accountMedian)
{
    const QString counts = countsText(post.counts);
    QString text = counts.isEmpty() ? u"The"_s : counts + u": the"_s;
    text += u" engagement rate is %1."_s.arg(percentText(engagement.rate * 100));
    if (!engagement.counted)
        text += u" The rate is as the sender says; the counts behind it are not known."_s;
    else if (engagement.isContradicted())
        text += u" The sender says %1, which the counts do not give."_s.arg(percentText(*engagement.claimed * 100));
    if (accountMedian && *accountMedian > 0)
        text +=
            u" That is %1 times the account's median."_s.arg(QString::number(engagement.rate / *accountMedian, 'f', 1));
    return text;
}

QString titleOf(const ThreadsPost &post)
{
    const QString hook = (post.hook.isEmpty() ? post.body : post.hook).simplified();
    return u"Viral Post: "_s + (hook.isEmpty() ? u"Untitled"_s : hook.left(kTitleHook));
}

QJsonObject metricsOf(const ThreadsPost &post, const Engagement &engagement)
{
    QJsonObject metrics{{u"engagement_rate"_s, engagement.rate}};
    insertCount(metrics, u"views"_s, post.counts.views);
    insertCount(metrics, u"likes"_s, post.counts.likes);
    insertCount(metrics, u"shares"_s, post.counts.shares);
    insertCount(metrics, u"comments"_s, post.counts.comments);
    return metrics;
}

std::optional<Money> worthOf(const ThreadsPost &post, const Engagement &engagement, const ThreadsRules &rules)
{
    if (!post.counts.views)
        return std::nullopt;
    const double views = double(*post.counts.views);
    return Money{.amount = views * engagement.rate * rules.usdPerEngagedView,
                 .method = kEngagedViews,
                 .inputs = {{u"views"_s, views},
                            {u"engagement_rate"_s, engagement.rate},
                            {u"usd_per_engaged_view"_s, rules.usdPerEngagedView}},
                 .confidence = 0.3};
}

Evidence evidenceOf(const ThreadsPost &post, const Engagement &engagement, Instant at)
{
    return {.kind = u"post"_s,
            .reference = keyOf(post),
            .title = titleOf(post),
            .url = post.url,
            .grade = engagement.counted ? EvidenceGrade::Measured : EvidenceGrade::Claimed,
            .data = metricsOf(post, engagement),
            .at = at};
}

}  // namespace

bool Engagement::isContradicted() const { return counted && claimed && std::abs(*counted - *claimed) > kRounding; }

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

QJsonObject toJson(const ThreadsPost &post)
{
    QJsonObject json;
    insertText(json, u"post_id"_s, post.postId);
    insertText(json, u"persona_id"_s, post.persona);
    insertText(json, u"hook"_s, post.hook);
    insertText(json, u"body"_s, post.body);
    insertText(json, u"url"_s, post.url);
    insertCount(json, u"views"_s, post.counts.views);
    insertCount(json, u"likes"_s, post.counts.likes);
    insertCount(json, u"shares"_s, post.counts.shares);
    insertCount(json, u"comments"_s, post.counts.comments);
    if (post.claimedRate)
        json.insert(u"engagement_rate"_s, *post.claimedRate);
    if (post.postedAt)
        json.insert(u"posted_at"_s, toRfc3339(*post.postedAt));
    return json;
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
    const auto counted = countedRate(post.counts);
    if (!counted && !post.claimedRate)
        return std::nullopt;
    return Engagement{
        .rate = counted.value_or(post.claimedRate.value_or(0)), .counted = counted, .claimed = post.claimedRate};
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
    raise(post.counts.views, seen.counts.views);
    raise(post.counts.likes, seen.counts.likes);
    raise(post.counts.shares, seen.counts.shares);
    raise(post.counts.comments, seen.counts.comments);
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
    const QString reason = u"Below viral threshold: %1 of %2 needed"_s.arg(percentText(engagement->rate * 100),
                                                                           percentText(rules.threshold * 100));
    if (!engagement->isContradicted())
        return reason + u'.';
    return reason + u"; the counts do not give the claimed %1."_s.arg(percentText(*engagement->claimed * 100));
}

Achievement postAchievement(const ThreadsPost &post, const ThreadsRules &rules, Instant now,
                            std::optional<double> accountMedian)
{
    const Engagement engagement = engagementOf(post).value_or(Engagement());
    const EvidenceGrade grade = engagement.counted ? EvidenceGrade::Measured : EvidenceGrade::Claimed;
    Achievement achievement;
    achievement.key = keyOf(post);
    achievement.title = titleOf(post);
    achievement.description = describe(post, engagement, accountMedian);
    achievement.category = Category::Content;
    achievement.status = grade == EvidenceGrade::Measured ? AchievementStatus::Confirmed : AchievementStatus::Draft;
    achievement.source = SourceType::Threads;
    achievement.sourceUrl = post.url;
    achievement.completedAt = post.postedAt.value_or(now);
    achievement.tags = {u"viral-content"_s, u"engagement"_s};
    achievement.skills = {u"Content Creation"_s, u"Social Media"_s};
    achievement.value = worthOf(post, engagement, rules);
    achievement.metricsAfter = metricsOf(post, engagement);
    achievement.details = {{u"post"_s, toJson(post)}};
    if (accountMedian)
        achievement.details.insert(u"account_median_rate"_s, *accountMedian);
    std::optional<double> reach;
    if (post.counts.views)
        reach = double(*post.counts.views);
    setImpact(achievement,
              {.category = Category::Content,
               .grade = grade,
               .improvementPercent = improvementPercent(Direction::HigherIsBetter, engagement.rate, rules.threshold),
               .reach = reach});
    achievement.evidence = {evidenceOf(post, engagement, achievement.completedAt)};
    return achievement;
}

std::optional<ThreadsPost> postOf(const Achievement &achievement)
{
    const QJsonObject stored = achievement.details.value("post"_L1).toObject();
    if (stored.isEmpty())
        return std::nullopt;
    const auto post = parseThreadsPost(stored);
    return post ? std::optional(*post) : std::nullopt;
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
    if (stored.description == before.description)
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
