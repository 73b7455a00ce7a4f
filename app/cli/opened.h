// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "engine/config.h"
#include "store/database.h"

namespace herald::cli {

/// The database of the context's data folder, made and filled with the shipped metrics and rules where it is new.
[[nodiscard]] Result<std::unique_ptr<Database>> openWritable(const Context &context);

/// The same, but one that cannot be written is opened for reading, and a line on standard error says so.
[[nodiscard]] Result<std::unique_ptr<Database>> openDatabase(const Context &context);

/// What the settings and the environment say; what is wrong with them goes to standard error, a line each.
[[nodiscard]] Result<Config> loadConfig(const Context &context, Database &database);

}  // namespace herald::cli
