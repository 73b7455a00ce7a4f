// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/message.h"
#include "domain/id.h"

#include <QString>
#include <optional>

namespace herald {

// The three answers of the routes that may make an achievement.

/// 201 `{"status":"created","achievement_id":n}`.
[[nodiscard]] ApiReply createdReply(AchievementId id);
/// 200 `{"status":"updated","achievement_id":n}`.
[[nodiscard]] ApiReply updatedReply(AchievementId id);
/// 200 `{"status":"skipped","reason":"…"}`, with the id of the achievement that is there already.
[[nodiscard]] ApiReply skippedReply(const QString &reason, std::optional<AchievementId> known = {});

}  // namespace herald
