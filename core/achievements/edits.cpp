// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/edits.h"

#include "achievements/impact.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array kFields{"title"_L1,      "description"_L1,    "category"_L1,
                             "tags"_L1,       "started_at"_L1,     "completed_at"_L1,
                             "source_url"_L1, "metrics_before"_L1, "metrics_after"_L1};

QJsonObject composedFields(const Achievement &achievement)
{
    return {{u"title"_s, achievement.title},
            {u"description"_s, achievement.description},
            {u"category"_s, toText(achievement.category)},
            {u"tags"_s, QJsonArray::fromStringList(achievement.tags)},
            {u"started_at"_s, achievement.startedAt ? toRfc3339(*achievement.startedAt) : QJsonValue()},
            {u"completed_at"_s, toRfc3339(achievement.completedAt)},
            {u"source_url"_s, achievement.sourceUrl},
            {u"metrics_before"_s, achievement.metricsBefore},
            {u"metrics_after"_s, achievement.metricsAfter}};
}

/// What Herald did not compose is the person's; of what an older Herald composed, only what it noted can have changed.
bool isChanged(const Achievement &achievement, QLatin1StringView field)
{
    const QJsonObject before = achievement.details.value("composed"_L1).toObject();
    return before.isEmpty()
           || (before.contains(field) && before.value(field) != composedFields(achievement).value(field));
}

/// Notes what Herald had written when the person changed it, so that it still counts as changed when Herald comes to
/// the same words.
void keepNote(QLatin1StringView field, const Achievement &stored, Achievement &again)
{
    QJsonObject notes = again.details.value("composed"_L1).toObject();
    const QJsonValue before = stored.details.value("composed"_L1).toObject().value(field);
    notes.insert(field, before.isUndefined() ? QJsonValue(QJsonValue::Null) : before);
    again.details.insert(u"composed"_s, notes);
}

template <class T>
void keep(std::optional<T> &again, const std::optional<T> &stored)
{
    if (stored)
        again = stored;
}

}  // namespace

void rememberComposed(Achievement &achievement)
{
    achievement.details.insert(u"composed"_s, composedFields(achievement));
}

bool isEdited(const Achievement &achievement)
{
    const bool isReworded =
        std::ranges::any_of(kFields, [&](QLatin1StringView field) { return isChanged(achievement, field); });
    return isReworded || achievement.status != AchievementStatus::Draft || achievement.impactOverride
           || achievement.complexity || achievement.timeSavedHours || !achievement.skills.isEmpty()
           || achievement.isPortfolioReady;
}

Achievement keepEdits(const Achievement &stored, Achievement again)
{
    const auto keepChanged = [&](QLatin1StringView field, auto Achievement::*member) {
        if (!isChanged(stored, field))
            return;
        again.*member = stored.*member;
        keepNote(field, stored, again);
    };
    keepChanged("title"_L1, &Achievement::title);
    keepChanged("description"_L1, &Achievement::description);
    keepChanged("category"_L1, &Achievement::category);
    keepChanged("tags"_L1, &Achievement::tags);
    keepChanged("started_at"_L1, &Achievement::startedAt);
    keepChanged("completed_at"_L1, &Achievement::completedAt);
    keepChanged("source_url"_L1, &Achievement::sourceUrl);
    keepChanged("metrics_before"_L1, &Achievement::metricsBefore);
    keepChanged("metrics_after"_L1, &Achievement::metricsAfter);
    // An older Herald noted no numbers, and work has none but those that a person gave it.
    if (again.metricsBefore.isEmpty())
        again.metricsBefore = stored.metricsBefore;
    if (again.metricsAfter.isEmpty())
        again.metricsAfter = stored.metricsAfter;
    again.id = stored.id;
    again.key = stored.key;
    again.status = stored.status;
    if (!stored.skills.isEmpty())
        again.skills = stored.skills;
    keep(again.impactOverride, stored.impactOverride);
    keep(again.complexity, stored.complexity);
    keep(again.timeSavedHours, stored.timeSavedHours);
    again.isPortfolioReady = stored.isPortfolioReady;
    again.createdAt = stored.createdAt;
    again.updatedAt = stored.updatedAt;
    fitImpact(again);
    return again;
}

}  // namespace herald
