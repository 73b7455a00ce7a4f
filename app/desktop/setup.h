// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace herald {

/// Has somebody said what Herald is to do, on the screen, with heraldctl or over HTTP? Who has is no new person.
[[nodiscard]] Result<bool> wasSetUp(Database &database);

}  // namespace herald
