// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/database.h"

#include <QSqlError>
#include <QSqlQuery>

namespace herald {

Statement::Statement(Database &database, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_database(&database), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Statement::~Statement()
{
    if (m_query)
        m_database->giveBack(m_sql, std::move(m_query));
}

Result<> Statement::run(const Values &values)
{
    m_query->finish();
    for (int i = 0; i < values.size(); ++i)
        m_query->bindValue(i, values[i].variant());
    if (!m_query->exec())
        return tl::unexpected(m_database->errorOf(m_query->lastError(), m_sql));
    return {};
}

bool Statement::next() { return m_query->next(); }

Result<> Statement::finish()
{
    const QSqlError error = m_query->lastError();
    m_query->finish();
    if (error.isValid())
        return tl::unexpected(m_database->errorOf(error, m_sql));
    return {};
}

qint64 Statement::changed() const { return m_query->numRowsAffected(); }

qint64 Statement::lastId() const { return m_query->lastInsertId().toLongLong(); }

QVariant Statement::variant(int column) const { return m_query->value(column); }

}  // namespace herald
