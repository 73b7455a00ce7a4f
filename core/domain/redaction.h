// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace herald {

/// The URL as it may be shown and logged: without user, password, query, fragment and, for webhooks, the secret path.
/// "https://discord.com/api/webhooks/…".
[[nodiscard]] QString redacted(const QUrl &url);

/// The headers as they may be logged: the values of those that carry credentials become "…".
[[nodiscard]] HttpHeaders redacted(const HttpHeaders &headers);

/// `text` with every one of the known `secrets` (also percent-encoded), and whatever has the shape of a credential
/// (Bearer tokens, user:password@ in URLs, GitHub and OpenAI keys, webhook paths), replaced by "…".
/// Secrets shorter than 4 characters are passed over: they would blank out innocent text.
[[nodiscard]] QString maskSecrets(QString text, const QStringList &secrets = {});

}  // namespace herald
