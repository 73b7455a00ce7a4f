// SPDX-License-Identifier: GPL-3.0-or-later
// How the notifier takes over what is stored: at its start, and what others changed since.
#include "alerts/severitywords.h"
#include "notify/plainconfig.h"
#include "notify/soundparts.h"
#include "store/notificationstore.h"
#include "store/silencestore.h"
#include "workers/notifier.h"

namespace herald {

Result<> Notifier::load(Instant now)
{
    return AlertStore(m_database).current().and_then([&](const QList<StoredAlert> &current) {
        return load(current, now);
    });
}

Result<> Notifier::load(const QList<StoredAlert> &current, Instant now)
{
    m_configId = -1;
    if (const auto synced = sync(now); !synced && m_configId < 0)
        return synced;
    const auto groups = NotificationStore(m_database).groups();
    if (!groups)
        return tl::unexpected(groups.error());
    const auto held = NotificationStore(m_database).suppressions();
    if (!held)
        return tl::unexpected(held.error());
    m_open.clear();
    m_verdicts.clear();
    m_changed.clear();
    m_judged.reset();
    m_inForce.reset();
    m_inhibition = InhibitionIndex(m_config.inhibitRules);
    for (const StoredAlert &stored : current)
        observe(stored.alert, {}, now);
    QHash<AlertId, Alert> members = m_open;
    for (const GroupMemory &group : *groups) {
        for (const auto &[id, transition] : group.members) {
            if (members.contains(id))
                continue;
            if (const auto ended = AlertStore(m_database).alert(id))
                members.insert(id, *ended);
        }
    }
    m_grouping = Grouping();
    m_grouping.setRoutes(m_config.route, now);
    m_grouping.restore(*groups, members, now);
    m_held.clear();
    for (const StoredSuppression &one : *held) {
        m_held.insert({one.alert, one.scope}, one.why);
        m_changed.insert(one.alert);
    }
    return {};
}

Result<> Notifier::sync(Instant now)
{
    auto silences = SilenceStore(m_database).endingAfter(now);
    if (!silences)
        return tl::unexpected(silences.error());
    auto snoozes = SilenceStore(m_database).snoozes(now);
    if (!snoozes)
        return tl::unexpected(snoozes.error());
    m_silences = widened(std::move(*silences), m_config.severities);
    m_snoozes = std::move(*snoozes);
    const auto stored = NotificationStore(m_database).config();
    if (!stored)
        return tl::unexpected(stored.error());
    const qint64 id = *stored ? (*stored)->id : 0;
    if (id == m_configId)
        return {};
    m_broken.clear();
    if (id == 0) {
        m_configId = id;
        apply(configFor(m_options.receivers), now);
        return {};
    }
    auto config = readAlertingConfig((*stored)->body, (*stored)->source);
    if (!config && m_configId >= 0)
        return tl::unexpected(config.error());
    m_configId = id;
    if (config) {
        apply(std::move(*config), now);
        return {};
    }
    // Somebody must hear of alerts, whatever became of the row.
    SoundParts parts = soundParts((*stored)->body, (*stored)->source, configFor(m_options.receivers));
    m_broken = std::move(parts.broken);
    apply(std::move(parts.config), now);
    return {};
}

void Notifier::apply(AlertingConfig config, Instant now)
{
    m_config = std::move(config);
    m_silences = widened(std::move(m_silences), m_config.severities);
    for (Alert &alert : m_open)
        alert.rank = rankOf(alert.labels, m_config.severities);
    m_inForce.reset();
    m_inhibition = InhibitionIndex(m_config.inhibitRules);
    for (const Alert &alert : std::as_const(m_open)) {
        if (isTold(alert.state))
            m_inhibition.add(alert.fingerprint, alert.labels);
    }
    m_grouping.setRoutes(m_config.route, now);
}

}  // namespace herald
