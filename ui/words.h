// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"
#include "domain/health.h"
#include "domain/metric.h"
#include "domain/rule.h"

namespace herald {

/// The domain's words in the language of the screen.
[[nodiscard]] QString title(Category category);
[[nodiscard]] QString title(AchievementStatus status);
[[nodiscard]] QString title(SourceType source);
[[nodiscard]] QString title(EvidenceGrade grade);
[[nodiscard]] QString title(AlertState state);
/// "Acknowledged" while an acknowledged alert fires.
[[nodiscard]] QString title(const Alert &alert);
[[nodiscard]] QString title(Severity severity);
[[nodiscard]] QString title(HealthState state);
[[nodiscard]] QString title(Function function);
[[nodiscard]] QString title(MetricOrigin origin);
/// "This computer", "Prometheus", "git · herald", "Storage": a component's name for people.
[[nodiscard]] QString componentTitle(const QString &component);

}  // namespace herald
