// SPDX-License-Identifier: GPL-3.0-or-later
// How the alerting worker stores what changed: alerts, journal, incidents and notifications in one transaction.
#include "workers/alerting.h"

#include "achievements/incident.h"
#include "store/achievementstore.h"
#include "store/alertrequeststore.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "workers/alertingrows.h"
#include "workers/announcement.h"

namespace herald {

void Alerting::storeKept(Instant now)
{
    if (!m_isNotified)
        return;
    QList<Transition> transitions;
    std::map<std::pair<quint32, quint32>, AlertId> ids;  // by handle: a new alert may have changed twice
    const auto stored = m_database->inTransaction([&]() -> Result<> {
        for (const AlertChange &change : m_unstored) {
            AlertId &known = ids[{change.handle.run, change.handle.instance}];
            const auto id = store(change, known, now, transitions);
            if (!id)
                return tl::unexpected(id.error());
            // What ended has its id for good; what comes next on its label set is another alert.
            known = isAtRest(change.alert.state) ? AlertId() : *id;
        }
        for (const qint64 request : std::as_const(m_fulfilled)) {
            if (auto removed = AlertRequestStore(*m_database).remove(request); !removed)
                return removed;
        }
        return m_notifier->flush(now).and_then([&] { return m_escalator->run(*m_notifier, now); });
    });
    if (!stored) {
        emit failed(stored.error());
        // What was undone on disk is undone in memory too: it is loaded anew, if need be at the next tick.
        m_isNotified = m_notifier->load(now).has_value();
        return;
    }
    for (const auto &[handle, id] : ids) {
        if (id.isStored())
            m_engine.assignId({handle.first, handle.second}, id);
    }
    m_unstored.clear();
    m_fulfilled.clear();
    if (!transitions.isEmpty())
        emit changed(transitions);
}

Result<AlertId> Alerting::store(const AlertChange &change, AlertId known, Instant now, QList<Transition> &transitions)
{
    Alert alert = change.alert;
    if (!alert.id.isStored())
        alert.id = known;
    alert.rank = rankOf(alert.labels, m_notifier->config().severities);
    const auto id = AlertStore(*m_database).save({alert, toText(change.memory)});
    if (!id)
        return id;
    alert.id = *id;
    if (const auto recorded = recordIncident(alert, now); !recorded)
        return tl::unexpected(recorded.error());
    const qsizetype before = transitions.size();
    for (Transition transition : change.transitions) {
        transition.alert = *id;
        if (const auto appended = JournalStore(*m_database).append(transition); !appended)
            return tl::unexpected(appended.error());
        transitions += transition;
    }
    if (change.flapping) {
        const Instant at = change.transitions.empty() ? change.memory.record.evaluatedAt : change.transitions.back().at;
        if (const auto appended = JournalStore(*m_database).append(flappingEntry(alert, at)); !appended)
            return tl::unexpected(appended.error());
    }
    m_notifier->observe(alert, std::span(transitions).subspan(size_t(before)), now);
    return id;
}

/// An incident that somebody dealt with is an achievement; storing it again changes nothing.
Result<> Alerting::recordIncident(const Alert &alert, Instant now)
{
    auto incident = incidentAchievement(alert);
    if (!incident)
        return {};
    const auto stored = AchievementStore(*m_database).put(*incident, now);
    if (!stored)
        return tl::unexpected(stored.error());
    if (stored->outcome != Stored::Outcome::Created)
        return {};
    incident->id = stored->id;
    return announce(*m_database, {*incident}, m_options.receivers, now);
}

}  // namespace herald
