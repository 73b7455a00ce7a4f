// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/lifecycle.h"

namespace herald {

namespace {

/// Moves the timers on by the time in which nobody looked, so that it counts neither towards `for` nor keep_firing_for.
void skipUnwatchedTime(AlertRecord &record, const LifecycleRule &rule, Instant now)
{
    if (record.evaluatedAt == Instant{})
        return;
    const Duration passed = now - record.evaluatedAt;
    if (passed >= Duration::zero() && passed <= longestWatchedGap(rule.interval))
        return;
    const Duration unwatched = passed > Duration::zero() ? passed - rule.interval : passed;
    record.countedFrom += unwatched;
    record.clearingFrom += unwatched;
}

bool holds(const AlertRecord &record, const LifecycleRule &rule, const Reading &reading)
{
    if (reading.kind != ReadingKind::Value)
        return reading.kind == ReadingKind::Holds;
    const bool isFiring = record.state == AlertState::Firing || record.behind == AlertState::Firing;
    return compare(reading.value, rule.op, isFiring ? rule.clear : rule.threshold);
}

StepReason start(AlertRecord &record, const LifecycleRule &rule, Instant now)
{
    record.activeSince = now;
    record.countedFrom = now;
    record.state = rule.pendingFor > Duration::zero() ? AlertState::Pending : AlertState::Firing;
    return StepReason::ConditionHolds;
}

StepReason whenTrue(AlertRecord &record, const LifecycleRule &rule, Instant now)
{
    record.lastTrueAt = now;
    record.isClearing = false;
    switch (record.state) {
    case AlertState::Firing: return StepReason::None;
    case AlertState::Pending:
        if (now - record.countedFrom < rule.pendingFor)
            return StepReason::None;
        record.state = AlertState::Firing;
        return StepReason::HeldLongEnough;
    case AlertState::NoData:
    case AlertState::Error:
        if (record.behind != AlertState::Firing)
            return start(record, rule, now);
        record.state = AlertState::Firing;
        return StepReason::DataBack;
    case AlertState::Inactive:
    case AlertState::Resolved: return start(record, rule, now);
    }
    return StepReason::None;
}

StepReason clearing(AlertRecord &record, const LifecycleRule &rule, Instant now)
{
    const bool wasUnseen = record.state != AlertState::Firing;
    if (!record.isClearing) {
        record.isClearing = true;
        record.clearingFrom = now;
    }
    if (now - record.clearingFrom < rule.keepFiringFor) {
        record.state = AlertState::Firing;
        return wasUnseen ? StepReason::DataBack : StepReason::None;
    }
    record.isClearing = false;
    record.state = AlertState::Resolved;
    return rule.keepFiringFor > Duration::zero() ? StepReason::StayedClear : StepReason::ConditionEnded;
}

StepReason whenFalse(AlertRecord &record, const LifecycleRule &rule, Instant now)
{
    switch (record.state) {
    case AlertState::Firing: return clearing(record, rule, now);
    case AlertState::Pending: record.state = AlertState::Inactive; return StepReason::ConditionEnded;
    case AlertState::NoData:
    case AlertState::Error:
        if (record.behind == AlertState::Firing)
            return clearing(record, rule, now);
        record.state = AlertState::Inactive;
        return StepReason::DataBack;
    case AlertState::Inactive:
    case AlertState::Resolved: return StepReason::None;
    }
    return StepReason::None;
}

StepReason whenUnseen(AlertRecord &record, ReadingKind kind)
{
    const AlertState unseen = kind == ReadingKind::Error ? AlertState::Error : AlertState::NoData;
    // What was seen while nothing was open belongs to no incident, and nobody would know it after a restart.
    if (isAtRest(record.state))
        record.value = 0;
    if (record.state == AlertState::Firing)
        record.behind = AlertState::Firing;
    else if (record.state == AlertState::Pending || isAtRest(record.state))
        record.behind = AlertState::Inactive;
    record.isClearing = false;
    if (record.state == unseen)
        return StepReason::None;
    record.state = unseen;
    return kind == ReadingKind::Error ? StepReason::EvaluationFailed : StepReason::DataMissing;
}

}  // namespace

StepReason advance(AlertRecord &record, const LifecycleRule &rule, const Reading &reading, Instant now)
{
    skipUnwatchedTime(record, rule, now);
    record.evaluatedAt = now;
    StepReason reason = StepReason::None;
    if (reading.kind == ReadingKind::NoData || reading.kind == ReadingKind::Error) {
        reason = whenUnseen(record, reading.kind);
    } else {
        // The last value seen stays where there is none to see any more.
        if (!isGone(reading))
            record.value = reading.value;
        reason = holds(record, rule, reading) ? whenTrue(record, rule, now) : whenFalse(record, rule, now);
        record.behind = AlertState::Inactive;
    }
    return reason;
}

Step step(AlertRecord record, const LifecycleRule &rule, const Reading &reading, Instant now)
{
    const AlertState from = record.state;
    const StepReason reason = advance(record, rule, reading, now);
    return {record, reason, record.state != from};
}

}  // namespace herald
