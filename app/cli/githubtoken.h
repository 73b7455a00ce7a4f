// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace herald::cli {

/// The token from the environment or the keychain; empty where there is none, with one line where the keychain cannot
/// be asked.
[[nodiscard]] QString gitHubToken(const Context &context);

}  // namespace herald::cli
