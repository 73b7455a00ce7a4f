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

/// Brings the schema up to `version`, each step in a transaction of its own; a newer schema stays as it is. A database
/// that held an older one is copied to `backups/` beside it first.
[[nodiscard]] Result<> migrate(Database &database, int version = currentSchemaVersion());

/// Invalid where the file is some other program's database or comes from a newer Herald. An empty file is ours.
[[nodiscard]] Result<> requireHeraldFile(Database &database);

/// Invalid where the schema is older than this Herald's.
[[nodiscard]] Result<> requireCurrentSchema(Database &database);

}  // namespace herald
