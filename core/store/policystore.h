// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QHash>

namespace herald {

/// What became of a policy; kept over a restart.
struct PolicyRecord {
    QString policy;
    std::optional<Instant> lastActedAt;
    std::optional<Instant> waitingSince;  ///< for a person's approval
    QString approvedBy;                   ///< for the next time it acts; empty: nobody
    QString lastResult;                   ///< one line

    bool operator==(const PolicyRecord &) const = default;
};

class PolicyStore {
public:
    explicit PolicyStore(Database &database) : m_database(database) {}

    /// By name; those that never held have no row.
    [[nodiscard]] Result<QHash<QString, PolicyRecord>> all() const;
    [[nodiscard]] Result<> save(const PolicyRecord &record);
    /// Conflict where the policy does not wait for it.
    [[nodiscard]] Result<> approve(const QString &policy, const QString &by);

private:
    Database &m_database;
};

}  // namespace herald
