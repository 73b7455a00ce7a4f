// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rulestore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

StoredRule readRule(const Statement &row)
{
    return {.name = row.get<QString>(0),
            .group = row.get<QString>(1),
            .position = row.get<int>(2),
            .body = row.get<QString>(3),
            .isEnabled = row.get<bool>(4),
            .updatedAt = row.get<Instant>(5)};
}

}  // namespace

Result<QList<StoredRule>> RuleStore::all() const
{
    return m_database.list(u"SELECT name, rule_group, position, body, enabled, updated_at FROM rule "
                           "ORDER BY min(position) OVER (PARTITION BY rule_group), rule_group, position, name"_s,
                           {}, readRule);
}

Result<qint64> RuleStore::revision() const
{
    return m_database.scalar<qint64>(u"SELECT revision FROM rule_revision"_s);
}

Result<std::optional<StoredRule>> RuleStore::rule(const QString &name) const
{
    return m_database.first(u"SELECT name, rule_group, position, body, enabled, updated_at FROM rule WHERE name = ?"_s,
                            {name}, readRule);
}

Result<> RuleStore::save(const StoredRule &rule)
{
    return m_database.execute(
        u"INSERT OR REPLACE INTO rule (name, rule_group, position, body, enabled, updated_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {rule.name, rule.group, rule.position, rule.body, rule.isEnabled, rule.updatedAt});
}

Result<> RuleStore::replaceGroups(const QStringList &groups, const QList<StoredRule> &rules)
{
    return m_database.inTransaction([&]() -> Result<> {
        for (const QString &group : groups) {
            if (auto removed = m_database.execute(u"DELETE FROM rule WHERE rule_group = ?"_s, {group}); !removed)
                return removed;
        }
        for (const StoredRule &rule : rules) {
            if (auto saved = save(rule); !saved)
                return saved;
        }
        return {};
    });
}

}  // namespace herald
