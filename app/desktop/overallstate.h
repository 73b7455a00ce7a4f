// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertcounts.h"
#include "domain/health.h"
#include "domain/metric.h"
#include "store/database.h"

namespace herald {

/// What the tray shows.
struct OverallState {
    Overall overall = Overall::CannotSee;
    AlertCounts alerts;

    bool operator==(const OverallState &) const = default;
};

/// `person` is whose snoozes count.
[[nodiscard]] Result<OverallState> overallState(Database &database, const QString &person, Instant now);

/// Saves the registry's entry; a changed target becomes a row of the metric's history.
[[nodiscard]] Result<> saveMetricWithHistory(Database &database, const Metric &metric, Instant now);

}  // namespace herald
