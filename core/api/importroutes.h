// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "api/route.h"

namespace herald {

/// POST /import/threads, /import/git and /import/github; what is watched at /watches, and POST /watches/remove.
/// Posts are told at once; repositories are watched from then on, so the running engine reads them to their beginning.
[[nodiscard]] Routes importRoutes(const RulesInForce &rules);

}  // namespace herald
