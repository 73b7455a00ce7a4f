// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/achievementjson.h"
#include "store/statement.h"

namespace herald {

/// The columns that readAchievement() wants, `id` first, and that achievementValues() binds, without `id`.
inline constexpr QLatin1StringView kAchievementColumns(
    "id, key, title, description, category, status, source, source_url, started_at, completed_at, tags, skills, impact,"
    " impact_override, complexity, time_saved_hours, value, metrics_before, metrics_after, details, portfolio_ready, "
    "created_at,"
    " updated_at");

[[nodiscard]] Achievement readAchievement(const Statement &row);
[[nodiscard]] Values achievementValues(const Achievement &achievement);
/// With the members that are JSON as text beside an achievement that lacks them.
[[nodiscard]] Values achievementValues(const Achievement &achievement, const AchievementJson &json);
[[nodiscard]] AchievementJson jsonOf(const Achievement &achievement);

/// The columns kind, reference, title, url, grade, data, at.
[[nodiscard]] Evidence readEvidence(const Statement &row);

}  // namespace herald
