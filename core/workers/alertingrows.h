// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/grouping.h"
#include "store/journalstore.h"

namespace herald {

// The journal's rows about what was held back, told and answered.

/// `state` is "began", "ended" or "never_told"; `scope` a receiver, or empty for everybody.
[[nodiscard]] JournalEntry suppressionEntry(AlertId alert, const QString &rule, const Suppression &why,
                                            const QString &scope, const QString &state, Instant now);
/// Its label set began or ceased to flap.
[[nodiscard]] JournalEntry flappingEntry(const Alert &alert, Instant at);
/// A message that was handed over; names each of its alerts.
[[nodiscard]] JournalEntry notificationEntry(const GroupMessage &message, const QString &key, Instant now);
/// Nobody looked from `from` to `to`.
[[nodiscard]] JournalEntry gapEntry(Instant from, Instant to);
/// What came back from a message's last attempt.
[[nodiscard]] JournalEntry deliveryEntry(const Delivery &delivery, Instant now);

}  // namespace herald
