// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

namespace herald {

/// Sends one test message to a webhook, past the outbox. Errors say what is wrong with the address or what Discord
/// answered; none holds the address. `http` must outlive the future.
[[nodiscard]] QFuture<Result<>> sendDiscordTest(HttpClient &http, const QString &address, const QString &base);

}  // namespace herald
