// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "store/database.h"

namespace herald::cli {

/// Brings in a file of posts, see readPosts(), all in one transaction. A post that cannot be read gets its line on
/// standard error and stops nobody.
int importThreads(const Context &context, Database &database, const QString &file);

}  // namespace herald::cli
