// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/pastmessages.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// The alerts that are open at a moment of the past.
class PastAlerts {
public:
    Alert after(const Transition &transition)
    {
        Alert &alert = m_open[transition.alert];
        if (!alert.id.isStored()) {
            alert.id = transition.alert;
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
        return isAtRest(alert.state) ? m_open.take(transition.alert) : alert;
    }

private:
    QHash<AlertId, Alert> m_open;
};

bool isSameTurn(const DrillMessage &a, const DrillMessage &b)
{
    return a.at == b.at && a.step == b.step && a.rule == b.rule && a.labels == b.labels;
}

}  // namespace

PastTelling tellingOf(std::span<const Transition> transitions, DrillPlan &plan, Duration slot, Instant to)
{
    PastTelling telling;
    if (transitions.empty() || slot <= Duration::zero())
        return telling;
    PastAlerts alerts;
    size_t next = 0;
    for (Instant now = transitions.front().at; now <= to || next < transitions.size(); now += slot) {
        for (; next < transitions.size() && transitions[next].at <= now; ++next)
            plan.observe(alerts.after(transitions[next]), {transitions[next]}, now);
        std::ranges::move(plan.flush(now), std::back_inserter(telling.messages));
        std::ranges::move(plan.takeHeld(), std::back_inserter(telling.held));
    }
    return telling;
}

void addTelling(BacktestReport &report, const PastTelling &telling, const BacktestOptions &options)
{
    QHash<QString, RuleTotals *> totals;
    for (RuleTotals &rule : report.totals) {
        rule.notifications = 0;
        totals.insert(rule.rule, &rule);
    }
    QSet<std::pair<qint64, QString>> counted;
    QSet<std::pair<qint64, QString>> heard;
    const DrillMessage *lastStep = nullptr;
    for (const DrillMessage &message : telling.messages) {
        if (!totals.contains(message.rule))
            continue;
        RuleTotals &rule = *totals.value(message.rule);
        const auto key = std::pair(message.message, message.rule);
        const auto isNew = [&key](auto &keys) {
            const auto before = keys.size();
            keys.insert(key);
            return keys.size() > before;
        };
        rule.notifications += isNew(counted) ? 1 : 0;
        if (!isAtRest(message.state) && isNight(options, message.at))
            rule.woke += isNew(heard) ? 1 : 0;
        if (message.step.isEmpty() || (lastStep && isSameTurn(*lastStep, message)))
            continue;
        ++rule.escalations;
        lastStep = &message;
    }
    QSet<AlertId> held;
    for (const DrillHold &hold : telling.held) {
        if (held.contains(hold.alert) || !totals.contains(hold.rule))
            continue;
        held.insert(hold.alert);
        ++totals.value(hold.rule)->held;
    }
}

std::map<SuppressionKind, int> heldByKind(const PastTelling &telling)
{
    std::map<SuppressionKind, int> kinds;
    QSet<std::pair<AlertId, int>> counted;
    for (const DrillHold &hold : telling.held) {
        const auto key = std::pair(hold.alert, int(hold.why.kind));
        if (!counted.contains(key))
            ++kinds[hold.why.kind];
        counted.insert(key);
    }
    return kinds;
}

}  // namespace herald
