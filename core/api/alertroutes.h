// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// GET /alerts, /alerts/{id} and /journal, POST /alerts/{id}/ack, unack, snooze {"for": "1h"} and resolve. A snooze holds for
/// `person` alone; to resolve is left to the engine, which answers at its next look, so that it says 202.
[[nodiscard]] Routes alertRoutes(const QString &person);

}  // namespace herald
