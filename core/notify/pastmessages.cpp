// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/pastmessages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// The alerts that are open at a moment of the past, by what identifies them.
class PastAlerts {
public:
    const Alert &after(const Transition &transition)
    {
        Alert &alert = m_alerts[transition.rule + transition.labels.toText()];
        if (!alert.id.isStored() || transition.from == AlertState::Inactive) {
            alert = {};
            alert.id = AlertId{++m_lastId};
            alert.rule = transition.rule;
            alert.fingerprint = transition.labels.with({{u"alertname"_s, transition.rule}}).fingerprint();
            alert.summary = transition.rule;
            alert.activeSince = transition.at;
        }
        alert.labels = transition.labels;
        alert.state = transition.to;
        alert.value = transition.value;
        alert.updatedAt = transition.at;
        if (transition.to == AlertState::Firing && !alert.firedAt)
            alert.firedAt = transition.at;
        if (transition.to == AlertState::Resolved)
            alert.resolvedAt = transition.at;
        return alert;
    }

private:
    QHash<QString, Alert> m_alerts;
    qint64 m_lastId = 0;
};

}  // namespace

std::vector<DrillMessage> messagesOf(std::span<const Transition> transitions, DrillPlan &plan, Duration slot,
                                     Instant to)
{
    std::vector<DrillMessage> messages;
    if (transitions.empty() || slot <= Duration::zero())
        return messages;
    PastAlerts alerts;
    size_t next = 0;
    for (Instant now = transitions.front().at; now <= to || next < transitions.size(); now += slot) {
        for (; next < transitions.size() && transitions[next].at <= now; ++next) {
            Transition transition = transitions[next];
            const Alert &alert = alerts.after(transition);
            transition.alert = alert.id;
            plan.observe(alert, {transition}, now);
        }
        std::ranges::move(plan.flush(now), std::back_inserter(messages));
    }
    return messages;
}

}  // namespace herald
