// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config.h"
#include "notify/outboxplan.h"
#include "store/database.h"
#include "workers/sourceset.h"

namespace herald {

/// What the sources need of the configuration. The token is a secret, so it is no part of that.
[[nodiscard]] SourceOptions sourceOptions(const Config &config, const QString &gitHubToken = {});

[[nodiscard]] QList<AlertmanagerServer> alertmanagersOf(const Config &config);
/// Whose work counts.
[[nodiscard]] Person personOf(const Config &config);

/// Makes the sources of the configuration and of what is watched.
[[nodiscard]] SourceFactory sourcesOf(const Config &config, const QString &gitHubToken = {});

/// Who is told: the desktop always, Discord through each webhook that has an address.
[[nodiscard]] Receivers receiversOf(const QHash<QString, QString> &webhooks);

/// Who is told of achievements: the desktop, and the first webhook alone.
[[nodiscard]] Receivers primaryReceivers(const QHash<QString, QString> &webhooks);

/// The secrets whose values the engine wants at its start: the reference's three webhooks, and those that the stored
/// configuration names.
[[nodiscard]] QStringList webhookSecrets(Database &database);

}  // namespace herald
