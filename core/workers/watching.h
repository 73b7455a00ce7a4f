// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/watchstore.h"

#include <QJsonArray>

namespace herald {

/// Invalid where `name` is not written as owner/name.
[[nodiscard]] Result<> checkForge(const QString &name);
/// Invalid where `path` is not the whole path of a git repository's folder on this computer.
[[nodiscard]] Result<> checkRepository(const QString &path);

/// Has each of them read to its beginning and watched from then on; those that are watched already go on as they are.
/// The running engine does it, within half a minute.
[[nodiscard]] Result<> watchAll(Database &database, WatchKind kind, const QStringList &targets, Instant now);

/// "git", "github" or "page".
[[nodiscard]] QString toText(WatchKind kind);
[[nodiscard]] std::optional<WatchKind> watchKindFrom(QStringView word);

/// `{"kind","target","added_at","enabled"}` of all that is watched.
[[nodiscard]] Result<QJsonArray> watchesJson(Database &database);

}  // namespace herald
