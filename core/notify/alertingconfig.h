// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/suppression.h"
#include "monitoring/action.h"
#include "monitoring/escalation.h"
#include "monitoring/policy.h"
#include "monitoring/schedule.h"
#include "notify/routing.h"

namespace herald {

/// Everything that decides what happens after a rule fired.
struct AlertingConfig {
    std::vector<Receiver> receivers;
    RouteNode route;
    std::vector<NamedTimeInterval> timeIntervals;
    std::vector<InhibitRule> inhibitRules;
    std::vector<MuteWindow> muteWindows;
    std::vector<EscalationChain> escalations;
    std::vector<Schedule> schedules;
    std::vector<Policy> policies;
    std::vector<Action> actions;
    SeverityWords severities = {};

    bool operator==(const AlertingConfig &) const = default;
};

/// Reads a configuration file:
///
///     receivers:
///     - name: primary                  # tells_resolved, cooldown
///       desktop: true
///       discord: [{secret: DISCORD_PRIVATE_WEBHOOK, otherwise: DISCORD_ALERT_WEBHOOK}]
///       webhook: [{secret: PAGER_WEBHOOK}]
///     route:                           # as Alertmanager's: matchers, continue, group_by, group_wait, …
///       receiver: primary
///       routes: [{receiver: primary, matchers: [severity="critical"]}]
///     time_intervals: [{name: nights, time_intervals: [{times: [{start_time: "00:00", end_time: "07:00"}]}]}]
///     inhibit_rules: [{name: …, source_matchers: […], target_matchers: […], equal: […]}]
///     maintenance: [{name: backup, matchers: […], time_intervals: [nights]}]
///     quiet_hours: [{name: sleep, matchers: [severity!="critical"], time_intervals: [nights]}]
///     escalations: …                   # monitoring/escalation.h
///     schedules: …                     # monitoring/schedule.h
///     policies: …                      # monitoring/policy.h
///     actions: …                       # monitoring/action.h
///     severities: {page: critical, ticket: warning}   # a person's own words; matchers on severity look for both
///
/// A section that the file lacks is taken from `base`, the configuration that is in force. Strict: the first unknown
/// key, wrong value, name used twice or name of nothing is Invalid, with `fileName`:line and the field.
[[nodiscard]] Result<AlertingConfig> readAlertingConfig(const QByteArray &yaml, const QString &fileName,
                                                        const AlertingConfig &base = {});

/// `inForce` with the sections of `imported` put over it; both must be sound. Comments are lost.
[[nodiscard]] QByteArray mergedConfig(const QByteArray &inForce, const QByteArray &imported);
/// The named sections of a sound file alone; all of them where none is named.
[[nodiscard]] QByteArray sectionsOf(const QByteArray &yaml, const QStringList &names);

}  // namespace herald
