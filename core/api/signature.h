// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace herald {

/// "sha256=" and the hex HMAC-SHA256 of `body`, as GitHub sends it in X-Hub-Signature-256.
/// Source: docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries.
[[nodiscard]] QByteArray githubSignature(const QByteArray &secret, const QByteArray &body);

/// Was `body` signed with `secret`? Refused where not, and also where no secret is set: there is no open mode.
[[nodiscard]] Result<> verifyGithubSignature(const QByteArray &secret, const QByteArray &body,
                                             const QByteArray &signature);

}  // namespace herald
