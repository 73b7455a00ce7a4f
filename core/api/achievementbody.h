// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/error.h"

namespace herald {

// The body of POST and PUT /achievements/. Members, all optional but the title of a new one:
//   title, description, category, status, started_at, completed_at, source_url, tags [..], skills_demonstrated [..],
//   impact_score (a person's own, 0..100), complexity_score, time_saved_hours, portfolio_ready,
//   business_value {"amount","currency","period"} or a text, which is kept but never taken for an amount,
//   metrics_before and metrics_after {name: number}, evidence [{"kind","reference","title","url","grade","at","data"}]
//   or {..}, source_type and source_id (new ones only; a type that Herald calls something else, such as "linear", is
//   kept in the details too), metadata {..}, and the reference's ai_summary,
//   ai_impact_analysis, ai_technical_analysis, portfolio_section, display_priority, performance_improvement_pct.
// In a change null means "not known any more".

/// A new achievement that was completed at `now` unless the body says when: then when it was completed is not known,
/// and a started_at makes no duration until a change brings completed_at too. Its key is "TYPE:ID" from source_type and
/// source_id; empty where there is no source_id. Invalid with the member's name.
/// What its category is without a "category" is for the classifier to say.
[[nodiscard]] Result<Achievement> parseNewAchievement(const QJsonObject &body, Instant now);

/// `stored` with what the body changes; evidence is added. Invalid with the member's name.
[[nodiscard]] Result<Achievement> changedAchievement(const Achievement &stored, const QJsonObject &body, Instant now);

}  // namespace herald
