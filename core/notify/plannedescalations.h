// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "monitoring/escalation.h"
#include "notify/routing.h"

#include <QHash>
#include <map>
#include <set>

namespace herald {

/// Who is told next of alerts that nobody acknowledges, in a plan: the chains of the configuration without a store.
class PlannedEscalations {
public:
    /// One step whose turn has come.
    struct Turn {
        AlertId alert;
        const EscalationChain *chain = nullptr;
        int step = 0;
        bool isFirstWord = false;  ///< the alert's own message, said at once
    };

    /// `rules` may name the chains of their alerts.
    PlannedEscalations(std::vector<EscalationChain> chains, const std::vector<Rule> &rules);

    /// The alert as it is now; one that is told for the first time begins its chain.
    void observe(const Alert &alert);
    /// The turns that have come, by alert. `isOpen` says whether a step may be taken at its hours.
    [[nodiscard]] std::vector<Turn> due(const std::function<const Alert *(AlertId)> &alertOf,
                                        const std::function<bool(const Alert &, const QStringList &onlyIn)> &isOpen,
                                        Instant now);

private:
    void forget(AlertId alert);

    std::vector<EscalationChain> m_chains;
    QHash<QString, QString> m_named;                 ///< by rule
    std::map<AlertId, EscalationRecord> m_climbing;  ///< of all that are open, also those at the end of their chain
    std::set<std::pair<Instant, AlertId>> m_looks;   ///< when to look at which again
    std::map<AlertId, Instant> m_lookAt;
};

}  // namespace herald
