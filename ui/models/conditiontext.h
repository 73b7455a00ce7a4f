// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rulebook.h"

namespace herald {

/// The rule's condition as a sentence: "The average of CPU over 5 min is above 80 %."
[[nodiscard]] QString conditionText(const Rule &rule, const RuleBook &book);

/// The same with the conditions that a compound joins, a line each.
[[nodiscard]] QString conditionLines(const Rule &rule, const RuleBook &book);

/// Why the alert is what it is: "The average of CPU over 5 min is 87 %, above 80 %." Without its rule: "The value is
/// 0.87, the threshold 0.8."
[[nodiscard]] QString whyText(const Alert &alert, const RuleBook &book);

/// One condition of a rule as a sentence.
[[nodiscard]] QString causeText(const Cause &cause, const RuleBook &book);

/// When it is told how a condition stands.
struct StandingAt {
    Instant now;
    QString unit;
    bool isPast = false;  ///< the alert is over
};
/// How one condition stood at the moment that counts: "It is 93 % and holds since 12:03."
[[nodiscard]] QString standingText(const Cause &cause, const StandingAt &standing);

/// Is it a plain comparison, so that value and threshold can be drawn?
[[nodiscard]] bool isThreshold(const Rule &rule);
/// Does a comparison break for values above its threshold?
[[nodiscard]] bool breaksAbove(Operator op);

}  // namespace herald
