// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/outboxplan.h"
#include "store/database.h"

namespace herald {

/// Puts the news of achievements that were just stored into the outbox, in the transaction that stores them.
[[nodiscard]] Result<> announce(Database &database, const QList<Achievement> &achievements, const Receivers &receivers,
                                Instant now);

}  // namespace herald
