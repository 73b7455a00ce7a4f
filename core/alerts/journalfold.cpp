// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/journalfold.h"

#include "alerts/lifecycle.h"

#include <algorithm>
#include <map>

namespace herald {

QString shownAs(const PastAlert &alert)
{
    const auto fromAll = std::ranges::find(alert.heldBack, QString(), &SuppressionChange::scope);
    if (fromAll != alert.heldBack.end())
        return toText(fromAll->why.kind);
    if (alert.state == AlertState::Firing && alert.acknowledged)
        return toText(SuppressionKind::Acknowledged);
    return toText(alert.state);
}

std::vector<PastAlert> stateAt(std::span<const Transition> transitions, std::span<const SuppressionChange> suppressions,
                               std::span<const AcknowledgementChange> acknowledgements, Instant at)
{
    std::map<AlertId, PastAlert> alerts;
    for (const Transition &row : transitions) {
        if (row.at > at)
            continue;
        if (isAtRest(row.to)) {
            alerts.erase(row.alert);
            continue;
        }
        alerts[row.alert] = {row.alert, row.rule, row.labels, row.to, row.value, row.at, row.reason, {}, {}};
    }
    for (const SuppressionChange &row : suppressions) {
        const auto alert = alerts.find(row.alert);
        if (row.at > at || alert == alerts.end())
            continue;
        std::erase_if(alert->second.heldBack, [&](const SuppressionChange &held) { return held.scope == row.scope; });
        if (row.isBegin)
            alert->second.heldBack.push_back(row);
    }
    for (const AcknowledgementChange &row : acknowledgements) {
        const auto alert = alerts.find(row.alert);
        if (row.at <= at && alert != alerts.end())
            alert->second.acknowledged = row.isBegin ? std::optional(row) : std::nullopt;
    }
    std::vector<PastAlert> open;
    for (auto &[id, alert] : alerts)
        open.push_back(std::move(alert));
    return open;
}

}  // namespace herald
