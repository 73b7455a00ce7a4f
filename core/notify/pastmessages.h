// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/backtest.h"
#include "notify/firedrill.h"

#include <map>

namespace herald {

/// What people would have heard of a backtest.
struct PastTelling {
    std::vector<DrillMessage> messages;
    std::vector<DrillHold> held;  ///< each fire once for each receiver and kind of reason
};

/// Who a plan would have told of these transitions of a backtest, oldest first, and when, up to `to`; it is asked each
/// `slot`. Pure but for the plan's memory.
[[nodiscard]] PastTelling tellingOf(std::span<const Transition> transitions, DrillPlan &plan, Duration slot,
                                    Instant to);

/// Puts what became of the fires into the totals: real messages, who was woken, what was held back, who was told next.
void addTelling(BacktestReport &report, const PastTelling &telling, const BacktestOptions &options);

/// How many fires each kind of suppression held back.
[[nodiscard]] std::map<SuppressionKind, int> heldByKind(const PastTelling &telling);

}  // namespace herald
