// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/postdraft.h"

#include "achievements/impact.h"
#include "achievements/wording.h"
#include "domain/jsonwriter.h"
#include "domain/metric.h"
#include "domain/moneyjson.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kTitleHook = 50;

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
    const bool isLeast = engagement.isProven() && engagement.isPartial;
    text += (isLeast ? u" engagement rate is at least %1."_s : u" engagement rate is %1."_s)
                .arg(percentText(engagement.rate * 100));
    if (!engagement.counted)
        text += u" The rate is as the sender says; the counts behind it are not known."_s;
    else if (!engagement.isProven())
        text += u" The rate is as the sender says; of the counts behind it not all are known."_s;
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

QByteArray metricsJson(const ThreadsPost &post, const Engagement &engagement)
{
    JsonWriter writer;
    writer.count("comments"_L1, post.counts.comments);
    writer.number("engagement_rate"_L1, engagement.rate);
    writer.count("likes"_L1, post.counts.likes);
    writer.count("shares"_L1, post.counts.shares);
    writer.count("views"_L1, post.counts.views);
    return writer.finish();
}

/// Empty where the views are not known.
QByteArray worthJson(const ThreadsPost &post, const Engagement &engagement, const ThreadsRules &rules)
{
    if (!post.counts.views)
        return {};
    const auto views = double(*post.counts.views);
    JsonWriter inputs;
    inputs.number("engagement_rate"_L1, engagement.rate);
    inputs.number("usd_per_engaged_view"_L1, rules.usdPerEngagedView);
    inputs.number("views"_L1, views);
    return jsonOf(Money{.amount = views * engagement.rate * rules.usdPerEngagedView,
                        .method = kEngagedViews,
                        .inputs = {},
                        .confidence = 0.3},
                  inputs.finish());
}

ImpactFacts impactFactsOf(const ThreadsPost &post, const Engagement &engagement, EvidenceGrade grade,
                          const ThreadsRules &rules)
{
    return {.category = Category::Content,
            .grade = grade,
            .improvementPercent = improvementPercent(Direction::HigherIsBetter, engagement.rate, rules.threshold),
            .reach = post.counts.views ? std::optional(double(*post.counts.views)) : std::nullopt};
}

QByteArray detailsJson(const ThreadsPost &post, const Impact &impact, const ImpactFacts &facts,
                       std::optional<double> accountMedian)
{
    JsonWriter writer;
    if (accountMedian)
        writer.number("account_median_rate"_L1, *accountMedian);
    writeImpact(writer, impact, facts);
    writer.json("post"_L1, jsonOf(post));
    return writer.finish();
}

}  // namespace

PostDraft postDraft(const ThreadsPost &post, const ThreadsRules &rules, Instant now,
                    std::optional<double> accountMedian)
{
    const Engagement engagement = engagementOf(post).value_or(Engagement());
    const EvidenceGrade grade = engagement.isProven() ? EvidenceGrade::Measured : EvidenceGrade::Claimed;
    const ImpactFacts facts = impactFactsOf(post, engagement, grade, rules);
    const Impact impact = openImpact(facts);
    Achievement achievement;
    achievement.key = keyOf(post);
    achievement.title = titleOf(post);
    achievement.description = describe(post, engagement, accountMedian);
    achievement.category = facts.category;
    achievement.status = grade == EvidenceGrade::Measured ? AchievementStatus::Confirmed : AchievementStatus::Draft;
    achievement.source = SourceType::Threads;
    achievement.sourceUrl = post.url;
    achievement.completedAt = post.postedAt.value_or(now);
    achievement.tags = {u"viral-content"_s, u"engagement"_s};
    achievement.skills = {u"Content Creation"_s, u"Social Media"_s};
    achievement.impact = impact.score;
    achievement.evidence = {{.kind = u"post"_s,
                             .reference = achievement.key,
                             .title = achievement.title,
                             .url = post.url,
                             .grade = grade,
                             .data = {},
                             .at = achievement.completedAt}};
    const QByteArray metrics = metricsJson(post, engagement);
    return {achievement,
            {.value = worthJson(post, engagement, rules),
             .metricsAfter = metrics,
             .details = detailsJson(post, impact, facts, accountMedian),
             .evidence = {metrics}}};
}

}  // namespace herald
