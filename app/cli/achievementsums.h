// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "store/database.h"

namespace herald::cli {

/// `achievements summary`: sums of like with like over all achievements.
int achievementSums(const Context &context, Database &database);

}  // namespace herald::cli
