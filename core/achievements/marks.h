// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/component.h"

#include <vector>

namespace herald {

/// Marks what the reverts among the pieces take back, and nothing else; see reverts.h. All that belongs to a pull
/// request goes with it.
void markReverted(std::vector<Component> &components);

/// Marks all but one of the commits that are the same change. It counts once among what is open, and not there where
/// other work has it; inside one piece of work it counts once too. What was taken back is no change.
void markCopied(std::vector<Component> &components);

}  // namespace herald
