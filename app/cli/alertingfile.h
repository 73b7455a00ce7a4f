// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "store/database.h"

namespace herald::cli {

/// `import FILE` of routes, schedules and policies: they share one file, of which any sections may be missing.
int importAlerting(const Context &context, Database &database, const QString &file);
/// `export`: these sections, or all of them.
int exportAlerting(Database &database, const QStringList &sections);

/// Who works at the terminal.
[[nodiscard]] QString userOf(const Context &context);

}  // namespace herald::cli
