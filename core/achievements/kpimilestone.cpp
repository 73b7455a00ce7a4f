// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/kpimilestone.h"

#include "achievements/edits.h"
#include "achievements/impact.h"
#include "achievements/wording.h"
#include "domain/jsonfields.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kAnyNumber = 1e300;

/// Tiers of the reference: above 50 % and above 20 % over the target.
constexpr double kExceptional = 50;
constexpr double kStrong = 20;

/// "posts_per_week" is "Posts Per Week".
QString titleCase(const QString &name)
{
    QStringList words = name.split(QRegularExpression(u"[_:\\s]+"_s), Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.join(u' ');
}

/// What the sentence about the target is about; wording only.
QString subjectOf(const Metric &metric)
{
    for (const auto word : {"revenue"_L1, "engagement"_L1, "latency"_L1, "uptime"_L1}) {
        if (metric.name.contains(word, Qt::CaseInsensitive))
            return word;
    }
    return metric.title;
}

QString tierOf(double gain)
{
    if (gain > kExceptional)
        return u"exceptional achievement"_s;
    return gain > kStrong ? u"strong achievement"_s : u"target met"_s;
}

QString statementOf(const KpiClaim &claim)
{
    const auto gain = improvementPercent(claim.metric.direction, claim.value, claim.target);
    if (!gain || *gain <= 0)
        return u"Met the target"_s;
    return u"Surpassed target by %1 - %2"_s.arg(percentText(*gain), tierOf(*gain));
}

QString keyOf(const KpiClaim &claim)
{
    return u"kpi-target:%1:%2"_s.arg(claim.metric.name,
                                     QString::number(claim.target, 'g', QLocale::FloatingPointShortest));
}

Evidence claimEvidence(const KpiClaim &claim, Instant at)
{
    Evidence evidence;
    evidence.kind = u"note"_s;
    evidence.reference = keyOf(claim);
    evidence.title = statementOf(claim);
    evidence.at = at;
    const auto gain = improvementPercent(claim.metric.direction, claim.value, claim.target);
    evidence.data = {{u"metric"_s, claim.metric.name},
                     {u"direction"_s, toText(claim.metric.direction)},
                     {u"value"_s, claim.value},
                     {u"target"_s, claim.target},
                     {u"improvement_vs_target_percent"_s, gain ? QJsonValue(*gain) : QJsonValue()}};
    return evidence;
}

}  // namespace

Result<KpiClaim> readKpiClaim(const QJsonObject &object, const QList<Metric> &registry)
{
    JsonFields fields(object);
    KpiClaim claim;
    const QString name = fields.requiredText("metric_name"_L1, 200).trimmed();
    claim.value = fields.requiredNumber("value"_L1, -kAnyNumber, kAnyNumber);
    claim.target = fields.requiredNumber("target"_L1, -kAnyNumber, kAnyNumber);
    const auto direction = fields.word<Direction>("direction"_L1, directionFrom, u"higher, lower");
    const auto known = std::ranges::find(registry, name, &Metric::name);
    if (known != registry.end()) {
        claim.metric = *known;
    } else {
        claim.metric.name = name;
        claim.metric.title = titleCase(name);
        claim.metric.category = u"business"_s;
        if (!direction)
            fields.refuse("direction"_L1, u"The registry does not know this metric. Send \"higher\" or \"lower\"."_s);
    }
    claim.metric.direction = direction.value_or(claim.metric.direction);
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    return claim;
}

KpiVerdict judgeKpi(const KpiClaim &claim)
{
    const QStringList texts = comparableTexts(std::array{claim.value, claim.target}, claim.metric.unit);
    if (isAtLeastAsGood(claim.metric.direction, claim.value, claim.target))
        return {true, u"%1 reaches the target %2."_s.arg(texts[0], texts[1])};
    const bool isLower = claim.metric.direction == Direction::LowerIsBetter;
    return {false, u"Below target threshold: %1 is %2 than the target %3."_s.arg(
                       texts[0], isLower ? u"more"_s : u"less"_s, texts[1])};
}

Achievement kpiMilestoneAchievement(const KpiClaim &claim, Instant at)
{
    const QStringList texts = comparableTexts(std::array{claim.value, claim.target}, claim.metric.unit);
    Achievement achievement;
    achievement.key = keyOf(claim);
    achievement.title = u"KPI Milestone: %1"_s.arg(claim.metric.title);
    achievement.description = u"Achieved %1 target: %2 (target: %3). %4."_s.arg(subjectOf(claim.metric), texts[0],
                                                                                texts[1], statementOf(claim));
    achievement.category = Category::Business;
    achievement.source = SourceType::Api;
    achievement.completedAt = at;
    achievement.tags = {u"kpi"_s, u"metrics"_s, u"milestone"_s};
    achievement.metricsAfter = {{claim.metric.name, claim.value}};
    if (claim.metric.value) {
        const auto money = valueOf(*claim.metric.value, claim.value, u"value_model:%1"_s.arg(claim.metric.name));
        if (money && money->amount > 0)
            achievement.value = money;
    }
    achievement.evidence = {claimEvidence(claim, at)};
    achievement.details.insert(u"impact_statement"_s, statementOf(claim));
    setImpact(achievement,
              {.category = Category::Business,
               .grade = EvidenceGrade::Claimed,
               .improvementPercent = improvementPercent(claim.metric.direction, claim.value, claim.target)});
    rememberComposed(achievement);
    return achievement;
}

}  // namespace herald
