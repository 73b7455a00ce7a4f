// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "monitoring/action.h"

namespace herald {

using ActionRunId = Id<struct ActionRunNoun>;

enum class ActionState {
    Queued,       ///< measured before; to be done
    Acting,       ///< being done; what became of it is not known yet
    Canary,       ///< done; waits for its effect and for the window that is judged
    Undoing,      ///< did not help or failed half way; being taken back
    Succeeded,    ///< the evidence says that it helped
    RolledBack,   ///< taken back
    Failed,       ///< neither helped nor could be taken back; a person must look
    Recommended,  ///< not done: there is no evidence that could show whether it helps
};

/// One attempt of an action.
struct ActionRun {
    ActionRunId id;
    Action action;  ///< as it was when it began
    QString policy;
    ActionState state = ActionState::Queued;
    Instant startedAt;
    std::optional<Instant> actedAt;
    std::optional<ActionStep> undo;  ///< known once it is to be done
    std::optional<double> before;
    std::optional<double> after;
    QString result;  ///< one line

    bool operator==(const ActionRun &) const = default;
};

// The machine: pure, one function for each thing that may happen. Each changes the run and leaves it to its caller to
// store it before the next thing is done.

/// Nothing is done without a value before.
[[nodiscard]] ActionRun begunRun(const Action &action, const QString &policy, std::optional<double> before,
                                 Instant now);
/// `oldValue`: of the setting that will be changed, if it is one.
void beginActing(ActionRun &run, const QString &oldValue);
void acted(ActionRun &run, const Result<> &outcome, Instant now);
/// From when on the after can be measured: its window lies wholly behind the canary time.
[[nodiscard]] std::optional<Instant> lookAt(const ActionRun &run);
/// The success test. An after that nobody can see is no success.
void looked(ActionRun &run, std::optional<double> after);
void undone(ActionRun &run, const Result<> &outcome);
/// Herald ended while it was being done: whether it was is not known, so it is taken back.
void interrupted(ActionRun &run);

[[nodiscard]] bool isOver(ActionState state);
[[nodiscard]] QString toText(ActionState state);  ///< "queued", "rolled_back", …
[[nodiscard]] std::optional<ActionState> actionStateFrom(QStringView text);

}  // namespace herald
