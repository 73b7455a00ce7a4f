// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/policystore.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<QHash<QString, PolicyRecord>> PolicyStore::all() const
{
    const auto rows = m_database.list(
        u"SELECT name, last_acted_at, waiting_since, approved_by, last_result FROM policy"_s, {},
        [](const Statement &row) {
            return PolicyRecord{row.get<QString>(0), row.get<std::optional<Instant>>(1),
                                row.get<std::optional<Instant>>(2), row.get<QString>(3), row.get<QString>(4)};
        });
    return rows.map([](const QList<PolicyRecord> &list) {
        QHash<QString, PolicyRecord> records;
        for (const PolicyRecord &record : list)
            records.insert(record.policy, record);
        return records;
    });
}

Result<> PolicyStore::save(const PolicyRecord &record)
{
    return m_database.execute(
        u"INSERT OR REPLACE INTO policy (name, last_acted_at, waiting_since, approved_by, last_result)"
        " VALUES (?, ?, ?, ?, ?)"_s,
        {record.policy, record.lastActedAt, record.waitingSince, record.approvedBy, record.lastResult});
}

Result<> PolicyStore::approve(const QString &policy, const QString &by)
{
    return m_database
        .run(u"UPDATE policy SET approved_by = ? WHERE name = ? AND waiting_since IS NOT NULL"_s, {by, policy})
        .and_then([&](qint64 rows) -> Result<> {
            if (rows == 0)
                return fail(ErrorKind::Conflict, u"The policy %1 does not wait for an approval."_s.arg(policy));
            return {};
        });
}

}  // namespace herald
