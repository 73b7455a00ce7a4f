// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/noisecoach.h"
#include "alerts/silence.h"
#include "domain/rule.h"
#include "notify/alertingconfig.h"
#include "notify/firedrill.h"

namespace herald {

/// What a plan knows beside the configuration.
struct PlanFacts {
    std::vector<Silence> silences{};  ///< of any time: each counts while it was in force
    std::vector<Rule> rules{};        ///< for their cooldowns, and the escalation chains that they name
    std::vector<Incident> others{};   ///< what else fired, which may inhibit
};

/// By the routes, groups, silences, inhibition, time intervals, mute windows, cooldowns and escalation chains of a
/// configuration, as notifier and escalator do, with every receiver's address taken as set and every message as
/// delivered at once. Nobody acknowledges and nobody snoozes.
[[nodiscard]] std::unique_ptr<DrillPlan> routedPlan(AlertingConfig config, Instant from, PlanFacts facts = {});

}  // namespace herald
