// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/edits.h"

#include "achievements/impact.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QJsonObject composedFields(const Achievement &achievement)
{
    return {{u"title"_s, achievement.title},
            {u"description"_s, achievement.description},
            {u"category"_s, toText(achievement.category)},
            {u"tags"_s, QJsonArray::fromStringList(achievement.tags)}};
}

/// What Herald did not compose is the person's; of what an older Herald composed, only what it noted can have changed.
bool isChanged(const Achievement &achievement, const QString &field)
{
    const QJsonObject before = achievement.details.value("composed"_L1).toObject();
    return before.isEmpty()
           || (before.contains(field) && before.value(field) != composedFields(achievement).value(field));
}

/// Notes what Herald had written when the person changed it, so that it still counts as changed when Herald comes to
/// the same words.
void keepNote(const QString &field, const Achievement &stored, Achievement &again)
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
    const bool isReworded = std::ranges::any_of(std::array{u"title"_s, u"description"_s, u"category"_s, u"tags"_s},
                                                [&](const QString &field) { return isChanged(achievement, field); });
    return isReworded || achievement.status != AchievementStatus::Draft || achievement.impactOverride
           || achievement.complexity || achievement.timeSavedHours || !achievement.skills.isEmpty()
           || achievement.isPortfolioReady;
}

Achievement keepEdits(const Achievement &stored, Achievement again)
{
    const auto keepChanged = [&](const QString &field, auto Achievement::*member) {
        if (!isChanged(stored, field))
            return;
        again.*member = stored.*member;
        keepNote(field, stored, again);
    };
    keepChanged(u"title"_s, &Achievement::title);
    keepChanged(u"description"_s, &Achievement::description);
    keepChanged(u"category"_s, &Achievement::category);
    keepChanged(u"tags"_s, &Achievement::tags);
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
