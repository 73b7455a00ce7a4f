// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/evaluator.h"
#include "domain/alert.h"

namespace herald {

/// A rule without its words: when a reading turns into an alert and back.
struct LifecycleRule {
    Operator op = Operator::Greater;
    double threshold = 0;
    double clear = 0;  ///< equals `threshold` without hysteresis
    Duration pendingFor{};
    Duration keepFiringFor{};
    Duration interval{};  ///< of the evaluation slots; longer gaps were not watched
};

/// Where one label set of one rule stands. Compact: there are as many as rules times series.
struct AlertRecord {
    Instant activeSince;   ///< when the condition first held
    Instant countedFrom;   ///< activeSince, moved on by the time in which nobody looked
    Instant clearingFrom;  ///< while isClearing: since when the condition no longer holds, moved on likewise
    Instant lastTrueAt;    ///< when the condition last held
    Instant evaluatedAt;   ///< the slot of the last step; the epoch before the first
    double value = 0;
    AlertState state = AlertState::Inactive;
    AlertState behind = AlertState::Inactive;  ///< in NoData and Error: what data will lead back to; else Inactive
    bool isClearing = false;

    bool operator==(const AlertRecord &) const = default;
};

/// Is there something to judge the label set by?
[[nodiscard]] constexpr bool isSeen(AlertState state)
{
    return state != AlertState::NoData && state != AlertState::Error;
}

enum class StepReason : quint8 {
    None,
    ConditionHolds,  ///< began to hold
    HeldLongEnough,
    ConditionEnded,
    StayedClear,  ///< for keep_firing_for
    DataMissing,
    EvaluationFailed,
    DataBack,
};

struct Step {
    AlertRecord record;
    StepReason reason = StepReason::None;
    bool isTransition = false;
};

/// The next state after one reading in the slot `now`.
///
/// Prometheus's meaning of `for` (rules/alerting.go): pending at the first evaluation that holds, firing when
/// now - since >= for; one that does not hold in between starts it anew. Beyond Prometheus: a firing alert resolves
/// only past the clear level; missing data and errors are states of their own, from which a firing alert returns as the
/// same incident; and a gap of more than a few intervals (sleep, downtime) or a clock set back adds nothing to the time
/// held.
[[nodiscard]] StepReason advance(AlertRecord &record, const LifecycleRule &rule, const Reading &reading, Instant now);
/// The same on a copy.
[[nodiscard]] Step step(AlertRecord record, const LifecycleRule &rule, const Reading &reading, Instant now);

/// Inactive or Resolved: no incident is open.
[[nodiscard]] constexpr bool isAtRest(AlertState state)
{
    return state == AlertState::Inactive || state == AlertState::Resolved;
}

/// Longer than this between two evaluations counts as not watched.
[[nodiscard]] constexpr Duration longestWatchedGap(Duration interval) { return 4 * interval; }

}  // namespace herald
