// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// GET /analysis: scores and recommendations of the newest snapshot, 503 before the first.
/// GET /analysis/series?metric=: what it says of each series, with how its earlier forecasts did.
/// GET /analysis/scores?since=: health and overall score over time.
/// POST /analysis/verdicts {"metric","labels","at","normal"}: "this was normal" or "this was one".
/// GET /prices; POST /prices {"metric","per_unit","currency","period"}; a null per_unit takes the price away.
[[nodiscard]] Routes analysisRoutes();

}  // namespace herald
