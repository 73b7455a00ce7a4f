// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "api/route.h"

namespace herald {

/// GET and POST /achievements/, GET, PUT, PATCH and DELETE /achievements/{id}, GET /achievements/stats/summary,
/// and POST /achievements/revalue by today's models, of which `rules` has that of posts.
[[nodiscard]] Routes achievementRoutes(const RulesInForce &rules);

}  // namespace herald
