// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"
#include "store/database.h"

namespace herald::cli {

/// `metrics pages`: lists the watched /metrics pages, or adds or removes one.
int metricPages(const Context &context, Database &database, const Arguments &arguments);

}  // namespace herald::cli
