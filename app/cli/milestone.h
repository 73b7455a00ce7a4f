// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"
#include "store/database.h"

namespace herald::cli {

/// `achievements milestone METRIC --value N --target N`: a target that was reached where Herald did not measure it.
int milestone(const Context &context, Database &database, const Arguments &arguments);

}  // namespace herald::cli
