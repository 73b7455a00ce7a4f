// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace herald {

class Database;

/// Writes a complete, compact copy of the database as it stands, while others go on reading and writing. The copy
/// (0600) appears under its name only when it is whole and on disk. Conflict where `file` exists already.
[[nodiscard]] Result<> backup(Database &database, const QString &file);

}  // namespace herald
