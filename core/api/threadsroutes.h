// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "api/route.h"

namespace herald {

/// POST /threads/track: 201 created, 200 updated where the same post has grown, 200 skipped with the reason.
/// POST /threads/kpi-milestone: the same for a KPI that reached a target.
[[nodiscard]] Routes threadsRoutes(const RulesInForce &rules);

}  // namespace herald
