// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/firedrill.h"

namespace herald {

/// Who a plan would have told of these transitions, oldest first, and when, up to `to`; it is asked each `slot`. The
/// transitions of a backtest carry no alert: each fire of a label set is taken as one. Pure but for the plan's memory.
[[nodiscard]] std::vector<DrillMessage> messagesOf(std::span<const Transition> transitions, DrillPlan &plan,
                                                   Duration slot, Instant to);

}  // namespace herald
