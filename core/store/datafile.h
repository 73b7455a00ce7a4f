// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace herald {

/// Makes the folder (0700) and an empty file (0600) where they are missing; SQLite gives `-wal` and `-shm` the file's
/// own mode. Refused where that is not permitted.
[[nodiscard]] Result<> prepareDataFile(const QString &path);

/// NotFound where there is no such file.
[[nodiscard]] Result<> requireDataFile(const QString &path);

/// Is the file alone the newest state? Nobody has it open, and no changes wait in its `-wal`.
[[nodiscard]] bool isSettled(const QString &path);

/// Flushes a file's bytes and its folder's entry to the disk.
[[nodiscard]] Result<> syncFile(const QString &path);

/// Moves `from` over `to` in one step that survives a power cut. Both are in the same file system.
[[nodiscard]] Result<> replaceFile(const QString &from, const QString &to);

}  // namespace herald
