// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/health.h"
#include "domain/metric.h"
#include "store/database.h"

namespace herald {

/// What the tray shows.
struct OverallState {
    Overall overall = Overall::CannotSee;
    int firing = 0;

    bool operator==(const OverallState &) const = default;
};

[[nodiscard]] Result<OverallState> overallState(Database &database, Instant now);

/// Saves the registry's entry; a changed target becomes a row of the metric's history.
[[nodiscard]] Result<> saveMetricWithHistory(Database &database, const Metric &metric, Instant now);

}  // namespace herald
