// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/error.h"
#include "domain/metric.h"

namespace herald {

/// Somebody says that a KPI stands at a value, and names the target that it was to reach.
struct KpiClaim {
    QString metric;
    double value = 0;
    double target = 0;
    std::optional<Direction> direction{};  ///< for a metric that the registry does not know
    QString unit{};                        ///< likewise

    bool operator==(const KpiClaim &) const = default;
};

/// Reads `{"metric_name","value","target"}` and, optionally, "direction" ("higher" or "lower") and "unit". Invalid with
/// the member's name.
[[nodiscard]] Result<KpiClaim> parseKpiClaim(const QJsonObject &object);

/// What the claim is judged by: the registry's entry, else what the claim says of itself. Invalid where neither tells
/// which way is better, for that is never guessed from a name, or the claim contradicts the registry.
[[nodiscard]] Result<Metric> metricOf(const KpiClaim &claim, const std::optional<Metric> &registered);

/// Invalid with the member's name where value or target is a number that the metric can never have, as a share of 8.
[[nodiscard]] Result<> checkedBy(const Metric &metric, const KpiClaim &claim);

/// Is the target reached, in the metric's own direction? Nothing where it is, else why not, for people.
[[nodiscard]] std::optional<QString> reasonToSkip(const KpiClaim &claim, const Metric &metric);

/// The key of a target that was reached, the same as that of a milestone that Herald finds itself: once, for ever.
[[nodiscard]] QString keyOf(const KpiClaim &claim);

/// The achievement of a reached target; claimed, since Herald has not measured it. Its value comes from the metric's
/// model.
[[nodiscard]] Achievement kpiAchievement(const KpiClaim &claim, const Metric &metric, Instant now);

/// Invalid where the stored achievement of this target was judged in the other direction.
[[nodiscard]] Result<> checkedAgainst(const Achievement &stored, const Metric &metric);

/// The stored achievement after the same target was beaten by more: value, numbers and wording follow, unless a person
/// has changed them. The same as `stored` where the claim is no better.
[[nodiscard]] Achievement raisedAchievement(const Achievement &stored, const KpiClaim &claim, const Metric &metric);

}  // namespace herald
