// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"

namespace herald {

/// The part of check() that looks into every chunk and counts the samples.
[[nodiscard]] Result<> checkChunks(Database &database, CheckReport &report);

}  // namespace herald
