// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// GET /health: 200 where the database takes writes and an engine works on it, else 503. It goes through the writer's
/// queue, so what it says has been tried. The sources' names are told to those who have the token only.
[[nodiscard]] Routes healthRoutes(const QString &version);

}  // namespace herald
