// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "store/value.h"

#include <memory>

struct sqlite3_stmt;

namespace herald {

class Database;

struct FinalizeStatement {
    void operator()(sqlite3_stmt *statement) const;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Reads a column as one of the types that Value binds.
template <class T>
struct ColumnReader;

/// A prepared statement of one Database, which must outlive it. Prepared once, run as often as wanted; on its
/// destruction it goes back to the database for the next user of the same SQL. Errors name the SQL and SQLite's
/// message, never a bound value.
class Statement {
public:
    Statement(Database &database, QString sql, StatementHandle handle);
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds by position and runs; may be called again. What is not given is NULL.
    [[nodiscard]] Result<> run(const Values &values = {});
    /// Steps to the next row; false at the end and on an error, which finish() then tells.
    [[nodiscard]] bool next();
    /// The error that ended next(), or none. Frees the statement's hold on the database.
    [[nodiscard]] Result<> finish();

    /// A column of the row that next() came to.
    template <class T>
    [[nodiscard]] T get(int column) const
    {
        return ColumnReader<T>::read(*this, column);
    }
    /// Rows that the last run() inserted, updated or deleted.
    [[nodiscard]] qint64 changed() const { return m_changed; }
    /// The id that the last run() gave to an inserted row.
    [[nodiscard]] qint64 lastId() const { return m_lastId; }

    // What get() is made of: SQLite turns what is stored into what is asked for.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    void bind(int place, const Value &value);
    void step();
    [[nodiscard]] Result<> outcome() const;

    Database *m_database;
    QString m_sql;
    StatementHandle m_handle;
    Values m_values;
    int m_code = 0;            // SQLite's answer to the last step
    bool m_isAtFirst = false;  // run() made the first step, which next() has not told of
    qint64 m_changed = 0;
    qint64 m_lastId = 0;
    QString m_message;  // SQLite's words where the answer is an error
};

template <std::integral Number>
struct ColumnReader<Number> {
    static Number read(const Statement &row, int column) { return static_cast<Number>(row.integer(column)); }
};
template <>
struct ColumnReader<bool> {
    static bool read(const Statement &row, int column) { return row.integer(column) != 0; }
};
template <>
struct ColumnReader<double> {
    static double read(const Statement &row, int column) { return row.real(column); }
};
template <>
struct ColumnReader<QString> {
    static QString read(const Statement &row, int column) { return row.text(column); }
};
template <>
struct ColumnReader<QByteArray> {
    static QByteArray read(const Statement &row, int column) { return row.bytes(column); }
};
template <>
struct ColumnReader<Instant> {
    static Instant read(const Statement &row, int column) { return fromMs(row.integer(column)); }
};
template <>
struct ColumnReader<Duration> {
    static Duration read(const Statement &row, int column) { return Duration(row.integer(column)); }
};
template <class Noun>
struct ColumnReader<Id<Noun>> {
    static Id<Noun> read(const Statement &row, int column) { return {row.integer(column)}; }
};
template <class T>
struct ColumnReader<std::optional<T>> {
    static std::optional<T> read(const Statement &row, int column)
    {
        return row.isNull(column) ? std::nullopt : std::optional<T>(ColumnReader<T>::read(row, column));
    }
};

}  // namespace herald
