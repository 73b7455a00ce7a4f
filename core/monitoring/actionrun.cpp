// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/actionrun.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using enum ActionState;

constexpr std::array kStates{
    std::pair{"queued"_L1, Queued},   std::pair{"acting"_L1, Acting},           std::pair{"canary"_L1, Canary},
    std::pair{"undoing"_L1, Undoing}, std::pair{"succeeded"_L1, Succeeded},     std::pair{"rolled_back"_L1, RolledBack},
    std::pair{"failed"_L1, Failed},   std::pair{"recommended"_L1, Recommended},
};

QString number(std::optional<double> value) { return value ? QString::number(*value) : u"unknown"_s; }

void takeBack(ActionRun &run, const QString &why)
{
    run.state = run.undo ? Undoing : Failed;
    run.result = run.undo ? why : why + u"; nothing is configured that takes it back"_s;
}

}  // namespace

ActionRun begunRun(const Action &action, const QString &policy, std::optional<double> before, Instant now)
{
    return {.action = action,
            .policy = policy,
            .state = before ? Queued : Recommended,
            .startedAt = now,
            .before = before,
            .result = before
                          ? u"%1 was %2 over %3"_s.arg(action.watch.metric, number(before), toText(action.watch.window))
                          : u"not done: %1 cannot be seen over %2, so nobody could say whether it helps"_s.arg(
                              action.watch.metric, toText(action.watch.window))};
}

void beginActing(ActionRun &run, const QString &oldValue)
{
    run.state = Acting;
    run.undo = run.action.undo;
    if (const auto *setting = std::get_if<SettingStep>(&run.action.step); setting && !run.undo)
        run.undo = SettingStep{setting->name, oldValue};
}

void acted(ActionRun &run, const Result<> &outcome, Instant now)
{
    run.actedAt = now;
    if (!outcome) {
        takeBack(run, u"it failed: %1"_s.arg(outcome.error().text()));
        return;
    }
    run.state = Canary;
    run.result = u"done; judged after %1"_s.arg(toText(run.action.canary + run.action.watch.window));
}

std::optional<Instant> lookAt(const ActionRun &run)
{
    if (run.state != Canary || !run.actedAt)
        return std::nullopt;
    return *run.actedAt + run.action.canary + run.action.watch.window;
}

void looked(ActionRun &run, std::optional<double> after)
{
    run.after = after;
    const QString seen = u"%1 %2 → %3"_s.arg(run.action.watch.metric, number(run.before), number(after));
    const double before = run.before.value_or(0);
    const double gain = run.action.isLowerBetter ? before - after.value_or(before) : after.value_or(before) - before;
    const bool helped = after && gain >= run.action.by * std::abs(before) && (gain > 0 || run.action.by == 0);
    if (!helped) {
        takeBack(run, u"no better: %1"_s.arg(seen));
        return;
    }
    run.state = Succeeded;
    run.result = u"helped: %1"_s.arg(seen);
}

void undone(ActionRun &run, const Result<> &outcome)
{
    run.state = outcome ? RolledBack : Failed;
    run.result += outcome ? u"; taken back"_s : u"; taking it back failed: %1"_s.arg(outcome.error().text());
}

void interrupted(ActionRun &run)
{
    if (run.state == Acting)
        takeBack(run, u"Herald ended while it was being done"_s);
}

bool isOver(ActionState state)
{
    return state == Succeeded || state == RolledBack || state == Failed || state == Recommended;
}

QString toText(ActionState state)
{
    for (const auto &[name, known] : kStates) {
        if (known == state)
            return name;
    }
    return {};
}

std::optional<ActionState> actionStateFrom(QStringView text)
{
    for (const auto &[name, state] : kStates) {
        if (text == name)
            return state;
    }
    return std::nullopt;
}

}  // namespace herald
