// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QJsonObject>

namespace herald {

class Database;

/// `{"total_achievements","total_value_generated":[{"amount","currency","period","achievements"}],"total_time_saved_hours",
/// "average_impact_score","average_complexity_score","by_category":{…}}`: sums of like with like only, null where
/// nothing is known.
[[nodiscard]] Result<QJsonObject> achievementSummary(Database &database);

}  // namespace herald
