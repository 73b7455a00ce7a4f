// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace herald {

/// The URL as it may be shown and logged: without user, password, query, fragment and, for webhooks, the secret path.
/// "https://discord.com/api/webhooks/…".
[[nodiscard]] QString redacted(const QUrl &url);

}  // namespace herald
