// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// What only the alert engine can do; an empty member answers 503.
struct AlertActions {
    std::function<QFuture<Result<>>(AlertId, Duration)> snooze{};
    std::function<QFuture<Result<>>(AlertId, QString comment)> resolve{};
};

/// GET /alerts and /alerts/{id}, POST /alerts/{id}/ack, unack, snooze {"for": "1h"} and resolve.
[[nodiscard]] Routes alertRoutes(const AlertActions &actions);

}  // namespace herald
