// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/grouping.h"

namespace herald {

/// One target's turn in the flush of a group: what it has to be told goes to `result`, the members of which it was told
/// something else than before to `touched`. Gives when it is to be told again that the group goes on, or `now` where
/// something was held back, which may be over at any time.
[[nodiscard]] Instant flushTarget(NotificationGroup &group, const Receiver &receiver, const NotificationTarget &target,
                                  Instant now, const FlushContext &context, FlushResult &result,
                                  QSet<AlertId> &touched);

}  // namespace herald
