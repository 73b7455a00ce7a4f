// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/outcome.h"

#include "api/jsonbody.h"

using namespace Qt::StringLiterals;

namespace herald {

ApiReply createdReply(AchievementId id)
{
    return jsonReply(201, {{u"status"_s, u"created"_s}, {u"achievement_id"_s, id.value}});
}

ApiReply updatedReply(AchievementId id)
{
    return jsonReply(200, {{u"status"_s, u"updated"_s}, {u"achievement_id"_s, id.value}});
}

ApiReply skippedReply(const QString &reason, std::optional<AchievementId> known)
{
    QJsonObject body{{u"status"_s, u"skipped"_s}, {u"reason"_s, reason}};
    if (known)
        body.insert(u"achievement_id"_s, known->value);
    return jsonReply(200, body);
}

}  // namespace herald
