// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/incidentstore.h"

#include "store/jsontext.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<QList<Incident>> IncidentStore::firedSince(Instant since) const
{
    return m_database.list(
        u"SELECT id, rule, labels, fired_at, resolved_at, acknowledged_at, acknowledged_at IS NOT NULL OR EXISTS"
        " (SELECT 1 FROM journal WHERE journal.alert = alert.id AND to_state = 'resolved' AND text LIKE 'resolved by "
        "%')"
        " FROM alert WHERE fired_at >= ? ORDER BY fired_at, id"_s,
        {since}, [](const Statement &row) {
            return Incident{.alert = row.get<AlertId>(0),
                            .rule = row.get<QString>(1),
                            .labels = labelsFromText(row.get<QString>(2)),
                            .firedAt = row.get<Instant>(3),
                            .endedAt = row.get<std::optional<Instant>>(4),
                            .acknowledgedAt = row.get<std::optional<Instant>>(5),
                            .isActedOn = row.get<qint64>(6) != 0};
        });
}

}  // namespace herald
