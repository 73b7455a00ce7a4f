// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/escalationstore.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<QList<EscalationRecord>> EscalationStore::all() const
{
    return m_database.list(u"SELECT alert, chain, started_at, step, round FROM escalation ORDER BY alert"_s, {},
                           [](const Statement &row) {
                               return EscalationRecord{row.get<AlertId>(0), row.get<QString>(1), row.get<Instant>(2),
                                                       row.get<int>(3), row.get<int>(4)};
                           });
}

Result<> EscalationStore::save(const EscalationRecord &record)
{
    return m_database.execute(
        u"INSERT OR REPLACE INTO escalation (alert, chain, started_at, step, round) VALUES (?, ?, ?, ?, ?)"_s,
        {record.alert, record.chain, record.startedAt, record.step, record.round});
}

Result<> EscalationStore::remove(AlertId alert)
{
    return m_database.execute(u"DELETE FROM escalation WHERE alert = ?"_s, {alert});
}

}  // namespace herald
