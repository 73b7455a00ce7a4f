// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/ruleindex.h"
#include "monitoring/escalation.h"
#include "store/database.h"

namespace herald {

class Notifier;

/// Tells more people of alerts that nobody acknowledges. Keeps nothing but what is stored, so that a restart or an
/// undone transaction changes nothing.
class Escalator {
public:
    explicit Escalator(Database &database) : m_database(database) {}

    void setRules(const QList<Rule> &rules);
    /// One look at all open alerts; within the caller's transaction.
    [[nodiscard]] Result<> run(const Notifier &notifier, Instant now);

private:
    [[nodiscard]] Result<> look(const EscalationRecord &record, bool isNew, const Notifier &notifier, Instant now);
    [[nodiscard]] Result<> tell(const Alert &alert, const EscalationChain &chain, const EscalationRecord &record,
                                int index, const Notifier &notifier, Instant now);
    [[nodiscard]] Result<> end(const EscalationRecord &record, const QString &rule, const QString &why, Instant now);

    Database &m_database;
    QList<Rule> m_rules;
    RuleIndex m_ruleIndex{{}};  // of m_rules
};

}  // namespace herald
