// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/suppression.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Kind = SuppressionKind;

constexpr std::array kWords{
    std::pair{Kind::Silenced, "silenced"_L1},
    std::pair{Kind::Inhibited, "inhibited"_L1},
    std::pair{Kind::Maintenance, "maintenance"_L1},
    std::pair{Kind::QuietHours, "quiet_hours"_L1},
    std::pair{Kind::Acknowledged, "acknowledged"_L1},
    std::pair{Kind::Snoozed, "snoozed"_L1},
    std::pair{Kind::Muted, "muted"_L1},
    std::pair{Kind::Cooldown, "cooldown"_L1},
};

std::optional<Suppression> inhibited(const Alert &alert, const InhibitionIndex &index)
{
    const auto by = index.check(alert.fingerprint, alert.labels);
    if (!by)
        return std::nullopt;
    const InhibitRule &rule = index.rules()[size_t(by->rule)];
    const QString name = rule.name.isEmpty() ? toText(rule.source) : rule.name;
    return Suppression{Kind::Inhibited, u"A larger alert fires already (%1)."_s.arg(name)};
}

const MuteWindow *windowOf(const Alert &alert, const SuppressionFacts &facts, Kind kind, Instant now)
{
    const auto found = std::ranges::find_if(facts.windows, [&](const MuteWindow &window) {
        return window.kind == kind && matchesAll(window.matchers, alert.labels)
               && isWithin(window.timeIntervals, facts.timeIntervals, now);
    });
    return found == facts.windows.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Suppression> suppressionOf(const Alert &alert, const SuppressionFacts &facts, Instant now)
{
    if (const Silence *silence = silencing(facts.silences, alert.labels, now))
        return Suppression{Kind::Silenced, u"%1 silenced it until %2: %3"_s.arg(
                                               silence->createdBy, toRfc3339(silence->endsAt), silence->comment)};
    if (facts.inhibition) {
        if (auto by = inhibited(alert, *facts.inhibition))
            return by;
    }
    for (const Kind kind : {Kind::Maintenance, Kind::QuietHours}) {
        if (const MuteWindow *window = windowOf(alert, facts, kind, now))
            return Suppression{kind, kind == Kind::Maintenance ? u"Maintenance: %1."_s.arg(window->name)
                                                               : u"Quiet hours: %1."_s.arg(window->name)};
    }
    if (alert.acknowledgedAt)
        return Suppression{Kind::Acknowledged, u"%1 has acknowledged it."_s.arg(alert.acknowledgedBy)};
    if (isSnoozed(facts.snoozes, alert.id, facts.me, now))
        return Suppression{Kind::Snoozed, u"%1 has snoozed it."_s.arg(facts.me)};
    return std::nullopt;
}

SuppressionsInForce inForce(const SuppressionFacts &facts, Instant now)
{
    SuppressionsInForce found{.inhibition = facts.inhibition ? facts.inhibition->revision() : 0};
    std::ranges::copy_if(facts.silences, std::back_inserter(found.silences),
                         [now](const Silence &silence) { return stateOf(silence, now) == SilenceState::Active; });
    std::ranges::copy_if(facts.snoozes, std::back_inserter(found.snoozes), [&](const Snooze &snooze) {
        return isSnoozed({&snooze, 1}, snooze.alert, facts.me, now);
    });
    std::ranges::copy_if(facts.windows, std::back_inserter(found.windows), [&](const MuteWindow &window) {
        return isWithin(window.timeIntervals, facts.timeIntervals, now);
    });
    return found;
}

bool isWithin(const QStringList &names, std::span<const NamedTimeInterval> intervals, Instant now)
{
    return std::ranges::any_of(intervals, [&](const NamedTimeInterval &interval) {
        return names.contains(interval.name) && contains(interval, now);
    });
}

QString toText(SuppressionKind kind)
{
    return std::ranges::find(kWords, kind, &std::pair<Kind, QLatin1StringView>::first)->second;
}

std::optional<SuppressionKind> suppressionKindFrom(QStringView text)
{
    const auto word = std::ranges::find_if(kWords, [text](const auto &pair) { return text == pair.second; });
    return word == kWords.end() ? std::nullopt : std::optional(word->first);
}

}  // namespace herald
