// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"

namespace herald {

/// An incident that somebody dealt with: a draft out of an alert that fired, was acknowledged and is resolved. Nothing
/// for any other alert, because what nobody looked at resolved by itself. Starts when it fired, not when somebody says
/// so. The key is the rule, the label set and the moment of firing, so that it is told once:
/// "incident:RULE:FINGERPRINT:SECONDS".
[[nodiscard]] std::optional<Achievement> incidentAchievement(const Alert &alert);

}  // namespace herald
