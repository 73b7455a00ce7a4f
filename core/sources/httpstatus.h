// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

namespace herald {

/// The error that a reply's status (not 2xx) means, about `who` ("Prometheus", "The metrics page"), which starts the
/// sentence. 401, 403 and redirects: Refused; 404, 410: NotFound; 408, 429 and 413: Limited; 5xx: Unreachable; all
/// else: Invalid.
[[nodiscard]] Error statusError(const HttpReply &reply, const QString &who);

}  // namespace herald
