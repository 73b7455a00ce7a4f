// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// GET /inbox, the events of which nothing could be made, each with the reason; POST /inbox/replay.
[[nodiscard]] Routes inboxRoutes();

}  // namespace herald
