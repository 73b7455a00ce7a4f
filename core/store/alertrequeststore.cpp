// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alertrequeststore.h"

#include "store/alertstore.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<> AlertRequestStore::askToResolve(const AlertRequest &request)
{
    const auto alert = AlertStore(m_database).alert(request.alert);
    if (!alert)
        return tl::unexpected(alert.error());
    if (alert->state == AlertState::Resolved || alert->state == AlertState::Inactive)
        return fail(ErrorKind::Conflict, u"Alert %1 is over already."_s.arg(request.alert.value));
    return m_database.execute(
        u"INSERT INTO alert_request (alert, kind, by, comment, at) VALUES (?, 'resolve', ?, ?, ?)"_s,
        {request.alert, request.by, request.comment, request.at});
}

Result<QList<AlertRequest>> AlertRequestStore::waiting() const
{
    return m_database.list(u"SELECT id, alert, by, comment, at FROM alert_request ORDER BY id"_s, {},
                           [](const Statement &row) {
                               return AlertRequest{row.get<qint64>(0), row.get<AlertId>(1), row.get<QString>(2),
                                                   row.get<QString>(3), row.get<Instant>(4)};
                           });
}

Result<> AlertRequestStore::remove(qint64 id)
{
    return m_database.execute(u"DELETE FROM alert_request WHERE id = ?"_s, {id});
}

}  // namespace herald
