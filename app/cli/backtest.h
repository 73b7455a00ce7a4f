// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"

namespace herald::cli {

/// Tries the rules of a file on --samples CSV, or on what is stored, from --from to --to, and prints what they would
/// have done and who would have been told.
int backtest(const Context &context, const Arguments &arguments, const QString &ruleFile);

}  // namespace herald::cli
