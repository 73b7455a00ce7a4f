// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"

namespace herald::cli {

/// Tries the rules of a file on --samples CSV, or on what is stored, from --from to --to, PromQL rules on what the
/// Prometheus of the settings answers, and prints what they would have done, who would have been told, what would have
/// been held back, and which known incidents (stored, or of --incidents CSV) would have been missed. kFailed where a
/// rule's server did not answer; the others are tried all the same.
int backtest(const Context &context, const Arguments &arguments, const QString &ruleFile);

}  // namespace herald::cli
