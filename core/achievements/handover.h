// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/component.h"

#include <vector>

namespace herald {

/// Pieces of open work move to the work that claims them, else to the pull request that closes their issue, else to the
/// one open work that has them. What they leave may be empty then.
void handOver(std::vector<Component> &components);

}  // namespace herald
