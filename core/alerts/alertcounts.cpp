// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertcounts.h"

namespace herald {

int AlertCounts::total() const
{
    int all = firing + pending + unseen;
    for (const auto &[kind, number] : held)
        all += number;
    return all;
}

void add(AlertCounts &counts, const Alert &alert, std::optional<SuppressionKind> why)
{
    if (!why && alert.acknowledgedAt)
        why = SuppressionKind::Acknowledged;
    switch (alert.state) {
    case AlertState::Firing: ++(why ? counts.held[*why] : counts.firing); break;
    case AlertState::Pending: ++counts.pending; break;
    case AlertState::NoData:
    case AlertState::Error: ++counts.unseen; break;
    case AlertState::Inactive:
    case AlertState::Resolved: break;
    }
}

}  // namespace herald
