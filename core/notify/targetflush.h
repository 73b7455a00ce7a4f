// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/grouping.h"

namespace herald {

/// How long a target has nothing to be told, as far as nothing happens.
struct TargetRest {
    Instant until = Instant::max();
    bool isHeldBack = false;  ///< something is, which may be told sooner if its alert is judged otherwise
};

/// One target's turn in the flush of a group: what it has to be told goes to `result`, the members of which it was told
/// something else than before to `touched`.
[[nodiscard]] TargetRest flushTarget(NotificationGroup &group, const Receiver &receiver,
                                     const NotificationTarget &target, Instant now, const FlushContext &context,
                                     FlushResult &result, QSet<AlertId> &touched);

}  // namespace herald
