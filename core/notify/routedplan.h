// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/alertingconfig.h"
#include "notify/firedrill.h"

namespace herald {

/// By the routes, groups, inhibition, time intervals and mute windows of a configuration, as the notifier does, with
/// every receiver's address taken as set. Silences, snoozes and cooldowns are of their day and left out.
[[nodiscard]] std::unique_ptr<DrillPlan> routedPlan(AlertingConfig config, Instant from);

}  // namespace herald
