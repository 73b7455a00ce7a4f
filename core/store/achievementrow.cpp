// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementrow.h"

#include "store/jsontext.h"

namespace herald {

Achievement readAchievement(const Statement &row)
{
    return {.id = row.get<AchievementId>(0),
            .key = row.get<QString>(1),
            .title = row.get<QString>(2),
            .description = row.get<QString>(3),
            .category = categoryFrom(row.get<QString>(4)).value_or(Category::Development),
            .status = achievementStatusFrom(row.get<QString>(5)).value_or(AchievementStatus::Draft),
            .source = sourceTypeFrom(row.get<QString>(6)).value_or(SourceType::Manual),
            .sourceUrl = row.get<QString>(7),
            .startedAt = row.get<std::optional<Instant>>(8),
            .completedAt = row.get<Instant>(9),
            .tags = stringsFromText(row.get<QString>(10)),
            .skills = stringsFromText(row.get<QString>(11)),
            .impact = row.get<std::optional<double>>(12),
            .impactOverride = row.get<std::optional<double>>(13),
            .complexity = row.get<std::optional<double>>(14),
            .timeSavedHours = row.get<std::optional<double>>(15),
            .value = moneyFromJson(objectFromText(row.get<QString>(16))),
            .metricsBefore = objectFromText(row.get<QString>(17)),
            .metricsAfter = objectFromText(row.get<QString>(18)),
            .details = objectFromText(row.get<QString>(19)),
            .isPortfolioReady = row.get<bool>(20),
            .evidence = {},
            .createdAt = row.get<Instant>(21),
            .updatedAt = row.get<Instant>(22)};
}

AchievementJson jsonOf(const Achievement &a)
{
    AchievementJson json{.value = a.value ? jsonBytes(toJson(*a.value)) : QByteArray(),
                         .metricsBefore = jsonBytes(a.metricsBefore),
                         .metricsAfter = jsonBytes(a.metricsAfter),
                         .details = jsonBytes(a.details)};
    for (const Evidence &piece : a.evidence)
        json.evidence += jsonBytes(piece.data);
    return json;
}

Values achievementValues(const Achievement &achievement) { return achievementValues(achievement, jsonOf(achievement)); }

Values achievementValues(const Achievement &a, const AchievementJson &json)
{
    return {a.key,
            a.title,
            a.description,
            toText(a.category),
            toText(a.status),
            toText(a.source),
            a.sourceUrl,
            a.startedAt,
            a.completedAt,
            jsonText(a.tags),
            jsonText(a.skills),
            a.impact,
            a.impactOverride,
            a.complexity,
            a.timeSavedHours,
            json.value.isEmpty() ? Value(std::nullopt) : Value::Text{json.value},
            Value::Text{json.metricsBefore},
            Value::Text{json.metricsAfter},
            Value::Text{json.details},
            a.isPortfolioReady,
            a.createdAt,
            a.updatedAt};
}

Evidence readEvidence(const Statement &row)
{
    return {.kind = row.get<QString>(0),
            .reference = row.get<QString>(1),
            .title = row.get<QString>(2),
            .url = row.get<QString>(3),
            .grade = evidenceGradeFrom(row.get<QString>(4)).value_or(EvidenceGrade::Claimed),
            .data = objectFromText(row.get<QString>(5)),
            .at = row.get<Instant>(6)};
}

}  // namespace herald
