// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/edits.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QJsonObject composedFields(const Achievement &achievement)
{
    return {{u"title"_s, achievement.title},
            {u"description"_s, achievement.description},
            {u"category"_s, toText(achievement.category)}};
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

Achievement keepEdits(const Achievement &stored, Achievement again)
{
    const QJsonObject before = stored.details.value("composed"_L1).toObject();
    const QJsonObject now = composedFields(stored);
    const auto isEdited = [&](const QString &field) { return before.value(field) != now.value(field); };
    if (isEdited(u"title"_s))
        again.title = stored.title;
    if (isEdited(u"description"_s))
        again.description = stored.description;
    if (isEdited(u"category"_s))
        again.category = stored.category;
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
    return again;
}

}  // namespace herald
