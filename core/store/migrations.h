// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QStringList>

namespace herald {

class Database;

/// Herald's own mark in the file's header ("HRLD"); sqlite.org/pragma.html#pragma_application_id.
inline constexpr int kApplicationId = 0x48524C44;

/// The steps of the schema in their order, as resources: ":/sql/001_initial.sql", …
[[nodiscard]] QStringList migrationScripts();

/// The version that this Herald writes: the number of scripts.
[[nodiscard]] int currentSchemaVersion();

/// Brings the schema up to date, each step in a transaction of its own. A database that held an older schema is copied
/// to `backups/` beside it first. Invalid where the database comes from a newer Herald.
[[nodiscard]] Result<> migrate(Database &database);

/// As above, but only up to `version`: lets a test build the database of an earlier Herald.
[[nodiscard]] Result<> migrateTo(Database &database, int version);

/// Invalid where the file is some other program's database or comes from a newer Herald. An empty file is ours.
[[nodiscard]] Result<> requireHeraldFile(Database &database);

/// Invalid where the schema is older than this Herald's.
[[nodiscard]] Result<> requireCurrentSchema(Database &database);

}  // namespace herald
