// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/kpimilestone.h"

#include "achievements/awardrecord.h"
#include "achievements/impact.h"
#include "achievements/share.h"
#include "achievements/wording.h"
#include "achievements/worth.h"
#include "domain/jsonfields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kLargest = 1e300;
constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxUnit = 20;
constexpr double kStrongPercent = 20;
constexpr double kExceptionalPercent = 50;

/// "Revenue Projection Monthly" of "revenue_projection_monthly".
QString titleCase(const QString &name)
{
    QStringList words = name.split(u'_', Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.join(u' ');
}

/// What kind of target it was, as people say it; only wording depends on the name.
QString familyOf(const Metric &metric)
{
    for (const auto word : {"revenue"_L1, "engagement"_L1, "cost"_L1, "latency"_L1, "error"_L1, "uptime"_L1}) {
        if (metric.name.contains(word, Qt::CaseInsensitive))
            return word;
    }
    return metric.title;
}

QString gradeOf(double percent)
{
    if (percent > kExceptionalPercent)
        return u"exceptional achievement"_s;
    return percent > kStrongPercent ? u"strong achievement"_s : u"target met"_s;
}

QString describe(const KpiClaim &claim, const Metric &metric)
{
    const QStringList texts = comparableTexts(std::array{claim.value, claim.target}, metric.unit);
    return u"Achieved %1 target: %2 (target: %3)"_s.arg(familyOf(metric), texts[0], texts[1]);
}

/// By how much, in the document's words.
QString impactWords(const KpiClaim &claim, const Metric &metric)
{
    const double percent = improvementPercent(metric.direction, claim.value, claim.target).value_or(0);
    if (percent <= 0)
        return u"Met target"_s;
    return u"Surpassed target by %1 - %2"_s.arg(percentText(percent), gradeOf(percent));
}

/// "$25,000 direct monthly revenue impact"; empty where nobody knows what it is worth.
QString worthWords(const std::optional<Money> &worth, const Metric &metric)
{
    if (!worth)
        return {};
    const bool isRevenue = familyOf(metric) == "revenue"_L1 && worth->period == Period::Month;
    if (!isRevenue)
        return toText(*worth);
    return u"%1 direct monthly revenue impact"_s.arg(
        comparableTexts(std::array{worth->amount}, worth->currency).first());
}

std::optional<Money> worthOf(const KpiClaim &claim, const Metric &metric)
{
    if (!metric.value)
        return std::nullopt;
    const auto money = valueOf(*metric.value, claim.value, u"value_model:%1"_s.arg(metric.name));
    return money && money->amount > 0 ? money : std::nullopt;
}

QJsonObject dataOf(const KpiClaim &claim, const Metric &metric)
{
    const auto percent = improvementPercent(metric.direction, claim.value, claim.target);
    return {{u"metric"_s, claim.metric},
            {u"unit"_s, metric.unit},
            {u"direction"_s, toText(metric.direction)},
            {u"value"_s, claim.value},
            {u"target"_s, claim.target},
            {u"impact"_s, impactWords(claim, metric)},
            {u"business_value"_s, worthWords(worthOf(claim, metric), metric)},
            {u"improvement_vs_target_percent"_s, percent ? QJsonValue(*percent) : QJsonValue(QJsonValue::Null)}};
}

Evidence evidenceOf(const KpiClaim &claim, const Metric &metric, Instant at)
{
    return {.kind = u"note"_s,
            .reference = keyOf(claim),
            .title = impactWords(claim, metric),
            .url = {},
            .grade = EvidenceGrade::Claimed,
            .data = dataOf(claim, metric),
            .at = at};
}

}  // namespace

Result<KpiClaim> parseKpiClaim(const QJsonObject &object)
{
    static const QRegularExpression kName(u"^[a-zA-Z_:][a-zA-Z0-9_:]*\\z"_s);
    JsonFields fields(object);
    KpiClaim claim{.metric = fields.requiredText("metric_name"_L1, kMaxName),
                   .value = fields.requiredNumber("value"_L1, -kLargest, kLargest),
                   .target = fields.requiredNumber("target"_L1, -kLargest, kLargest),
                   .direction = fields.word("direction"_L1, directionFrom, u"higher, lower"),
                   .unit = fields.text("unit"_L1, kMaxUnit).value_or(QString())};
    if (!kName.match(claim.metric).hasMatch())
        fields.refuse("metric_name"_L1, u"Use letters, digits, _ and : only."_s);
    return fields.finish().map([&claim] { return claim; });
}

Result<Metric> metricOf(const KpiClaim &claim, const std::optional<Metric> &registered)
{
    if (registered && claim.direction.value_or(registered->direction) != registered->direction)
        return fail(
            ErrorKind::Invalid,
            u"The metric registry says that %1 is better for %2. Leave direction out, or change the registry."_s.arg(
                toText(registered->direction), claim.metric),
            u"direction"_s);
    if (registered)
        return *registered;
    if (!claim.direction)
        return fail(
            ErrorKind::Invalid,
            u"metric_name: %1 is not in the metric registry. Add it there, or send \"direction\": \"higher\" or \"lower\"."_s
                .arg(claim.metric),
            u"metric_name"_s);
    return Metric{.name = claim.metric,
                  .title = titleCase(claim.metric),
                  .unit = claim.unit,
                  .direction = *claim.direction,
                  .kind = kindByName(claim.metric),
                  .origin = MetricOrigin::Pushed,
                  .category = u"business"_s};
}

Result<> checkedBy(const Metric &metric, const KpiClaim &claim)
{
    for (const auto &[name, number] : {std::pair(u"value"_s, claim.value), std::pair(u"target"_s, claim.target)}) {
        if (const auto problem = shareProblem(number, metric.unit))
            return fail(ErrorKind::Invalid, u"%1: %2"_s.arg(name, *problem), name);
    }
    return {};
}

std::optional<QString> reasonToSkip(const KpiClaim &claim, const Metric &metric)
{
    if (isAtLeastAsGood(metric.direction, claim.value, claim.target))
        return std::nullopt;
    const QStringList texts = comparableTexts(std::array{claim.value, claim.target}, metric.unit);
    const QString which = metric.direction == Direction::HigherIsBetter ? u"higher"_s : u"lower"_s;
    return u"Below target threshold: %1 against %2, and %3 is better."_s.arg(texts[0], texts[1], which);
}

QString keyOf(const KpiClaim &claim) { return milestoneKey({claim.metric, {}}, claim.target); }

Achievement kpiAchievement(const KpiClaim &claim, const Metric &metric, Instant now)
{
    Achievement achievement;
    achievement.key = keyOf(claim);
    achievement.title = u"KPI Milestone: "_s + metric.title;
    achievement.description = describe(claim, metric);
    achievement.category = categoryFrom(metric.category).value_or(Category::Business);
    achievement.status = AchievementStatus::Draft;
    achievement.source = SourceType::Api;
    achievement.completedAt = now;
    achievement.tags = {u"kpi"_s, u"milestone"_s};
    achievement.value = worthOf(claim, metric);
    achievement.metricsAfter = {{claim.metric, claim.value}};
    achievement.details = {{u"kpi"_s, dataOf(claim, metric)}};
    const auto gain = improvementPercent(metric.direction, claim.value, claim.target);
    setImpact(achievement, {.category = achievement.category,
                            .grade = EvidenceGrade::Claimed,
                            .improvementPercent = gain,
                            .isGainUnknown = !gain});
    achievement.evidence = {evidenceOf(claim, metric, now)};
    return achievement;
}

Result<> checkedAgainst(const Achievement &stored, const Metric &metric)
{
    const QString told = stored.details.value("kpi"_L1).toObject().value("direction"_L1).toString();
    if (told.isEmpty() || told == toText(metric.direction))
        return {};
    return fail(
        ErrorKind::Invalid,
        u"This target was told before, and then %1 was better. Add %2 to the metric registry to settle it."_s.arg(
            told, metric.name),
        u"direction"_s);
}

Achievement raisedAchievement(const Achievement &stored, const KpiClaim &claim, const Metric &metric)
{
    const QJsonValue known = stored.details.value("kpi"_L1).toObject().value("value"_L1);
    // Without it Herald measured the milestone itself, which says more than any claim.
    if (!known.isDouble() || isAtLeastAsGood(metric.direction, known.toDouble(), claim.value))
        return stored;
    KpiClaim before = claim;
    before.value = known.toDouble();
    const Achievement after = kpiAchievement(claim, metric, stored.completedAt);
    Achievement result = stored;
    if (stored.description == describe(before, metric))
        result.description = after.description;
    if (stored.value == worthOf(before, metric))
        result.value = after.value;
    result.impact = after.impact;
    result.metricsAfter = after.metricsAfter;
    for (auto it = after.details.begin(); it != after.details.end(); ++it)
        result.details.insert(it.key(), it.value());
    result.evidence.removeIf(
        [&](const Evidence &piece) { return piece.reference == after.evidence.first().reference; });
    result.evidence += after.evidence;
    return result;
}

}  // namespace herald
