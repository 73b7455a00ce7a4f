// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"
#include "store/database.h"

namespace herald::cli {

/// Brings in the history of every registry metric that Prometheus answers for: --since (30d) in steps of --step (1m).
/// Asked in pieces that the server allows; what is stored already stays as it is.
int importPrometheus(const Context &context, Database &database, const Arguments &arguments);

}  // namespace herald::cli
