// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/desktop.h"
#include "store/database.h"

namespace herald {

/// Takes what waits for the desktop out of the outbox, oldest first. What waited too long is given up, because a bubble
/// about yesterday only confuses; with notifications switched off nothing is shown and all is settled.
[[nodiscard]] Result<QList<DesktopNote>> takeDesktopNotes(Database &database, Instant now);

}  // namespace herald
