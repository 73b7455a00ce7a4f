// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/engineparts.h"

#include <algorithm>

namespace herald {

Instant slotOf(Instant now, Duration interval)
{
    const qint64 length = std::max<qint64>(interval.count(), 1);
    const qint64 ms = toMs(now);
    return fromMs(ms - ((ms % length) + length) % length);
}

Transition endAlert(Alert &alert, AlertRecord &record, const QString &reason, Instant now)
{
    const bool hasFired = record.state == AlertState::Firing || record.behind == AlertState::Firing;
    const AlertState from = record.state;
    record.state = hasFired ? AlertState::Resolved : AlertState::Inactive;
    record.behind = AlertState::Inactive;
    record.isClearing = false;
    alert = withNumbers(std::move(alert), record);
    alert.state = record.state;
    alert.updatedAt = now;
    if (hasFired)
        alert.resolvedAt = now;
    return {alert.id, alert.rule, alert.labels, from, alert.state, alert.value, now, reason};
}

}  // namespace herald
