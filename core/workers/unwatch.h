// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/watchstore.h"

namespace herald {

/// Stops watching: what came from there stays, but it is no source any more that could be blind, and watched again it
/// is read from the beginning. NotFound where it is not watched.
[[nodiscard]] Result<> unwatch(Database &database, WatchKind kind, const QString &target);

/// Is it the name of a source that a person chose to watch?
[[nodiscard]] bool isWatchedSource(const QString &name);

}  // namespace herald
