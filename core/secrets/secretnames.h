// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace herald {

/// The secrets that Herald itself asks for. A secret's name is the environment variable that wins over the keychain.
[[nodiscard]] const QStringList &secretNames();

/// May the environment hold the secret of this name? Herald's own, and of a person's webhooks those that end with
/// _WEBHOOK: whatever else stands in the environment is no address of theirs.
[[nodiscard]] bool isAskedOfEnvironment(const QString &name);

}  // namespace herald
