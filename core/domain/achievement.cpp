// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/achievement.h"

#include "domain/sourceid.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

template <class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue durationHours(const Achievement &achievement)
{
    if (!achievement.startedAt)
        return QJsonValue::Null;
    return double((achievement.completedAt - *achievement.startedAt).count()) / 3.6e6;
}

template <class Enum, size_t N>
std::optional<Enum> fromText(QStringView text, const std::array<Enum, N> &all)
{
    for (const Enum value : all) {
        if (text.compare(toText(value), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

template <class T>
void fill(std::optional<T> &known, const std::optional<T> &seen)
{
    if (!known)
        known = seen;
}

void unite(QStringList &known, const QStringList &seen)
{
    for (const QString &word : seen) {
        if (!known.contains(word, Qt::CaseInsensitive))
            known << word;
    }
}

void unite(QJsonObject &known, const QJsonObject &seen)
{
    for (auto member = seen.begin(); member != seen.end(); ++member) {
        if (!known.contains(member.key()))
            known.insert(member.key(), member.value());
    }
}

void unite(QList<Evidence> &known, const QList<Evidence> &seen)
{
    for (const Evidence &piece : seen) {
        const auto same = std::ranges::find_if(
            known, [&](const Evidence &e) { return e.kind == piece.kind && e.reference == piece.reference; });
        if (same == known.end())
            known << piece;
        else if (same->at < piece.at)
            *same = piece;
    }
}

}  // namespace

Achievement merged(const Achievement &stored, const Achievement &seen)
{
    Achievement result = stored;
    if (result.description.isEmpty())
        result.description = seen.description;
    if (result.sourceUrl.isEmpty())
        result.sourceUrl = seen.sourceUrl;
    fill(result.startedAt, seen.startedAt);
    fill(result.impact, seen.impact);
    fill(result.complexity, seen.complexity);
    fill(result.timeSavedHours, seen.timeSavedHours);
    fill(result.value, seen.value);
    unite(result.tags, seen.tags);
    unite(result.skills, seen.skills);
    unite(result.metricsBefore, seen.metricsBefore);
    unite(result.metricsAfter, seen.metricsAfter);
    unite(result.details, seen.details);
    unite(result.evidence, seen.evidence);
    return result;
}

std::optional<double> effectiveImpact(const Achievement &achievement)
{
    return achievement.impactOverride ? achievement.impactOverride : achievement.impact;
}

QJsonObject toJson(const Evidence &evidence)
{
    return {{u"kind"_s, evidence.kind},       {u"reference"_s, evidence.reference}, {u"title"_s, evidence.title},
            {u"url"_s, evidence.url},         {u"grade"_s, toText(evidence.grade)}, {u"data"_s, evidence.data},
            {u"at"_s, toRfc3339(evidence.at)}};
}

Evidence evidenceFromJson(const QJsonObject &object)
{
    Evidence evidence;
    evidence.kind = object.value("kind"_L1).toString();
    evidence.reference = object.value("reference"_L1).toString();
    evidence.title = object.value("title"_L1).toString();
    evidence.url = object.value("url"_L1).toString();
    evidence.grade = evidenceGradeFrom(object.value("grade"_L1).toString()).value_or(EvidenceGrade::Claimed);
    evidence.data = object.value("data"_L1).toObject();
    evidence.at = parseInstant(object.value("at"_L1).toString()).value_or(Instant{});
    return evidence;
}

QJsonObject toJson(const Achievement &a)
{
    QJsonArray evidence;
    for (const Evidence &piece : a.evidence)
        evidence.append(toJson(piece));
    return {
        {u"id"_s, a.id.value},
        {u"key"_s, a.key},
        {u"title"_s, a.title},
        {u"description"_s, a.description},
        {u"category"_s, toText(a.category)},
        {u"status"_s, toText(a.status)},
        {u"source_type"_s, toText(a.source)},
        {u"source_id"_s, sourceIdOf(a.key, a.details.value("source_type"_L1).toString(toText(a.source)))},
        {u"source_url"_s, a.sourceUrl.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(a.sourceUrl)},
        {u"started_at"_s, a.startedAt ? QJsonValue(toRfc3339(*a.startedAt)) : QJsonValue(QJsonValue::Null)},
        {u"completed_at"_s, toRfc3339(a.completedAt)},
        {u"duration_hours"_s, durationHours(a)},
        {u"tags"_s, QJsonArray::fromStringList(a.tags)},
        {u"skills_demonstrated"_s, QJsonArray::fromStringList(a.skills)},
        {u"impact_score"_s, orNull(effectiveImpact(a))},
        {u"impact_computed"_s, orNull(a.impact)},
        {u"impact_override"_s, orNull(a.impactOverride)},
        {u"complexity_score"_s, orNull(a.complexity)},
        {u"time_saved_hours"_s, orNull(a.timeSavedHours)},
        {u"business_value"_s, a.value ? QJsonValue(toJson(*a.value)) : QJsonValue(QJsonValue::Null)},
        {u"metrics_before"_s, a.metricsBefore},
        {u"metrics_after"_s, a.metricsAfter},
        {u"details"_s, a.details},
        {u"portfolio_ready"_s, a.isPortfolioReady},
        {u"evidence"_s, evidence},
        {u"created_at"_s, toRfc3339(a.createdAt)},
        {u"updated_at"_s, toRfc3339(a.updatedAt)},
    };
}

QString toText(AchievementStatus status)
{
    switch (status) {
    case AchievementStatus::Draft: return u"draft"_s;
    case AchievementStatus::Confirmed: return u"confirmed"_s;
    case AchievementStatus::Published: return u"published"_s;
    case AchievementStatus::Archived: return u"archived"_s;
    }
    return {};
}

QString toText(SourceType source)
{
    switch (source) {
    case SourceType::Manual: return u"manual"_s;
    case SourceType::Git: return u"git"_s;
    case SourceType::GitHub: return u"github"_s;
    case SourceType::Prometheus: return u"prometheus"_s;
    case SourceType::Host: return u"host"_s;
    case SourceType::Threads: return u"threads"_s;
    case SourceType::Ci: return u"ci"_s;
    case SourceType::Api: return u"api"_s;
    case SourceType::Incident: return u"incident"_s;
    }
    return {};
}

QString toText(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::Measured: return u"measured"_s;
    case EvidenceGrade::Correlated: return u"correlated"_s;
    case EvidenceGrade::Claimed: return u"claimed"_s;
    }
    return {};
}

std::optional<AchievementStatus> achievementStatusFrom(QStringView text)
{
    return fromText(text, std::array{AchievementStatus::Draft, AchievementStatus::Confirmed,
                                     AchievementStatus::Published, AchievementStatus::Archived});
}

std::optional<SourceType> sourceTypeFrom(QStringView text)
{
    return fromText(text, std::array{SourceType::Manual, SourceType::Git, SourceType::GitHub, SourceType::Prometheus,
                                     SourceType::Host, SourceType::Threads, SourceType::Ci, SourceType::Api,
                                     SourceType::Incident});
}

std::optional<EvidenceGrade> evidenceGradeFrom(QStringView text)
{
    return fromText(text, std::array{EvidenceGrade::Measured, EvidenceGrade::Correlated, EvidenceGrade::Claimed});
}

}  // namespace herald
