// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"
#include "workers/postkeeper.h"

namespace herald {

/// As tellPost(), with the answer for whoever told of it. Within a transaction.
[[nodiscard]] Result<Written> writePost(Database &database, const JudgedPost &judged, const ThreadsRules &rules);

}  // namespace herald
