// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/achievementjson.h"
#include "achievements/threadspost.h"

namespace herald {

/// How the worth of a post is reckoned: Money's method.
inline constexpr QLatin1StringView kEngagedViews("engaged_views");

/// The achievement that a post is, as postAchievement() gives it, but with the members that are JSON as text beside an
/// achievement that lacks them.
struct PostDraft {
    Achievement achievement;
    AchievementJson json;
};

[[nodiscard]] PostDraft postDraft(const ThreadsPost &post, const ThreadsRules &rules, Instant now,
                                  std::optional<double> accountMedian = {});

}  // namespace herald
