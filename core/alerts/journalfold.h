// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/suppression.h"

namespace herald {

/// A row of the journal about what was held back.
struct SuppressionChange {
    AlertId alert;
    QString scope;  ///< a receiver, or empty for everybody
    Suppression why;
    bool isBegin = true;
    Instant at;
};

/// An alert as it stood at a moment of the past.
struct PastAlert {
    AlertId alert;
    QString rule;
    Labels labels;
    AlertState state = AlertState::Inactive;
    double value = 0;
    Instant since;  ///< of this state
    QString reason;
    std::vector<SuppressionChange> heldBack;  ///< by scope
};

/// A time in which nobody looked: of what happened in it nothing is known. Without `from`, Herald began at `to`.
struct WatchGap {
    std::optional<Instant> from;
    Instant to;

    bool operator==(const WatchGap &) const = default;
};

/// What was open at `at`: the fold of all rows up to that moment, by alert. Rows must be in the order in which they
/// were written; of rows with times that jump back, as after a clock that was set, the later row counts.
[[nodiscard]] std::vector<PastAlert> stateAt(std::span<const Transition> transitions,
                                             std::span<const SuppressionChange> suppressions, Instant at);

}  // namespace herald
