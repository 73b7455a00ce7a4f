// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/error.h"
#include "domain/metric.h"

#include <QList>

namespace herald {

/// Somebody says that a metric stands at a value, against a target.
struct KpiClaim {
    Metric metric;  ///< of the registry, or made from the name and the direction that were sent
    double value = 0;
    double target = 0;

    bool operator==(const KpiClaim &) const = default;
};

/// Reads {"metric_name", "value", "target", "direction"?}. A metric that the registry does not know must say which way
/// is better, "higher" or "lower", because it is never guessed from a name. Invalid, with the field's name, for all
/// else.
[[nodiscard]] Result<KpiClaim> readKpiClaim(const QJsonObject &object, const QList<Metric> &registry);

struct KpiVerdict {
    bool isReached = false;
    QString reason;  ///< one line, also where it is not reached
};

/// Reached or beaten, in the metric's own direction?
[[nodiscard]] KpiVerdict judgeKpi(const KpiClaim &claim);

/// "KPI Milestone: Revenue Projection Monthly", "Achieved revenue target: $25,000 (target: $20,000)", "Surpassed target
/// by 25 %". The key is the metric's and the target's, so that a target is reached once. Evidence: a claim.
[[nodiscard]] Achievement kpiMilestoneAchievement(const KpiClaim &claim, Instant at);

}  // namespace herald
