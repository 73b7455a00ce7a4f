// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// GET /openapi.json: what all the routes take and answer.
[[nodiscard]] Routes documentRoutes();

}  // namespace herald
