// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/policy.h"
#include "store/database.h"

namespace herald {

class Notifier;

/// Acts on the policies whose conditions hold. Keeps nothing but what is stored. Every act is a row of the journal
/// that says what was done, or that it was only recommended.
class PolicyRunner {
public:
    explicit PolicyRunner(Database &database) : m_database(database) {}

    /// One look at the facts; each policy in a transaction of its own. The first error, after all had their turn.
    [[nodiscard]] Result<> run(const Notifier &notifier, Instant now);

private:
    /// One of a policy's actions, and why.
    struct Act {
        const Policy &policy;
        const PolicyResult &why;
        const Notifier &notifier;
        Instant now;
    };

    [[nodiscard]] Result<> runOne(const Act &act);
    [[nodiscard]] Result<QString> perform(const QString &action, const Act &act);
    [[nodiscard]] Result<QString> beginConfigured(const QString &purpose, const Act &act);
    [[nodiscard]] Result<QString> tell(const Act &act, const QString &action, const Labels &labels,
                                       const QStringList &lines);
    [[nodiscard]] Result<> remember(const Act &act, const QString &action, const QString &outcome);

    Database &m_database;
};

/// The facts as the store knows them now: the open alerts, and the newest values of the scores.
[[nodiscard]] Result<FactValues> loadFacts(Database &database, const QList<Alert> &open, Instant now);

}  // namespace herald
