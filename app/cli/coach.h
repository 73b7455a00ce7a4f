// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"

namespace herald {
class Database;
}

namespace herald::cli {

/// What each rule asked of people over --period (30d), and what would be quieter, with the backtest beside it.
int coach(const Context &context, const Arguments &arguments, Database &database);

}  // namespace herald::cli
