// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// GET and POST /achievements/, GET, PUT, PATCH and DELETE /achievements/{id}, GET /achievements/stats/summary.
[[nodiscard]] Routes achievementRoutes();

}  // namespace herald
