// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "store/value.h"

#include <memory>

class QSqlQuery;

namespace herald {

class Database;

/// A prepared statement of one Database, which must outlive it. Prepared once, run as often as wanted; on its
/// destruction it goes back to the database for the next user of the same SQL. Errors name the SQL and SQLite's
/// message, never a bound value.
class Statement {
public:
    Statement(Database &database, QString sql, std::unique_ptr<QSqlQuery> query);
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds by position and runs; may be called again.
    [[nodiscard]] Result<> run(const Values &values = {});
    /// Steps to the next row; false at the end and on an error, which finish() then tells.
    [[nodiscard]] bool next();
    /// The error that ended next(), or none. Frees the statement's hold on the database.
    [[nodiscard]] Result<> finish();

    template <class T>
    [[nodiscard]] T get(int column) const
    {
        return ColumnReader<T>::read(variant(column));
    }
    /// Rows that the last run() inserted, updated or deleted.
    [[nodiscard]] qint64 changed() const;
    /// The id that the last run() gave to an inserted row.
    [[nodiscard]] qint64 lastId() const;

private:
    [[nodiscard]] QVariant variant(int column) const;

    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

}  // namespace herald
