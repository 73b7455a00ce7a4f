// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/health.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

Overall overallOf(const QList<Health> &components, int firingAlerts)
{
    if (firingAlerts > 0)
        return Overall::Alert;
    const bool anyBlind =
        std::ranges::any_of(components, [](const Health &h) { return h.state == HealthState::CannotSee; });
    const bool anyWell = std::ranges::any_of(components, [](const Health &h) { return h.state == HealthState::Well; });
    return anyBlind || !anyWell ? Overall::CannotSee : Overall::Well;
}

Health withAge(Health health, Instant now)
{
    const bool isStale = health.state == HealthState::Well && health.staleAfter && health.lastSuccess
                         && now - *health.lastSuccess > *health.staleAfter;
    if (isStale) {
        health.state = HealthState::CannotSee;
        health.since = *health.lastSuccess + *health.staleAfter;
        health.error = u"No data since %1; look whether Herald's engine runs."_s.arg(toRfc3339(*health.lastSuccess));
    }
    return health;
}

QList<Health> withAge(QList<Health> components, Instant now)
{
    for (Health &health : components)
        health = withAge(std::move(health), now);
    return components;
}

QString toText(HealthState state)
{
    switch (state) {
    case HealthState::Starting: return u"starting"_s;
    case HealthState::Well: return u"active"_s;
    case HealthState::CannotSee: return u"cannot_see"_s;
    case HealthState::Paused: return u"paused"_s;
    }
    return {};
}

std::optional<HealthState> healthStateFrom(QStringView text)
{
    for (const auto state : {HealthState::Starting, HealthState::Well, HealthState::CannotSee, HealthState::Paused}) {
        if (text == toText(state))
            return state;
    }
    return std::nullopt;
}

QJsonObject toJson(const Health &health, Instant now)
{
    const auto seconds = [](Duration d) { return double(d.count()) / 1000.0; };
    return {
        {u"name"_s, health.component},
        {u"state"_s, toText(health.state)},
        {u"error"_s, health.error.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(health.error)},
        {u"since"_s, toRfc3339(health.since)},
        {u"last_success"_s,
         health.lastSuccess ? QJsonValue(toRfc3339(*health.lastSuccess)) : QJsonValue(QJsonValue::Null)},
        {u"age_seconds"_s,
         health.lastSuccess ? QJsonValue(seconds(now - *health.lastSuccess)) : QJsonValue(QJsonValue::Null)},
    };
}

}  // namespace herald
