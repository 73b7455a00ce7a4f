// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/integrity.h"

using namespace Qt::StringLiterals;

namespace herald::cli {
