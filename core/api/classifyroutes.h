// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

namespace herald {

/// POST /classify: the category of each piece of work, as the pipeline would put it, corrections included.
[[nodiscard]] Routes classifyRoutes();

}  // namespace herald
