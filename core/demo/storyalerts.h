// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/story.h"

namespace herald {

/// The rules of the sample story: thresholds over its series.
[[nodiscard]] QList<Rule> storyRules();

/// Fills in alerts and transitions: what the story's rules make of its series, and when its people acknowledged.
void addAlerts(Story &story);

}  // namespace herald
