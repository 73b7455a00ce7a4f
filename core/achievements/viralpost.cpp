// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/viralpost.h"

#include "achievements/edits.h"
#include "achievements/impact.h"
#include "achievements/wording.h"
#include "domain/plaintext.h"

#include <QCryptographicHash>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kTitleHook = 50;

/// Claim and counts may differ by rounding; more than this is worth a remark.
constexpr double kSameRate = 0.05;

QString rateText(double rate) { return percentText(100 * rate); }

std::optional<double> computedRate(const ViralPost &post)
{
    if (!post.views || *post.views <= 0 || !post.likes)
        return std::nullopt;
    qint64 engagements = 0;
    for (const auto &count : {post.likes, post.comments, post.shares, post.reposts, post.quotes})
        engagements += count.value_or(0);
    return std::min(1.0, double(engagements) / double(*post.views));
}

bool isAbout(double a, double b) { return std::abs(a - b) <= kSameRate * std::max(a, b); }

/// The claim as a fraction; an error where it cannot be one.
Result<double> asFraction(double claim, const std::optional<double> &computed)
{
    if (!std::isfinite(claim) || claim < 0 || claim > 100)
        return fail(ErrorKind::Invalid, u"The engagement rate is no share; send 0.08 for 8 %."_s, u"engagement_rate"_s);
    if (claim < 1)
        return claim;
    if (claim == 1 && !(computed && (isAbout(*computed, 1) || isAbout(*computed, 0.01))))
        return fail(ErrorKind::Invalid,
                    u"An engagement rate of 1 may mean 1 % or all views; send 0.01 or the counts."_s,
                    u"engagement_rate"_s);
    return claim == 1 && isAbout(*computed, 1) ? 1.0 : claim / 100;
}

QString remarkOn(double claim, const EngagementRate &rate)
{
    if (rate.computed && !isAbout(*rate.computed, *rate.claimed))
        return u"The claimed rate is %1, the counts give %2; the lower one counts."_s.arg(rateText(*rate.claimed),
                                                                                          rateText(*rate.computed));
    return claim > 1 ? u"The claimed rate %1 was read as %2."_s.arg(QString::number(claim), rateText(*rate.claimed))
                     : QString();
}

double medianOf(std::span<const double> rates)
{
    std::vector<double> sorted(rates.begin(), rates.end());
    std::ranges::sort(sorted);
    const size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : std::midpoint(sorted[middle - 1], sorted[middle]);
}

std::optional<double> againstMedian(double rate, std::span<const double> earlierRates, const ViralPolicy &policy)
{
    std::vector<double> known;
    std::ranges::copy_if(earlierRates, std::back_inserter(known), [](double r) { return std::isfinite(r) && r >= 0; });
    if (known.size() < size_t(std::max(1, policy.minEarlierPosts)))
        return std::nullopt;
    const double median = medianOf(known);
    return median > 0 ? std::optional(rate / median) : std::nullopt;
}

QString timesText(double times) { return QString::number(times, 'f', times < 10 ? 1 : 0); }

QString groundsText(const PostVerdict &verdict, const ViralPolicy &policy)
{
    const bool isAbove = verdict.rate.value >= policy.threshold;
    QStringList grounds;
    if (isAbove)
        grounds.append(u"above the threshold of %1"_s.arg(rateText(policy.threshold)));
    if (verdict.timesMedian && *verdict.timesMedian >= policy.timesMedian)
        grounds.append(u"%1 times the account's median"_s.arg(timesText(*verdict.timesMedian)));
    return grounds.join(u" and "_s);
}

QJsonObject postData(const ViralPost &post, const PostVerdict &verdict)
{
    QJsonObject data{{u"engagement_rate"_s, verdict.rate.value}};
    const auto number = [&data](const QString &name, const auto &value) {
        if (value)
            data.insert(name, QJsonValue(*value));
    };
    const auto text = [&data](const QString &name, const QString &value) {
        if (!value.isEmpty())
            data.insert(name, value);
    };
    number(u"engagement_rate_claimed"_s, verdict.rate.claimed);
    number(u"engagement_rate_computed"_s, verdict.rate.computed);
    number(u"times_median"_s, verdict.timesMedian);
    number(u"views"_s, post.views);
    number(u"likes"_s, post.likes);
    number(u"comments"_s, post.comments);
    number(u"shares"_s, post.shares);
    number(u"reposts"_s, post.reposts);
    number(u"quotes"_s, post.quotes);
    text(u"post_id"_s, post.id);
    text(u"hook"_s, post.hook);
    text(u"body"_s, post.body);
    text(u"persona_id"_s, post.persona);
    text(u"remark"_s, verdict.rate.remark);
    if (post.publishedAt)
        data.insert(u"published_at"_s, toRfc3339(*post.publishedAt));
    return data;
}

Evidence postEvidence(const ViralPost &post, const PostVerdict &verdict, Instant seenAt)
{
    Evidence evidence;
    evidence.kind = u"post"_s;
    evidence.reference = postKey(post);
    evidence.title = shortened(cleanLine(post.hook.isEmpty() ? post.body : post.hook), 200);
    evidence.url = post.url;
    evidence.grade = verdict.rate.computed ? EvidenceGrade::Measured : EvidenceGrade::Claimed;
    evidence.data = postData(post, verdict);
    evidence.at = seenAt;
    return evidence;
}

/// Engaged views x factor: unknown without views.
std::optional<Money> revenueOf(const ViralPost &post, double rate, const ViralPolicy &policy)
{
    if (!post.views)
        return std::nullopt;
    auto money = valueOf(policy.revenue, double(*post.views) * rate, u"engaged_views"_s);
    if (!money)
        return std::nullopt;
    money->inputs.insert(u"views"_s, double(*post.views));
    money->inputs.insert(u"engagement_rate"_s, rate);
    return money;
}

QString descriptionOf(const ViralPost &post, const PostVerdict &verdict, const ViralPolicy &policy)
{
    QString text = u"Engagement rate of %1"_s.arg(rateText(verdict.rate.value));
    if (post.views)
        text += u" over %1 views"_s.arg(QLocale(QLocale::English, QLocale::UnitedStates).toString(*post.views));
    text += u", %1."_s.arg(groundsText(verdict, policy));
    if (!verdict.rate.remark.isEmpty())
        text += u' ' + verdict.rate.remark;
    return text;
}

/// What decides which of two reports of one post stands.
auto standingOf(const Achievement &achievement)
{
    const QJsonObject data = achievement.evidence.isEmpty() ? QJsonObject() : achievement.evidence.first().data;
    return std::tuple(data.value("views"_L1).toDouble(-1), data.value("likes"_L1).toDouble(-1),
                      data.value("engagement_rate"_L1).toDouble(-1), toMs(achievement.completedAt));
}

}  // namespace

Result<EngagementRate> engagementRate(const ViralPost &post)
{
    EngagementRate rate;
    rate.computed = computedRate(post);
    if (!post.claimedRate && !rate.computed)
        return fail(ErrorKind::Invalid, u"There is no engagement rate; send engagement_rate, or views and likes."_s,
                    u"engagement_rate"_s);
    if (!post.claimedRate) {
        rate.value = *rate.computed;
        return rate;
    }
    const auto claimed = asFraction(*post.claimedRate, rate.computed);
    if (!claimed)
        return tl::unexpected(claimed.error());
    rate.claimed = *claimed;
    rate.value = std::min(*claimed, rate.computed.value_or(*claimed));
    rate.remark = remarkOn(*post.claimedRate, rate);
    return rate;
}

Result<PostVerdict> judgePost(const ViralPost &post, std::span<const double> earlierRates, const ViralPolicy &policy)
{
    if (!post.claimedRate && !computedRate(post))
        return PostVerdict{
            .isViral = false, .reason = u"Below viral threshold: no engagement rate is known."_s, .rate = {}};
    const auto rate = engagementRate(post);
    if (!rate)
        return tl::unexpected(rate.error());
    PostVerdict verdict{.isViral = false, .reason = {}, .rate = *rate};
    verdict.timesMedian = againstMedian(rate->value, earlierRates, policy);
    const bool isAbove = policy.isThresholdIncluded ? rate->value >= policy.threshold : rate->value > policy.threshold;
    verdict.isViral = isAbove || verdict.timesMedian.value_or(0) >= policy.timesMedian;
    const QStringList texts = comparableTexts(std::array{rate->value, policy.threshold}, u"ratio"_s);
    verdict.reason =
        verdict.isViral ? groundsText(verdict, policy) : u"Below viral threshold: %1 of %2."_s.arg(texts[0], texts[1]);
    return verdict;
}

QString postKey(const ViralPost &post)
{
    if (!post.id.isEmpty())
        return u"post:threads:"_s + post.id;
    const QByteArray text = (post.persona + u'\0' + post.hook + u'\0' + post.body).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32);
    return u"post:threads:text-"_s + QString::fromLatin1(hash);
}

Achievement viralPostAchievement(const ViralPost &post, const PostVerdict &verdict, const ViralPolicy &policy,
                                 Instant seenAt)
{
    Achievement achievement;
    achievement.key = postKey(post);
    const QString hook = cleanLine(post.hook.isEmpty() ? post.body : post.hook);
    achievement.title = u"Viral Post: %1"_s.arg(hook.isEmpty() ? u"without a text"_s : shortened(hook, kTitleHook));
    achievement.description = descriptionOf(post, verdict, policy);
    achievement.category = Category::Content;
    achievement.source = SourceType::Threads;
    achievement.sourceUrl = post.url;
    achievement.startedAt = post.publishedAt && *post.publishedAt < seenAt ? post.publishedAt : std::nullopt;
    achievement.completedAt = seenAt;
    achievement.tags = {u"engagement"_s, u"viral-content"_s};
    if (!post.persona.isEmpty())
        achievement.tags.append(cleanLine(post.persona));
    achievement.value = revenueOf(post, verdict.rate.value, policy);
    achievement.metricsAfter.insert(u"engagement_rate"_s, verdict.rate.value);
    if (post.views)
        achievement.metricsAfter.insert(u"views"_s, double(*post.views));
    achievement.evidence = {postEvidence(post, verdict, seenAt)};
    const double over = policy.threshold > 0 ? 100 * (verdict.rate.value / policy.threshold - 1) : 0;
    setImpact(achievement,
              {.category = Category::Content,
               .grade = achievement.evidence.first().grade,
               .improvementPercent = std::max(0.0, over),
               .reach = post.views ? std::optional(double(*post.views) * verdict.rate.value) : std::nullopt});
    rememberComposed(achievement);
    return achievement;
}

Achievement grownPost(const Achievement &stored, const Achievement &seen)
{
    const bool isNewer = standingOf(seen) > standingOf(stored);
    Achievement grown = isNewer ? seen : stored;
    const auto first = std::min(stored.completedAt, seen.completedAt);
    grown.completedAt = first;  // it became an achievement when it was first seen as one
    grown.startedAt = stored.startedAt ? stored.startedAt : seen.startedAt;
    return isNewer ? keepEdits(stored, std::move(grown)) : grown;
}

}  // namespace herald
