// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QJsonObject>
#include <QList>
#include <optional>

namespace herald {

/// Well: it answered, and recently. CannotSee is never shown as well, and never as zero.
enum class HealthState { Starting, Well, CannotSee, Paused };

/// How one component is: a source, the store, the alert engine, a channel.
struct Health {
    QString component;  ///< "host", "prometheus", "git:~/src/x", "store", "alerting", "discord"
    HealthState state = HealthState::Starting;
    QString error;                       ///< one line of what to do; empty where it is well
    Instant since;                       ///< when `state` began
    std::optional<Instant> lastSuccess;  ///< the age of the data is now - lastSuccess
    std::optional<Duration> staleAfter;  ///< older than this, its data counts as not seen

    bool operator==(const Health &) const = default;
};

/// What the tray and the window show for all components and alerts together.
enum class Overall { Well, Alert, CannotSee };

/// A firing alert outranks blindness, and blindness outranks all that is well. No component at all cannot see.
[[nodiscard]] Overall overallOf(const QList<Health> &components, int firingAlerts);

/// `health` as it counts at `now`: a component whose last success is too old cannot see, whatever it last said.
[[nodiscard]] Health withAge(Health health, Instant now);
[[nodiscard]] QList<Health> withAge(QList<Health> components, Instant now);

/// "starting", "active", "cannot_see", "paused".
[[nodiscard]] QString toText(HealthState state);
[[nodiscard]] std::optional<HealthState> healthStateFrom(QStringView text);
[[nodiscard]] QJsonObject toJson(const Health &health, Instant now);

}  // namespace herald
