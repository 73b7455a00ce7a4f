// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace herald {

/// A rule as it is kept: the store knows its name and place, core/alerts what its text means.
struct StoredRule {
    QString name;  ///< keyOf() the rule; unique over all groups
    QString group;
    int position = 0;  ///< in its file
    QString body;      ///< JSON, in the words of core/alerts
    bool isEnabled = true;
    Instant updatedAt;

    bool operator==(const StoredRule &) const = default;
};

class RuleStore {
public:
    explicit RuleStore(Database &database) : m_database(database) {}

    /// By group, then position; groups by their first rule's position, then name.
    [[nodiscard]] Result<QList<StoredRule>> all() const;
    /// Another number after every change of any rule.
    [[nodiscard]] Result<qint64> revision() const;
    [[nodiscard]] Result<std::optional<StoredRule>> rule(const QString &name) const;
    /// Adds it, or replaces the one of the same name.
    [[nodiscard]] Result<> save(const StoredRule &rule);
    /// Makes these groups exactly these rules, in one transaction; a group without rules is gone, other groups stay.
    [[nodiscard]] Result<> replaceGroups(const QStringList &groups, const QList<StoredRule> &rules);

private:
    Database &m_database;
};

}  // namespace herald
