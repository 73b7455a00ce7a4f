// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// POST /webhooks/alertmanager: payload version 4, 202 once it is on disk; the same again changes nothing.
/// GET /alertmanager/alerts?source=…: what fires elsewhere, the same label set once with all its sources.
/// Source: prometheus.io/docs/alerting/latest/configuration (webhook_config).
[[nodiscard]] Routes alertmanagerRoutes();

}  // namespace herald
