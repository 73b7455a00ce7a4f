// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

namespace herald {

/// Notes in the achievement's details what Herald itself wrote into title, description, category, tags, times,
/// link and numbers.
void rememberComposed(Achievement &achievement);

/// Has a person confirmed, judged or reworded it?
[[nodiscard]] bool isEdited(const Achievement &achievement);

/// `again` is what Herald now makes of `stored`. What a person changed stays: a field that is no longer what Herald had
/// written, and all that only people decide (status, override, skills, what a person valued). Identity and times of the
/// row stay too.
[[nodiscard]] Achievement keepEdits(const Achievement &stored, Achievement again);

}  // namespace herald
