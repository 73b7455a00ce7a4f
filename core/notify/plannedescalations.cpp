// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/plannedescalations.h"

#include "notify/grouping.h"

#include <algorithm>

namespace herald {

PlannedEscalations::PlannedEscalations(std::vector<EscalationChain> chains, const std::vector<Rule> &rules)
    : m_chains(std::move(chains))
{
    for (const Rule &rule : rules) {
        if (!rule.escalation.isEmpty())
            m_named.insert(rule.name, rule.escalation);
    }
}

void PlannedEscalations::observe(const Alert &alert)
{
    if (isAtRest(alert.state)) {
        forget(alert.id);
        return;
    }
    if (!isTold(alert.state) || m_climbing.contains(alert.id))
        return;
    const EscalationChain *chain = chainFor(m_chains, m_named.value(alert.rule), alert.labels);
    if (!chain)
        return;
    const Instant start = alert.firedAt.value_or(alert.activeSince);
    m_climbing[alert.id] = {.alert = alert.id, .chain = chain->name, .startedAt = start};
    m_lookAt[alert.id] = start;
    m_looks.emplace(start, alert.id);
}

void PlannedEscalations::forget(AlertId alert)
{
    m_climbing.erase(alert);
    if (const auto look = m_lookAt.find(alert); look != m_lookAt.end()) {
        m_looks.erase({look->second, alert});
        m_lookAt.erase(look);
    }
}

std::vector<PlannedEscalations::Turn>
PlannedEscalations::due(const std::function<const Alert *(AlertId)> &alertOf,
                        const std::function<bool(const Alert &, const QStringList &onlyIn)> &isOpen, Instant now)
{
    std::vector<AlertId> looked;
    for (auto look = m_looks.begin(); look != m_looks.end() && look->first <= now; look = m_looks.erase(look))
        looked.push_back(look->second);
    std::ranges::sort(looked);
    std::vector<Turn> turns;
    for (const AlertId id : looked) {
        m_lookAt.erase(id);
        EscalationRecord &record = m_climbing.at(id);
        const auto chain = std::ranges::find(m_chains, record.chain, &EscalationChain::name);
        const Alert *alert = alertOf(id);
        if (!alert)
            continue;
        const auto next = step(
            record, *chain, *alert, [&](const QStringList &onlyIn) { return isOpen(*alert, onlyIn); }, now);
        for (const int index : next.fired)
            turns.push_back({id, &*chain, index,
                             index == 0 && record.round == 0 && chain->steps.front().after == Duration::zero()});
        record = next.record;
        if (const auto at = nextLook(record, *chain)) {
            // One that waits for its hours, or is held back, is looked at each time.
            m_looks.emplace(*at, id);
            m_lookAt[id] = *at;
        }
    }
    return turns;
}

}  // namespace herald
