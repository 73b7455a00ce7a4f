// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"
#include "store/database.h"

namespace herald::cli {

/// Brings in what the person did in repositories on GitHub, and has them watched from then on: those that are named
/// "owner/name", else those that are watched already. Goes on where the last import ended.
int importGitHub(const Context &context, Database &database, const QStringList &repositories);

}  // namespace herald::cli
