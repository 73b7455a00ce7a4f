// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/http.h"

namespace herald {

/// Reads the address of somebody's own webhook: https, or http on this machine. Invalid for all else; the error never
/// holds the address.
[[nodiscard]] Result<QUrl> readPlainWebhook(const QString &text);

/// POST of one JSON payload.
[[nodiscard]] HttpRequest plainWebhookRequest(const QUrl &url, const QByteArray &payload);

}  // namespace herald
