// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// POST /webhooks/github: 202 once the event is in the inbox; the same delivery again is 200 and changes nothing. Every
/// event that carries GitHub's signature of `secret` is taken, known or not; what it means is found out later.
/// Source: docs.github.com/webhooks/webhook-events-and-payloads (delivery headers).
[[nodiscard]] Routes webhookRoutes(const QByteArray &secret);

}  // namespace herald
