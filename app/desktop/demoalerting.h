// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/story.h"
#include "store/database.h"

namespace herald {

/// What happened after the rules of the sample story fired: who was told and what came back, what is silenced, how
/// schedules and policies do, and what another alert engine says. The story's alerts must be stored.
[[nodiscard]] Result<> tellAlerting(Database &database, Instant now);

}  // namespace herald
