// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// GET and POST /silences (Alertmanager's v2 shape), DELETE /silences/{id}; GET /schedules, POST
/// /schedules/{id}/pause, resume and run; GET /policies, POST /policies/{id}/approve; GET /rules. `person` silences
/// where the body does not say who.
[[nodiscard]] Routes alertingRoutes(const QString &person);

}  // namespace herald
