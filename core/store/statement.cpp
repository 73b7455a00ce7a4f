// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/database.h"

#include <sqlite3.h>

namespace herald {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

}  // namespace

void FinalizeStatement::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Statement::Statement(Database &database, QString sql, StatementHandle handle)
    : m_database(&database), m_sql(std::move(sql)), m_handle(std::move(handle))
{
    m_code = SQLITE_DONE;
}

Statement::~Statement()
{
    if (m_handle)
        m_database->giveBack(m_sql, std::move(m_handle));
}

Result<> Statement::run(const Values &values)
{
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
    // SQLite reads them where they are, at each step.
    m_values = values;
    for (int i = 0; i < m_values.size(); ++i)
        bind(i + 1, m_values.at(i));
    step();
    m_isAtFirst = m_code == SQLITE_ROW;
    m_changed = sqlite3_changes64(sqlite3_db_handle(m_handle.get()));
    m_lastId = sqlite3_last_insert_rowid(sqlite3_db_handle(m_handle.get()));
    return outcome();
}

void Statement::bind(int place, const Value &value)
{
    sqlite3_stmt *handle = m_handle.get();
    std::visit(Overloaded{
                   [&](std::monostate) { sqlite3_bind_null(handle, place); },
                   [&](qint64 number) { sqlite3_bind_int64(handle, place, number); },
                   [&](double number) { sqlite3_bind_double(handle, place, number); },
                   [&](const Value::Text &text) {
                       sqlite3_bind_text64(handle, place, text.utf8.constData(), sqlite3_uint64(text.utf8.size()),
                                           SQLITE_STATIC, SQLITE_UTF8);
                   },
                   [&](const QByteArray &bytes) {
                       sqlite3_bind_blob64(handle, place, bytes.constData(), sqlite3_uint64(bytes.size()),
                                           SQLITE_STATIC);
                   },
               },
               value.variant());
}

void Statement::step()
{
    m_code = sqlite3_step(m_handle.get());
    if (m_code == SQLITE_ROW)
        return;
    if (m_code != SQLITE_DONE)
        m_message = QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_handle.get())));
    sqlite3_reset(m_handle.get());
}

Result<> Statement::outcome() const
{
    if (m_code == SQLITE_ROW || m_code == SQLITE_DONE)
        return {};
    return tl::unexpected(m_database->errorOf(m_code, m_message, m_sql));
}

bool Statement::next()
{
    if (!std::exchange(m_isAtFirst, false) && m_code == SQLITE_ROW)
        step();
    return m_code == SQLITE_ROW;
}

Result<> Statement::finish()
{
    sqlite3_reset(m_handle.get());
    m_isAtFirst = false;
    auto done = outcome();
    m_code = SQLITE_DONE;
    return done;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }

qint64 Statement::integer(int column) const
{
    // SQLite would cut off what is behind the point.
    if (sqlite3_column_type(m_handle.get(), column) == SQLITE_FLOAT)
        return qRound64(sqlite3_column_double(m_handle.get(), column));
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const { return sqlite3_column_double(m_handle.get(), column); }

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle.get(), column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_handle.get(), column));
    return QByteArray(data, sqlite3_column_bytes(m_handle.get(), column));
}

}  // namespace herald
