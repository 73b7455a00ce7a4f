// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/analysisstore.h"

namespace herald {

/// What the newest analysis says of each series (see AnalysisStore::series()), with `forecast_history`: how the last
/// forecasts did against what came, newest first, and `hit_rate`: their sums. Screen, routes and commands show this.
/// With a factor also `scenario_cost`: what it would cost if that many times as much were used; null where the cost is
/// unknown.
[[nodiscard]] Result<QList<QJsonObject>> seriesReports(Database &database, const QString &metric = {},
                                                       std::optional<double> factor = {});

}  // namespace herald
