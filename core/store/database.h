// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include <QStringList>
#include <type_traits>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace herald {

enum class OpenMode { ReadWrite, ReadOnly };

struct DatabaseOptions {
    QString path;  ///< of the SQLite file, "…/herald.db"
    OpenMode mode = OpenMode::ReadWrite;
    Duration busyTimeout = std::chrono::seconds(5);  ///< how long a statement waits for another writer
    std::optional<int> schemaVersion{};              ///< an older one than the current, as tests of upgrades want it
};

/// One connection to Herald's SQLite file: WAL, `synchronous=FULL`, foreign keys on. Belongs to the thread that opened
/// it.
class Database {
public:
    /// ReadWrite creates the file (0600, its folder 0700) and brings its schema up to date, keeping a copy of an older
    /// one in `backups/`; ReadOnly wants a file with the current schema. Errors: Invalid for a file that is not
    /// Herald's or comes from a newer Herald, NotFound, Refused without permission, Conflict while another program
    /// holds it, Limited on a full disk, Corrupt.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    ~Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// A statement to run several times.
    [[nodiscard]] Result<Statement> prepare(const QString &sql);
    /// Runs a query; step with next(), then ask finish() whether the end was one.
    [[nodiscard]] Result<Statement> query(const QString &sql, const Values &values = {});
    /// Runs a statement and tells how many rows it changed.
    [[nodiscard]] Result<qint64> run(const QString &sql, const Values &values = {});
    /// Runs a statement whose count of rows does not matter.
    [[nodiscard]] Result<> execute(const QString &sql, const Values &values = {});
    /// Runs an INSERT and tells the new row's id.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const Values &values);

    /// All rows, each made by `read(const Statement &)`.
    template <class Read>
    [[nodiscard]] auto list(const QString &sql, const Values &values, Read read)
        -> Result<QList<std::invoke_result_t<Read, const Statement &>>>;
    /// The first row, if there is one.
    template <class Read>
    [[nodiscard]] auto first(const QString &sql, const Values &values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const Statement &>>>;
    /// The first column of the only row.
    template <class T>
    [[nodiscard]] Result<T> scalar(const QString &sql, const Values &values = {});

    /// Runs `work`, which returns a Result, inside BEGIN IMMEDIATE … COMMIT; an error rolls everything back. Within
    /// another transaction it is a savepoint: its error undoes its own work only, and nothing is durable before the
    /// outer commit.
    template <class Work>
    auto inTransaction(Work work) -> std::invoke_result_t<Work>;

    /// As inTransaction(), for many small writes in one commit: transactions within it are no savepoints, at each of
    /// which FTS5 would write its index. So an error of one of them, though handled, undoes the whole and is its
    /// result.
    template <class Work>
    auto inFlatTransaction(Work work) -> std::invoke_result_t<Work>;

    /// Within a transaction: runs `sql` right before the outermost commit, once, however often it is asked for; its
    /// error undoes the whole. For what is made of many rows at once sooner than of each.
    void beforeCommit(const QString &sql);

    /// Returns once all that any connection has committed is on disk: for a connection with `synchronous=NORMAL`, whose
    /// commits do not wait for that.
    [[nodiscard]] Result<> flushLog();

    /// How often a transaction or a part of one was undone: whatever was remembered of its rows is wrong since.
    [[nodiscard]] int rollbacks() const { return m_rollbacks; }

    /// The Error that SQLite's answer to `sql` means, in words of what to do.
    [[nodiscard]] Error errorOf(int code, const QString &message, const QString &sql) const;

private:
    friend class Statement;

    struct Close {
        void operator()(sqlite3 *connection) const;
    };

    explicit Database(QString path) : m_path(std::move(path)) {}
    [[nodiscard]] Result<> connect(const DatabaseOptions &options);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();
    [[nodiscard]] Result<> prepareCommit();
    void rollback();
    void undo(const Error &error);
    [[nodiscard]] Error lastError(const QString &sql) const;
    void giveBack(const QString &sql, StatementHandle handle);

    QString m_path;
    std::unique_ptr<sqlite3, Close> m_connection;
    std::unordered_map<QString, StatementHandle> m_idle;  // prepared statements that nobody uses now
    int m_depth = 0;
    int m_rollbacks = 0;
    bool m_isFlat = false;
    QStringList m_beforeCommit;
    std::optional<Error> m_failure;  // the first of the transactions within a flat one
};

template <class Read>
auto Database::list(const QString &sql, const Values &values, Read read)
    -> Result<QList<std::invoke_result_t<Read, const Statement &>>>
{
    auto rows = query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<std::invoke_result_t<Read, const Statement &>> items;
    while (rows->next())
        items.append(read(std::as_const(*rows)));
    if (auto end = rows->finish(); !end)
        return tl::unexpected(end.error());
    return items;
}

template <class Read>
auto Database::first(const QString &sql, const Values &values, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const Statement &>>>
{
    auto rows = query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::optional<std::invoke_result_t<Read, const Statement &>> item;
    if (rows->next())
        item = read(std::as_const(*rows));
    if (auto end = rows->finish(); !end)
        return tl::unexpected(end.error());
    return item;
}

template <class T>
Result<T> Database::scalar(const QString &sql, const Values &values)
{
    auto item = first(sql, values, [](const Statement &row) { return row.get<T>(0); });
    if (!item)
        return tl::unexpected(item.error());
    return item->value_or(T{});
}

template <class Work>
auto Database::inTransaction(Work work) -> std::invoke_result_t<Work>
{
    if (auto begun = begin(); !begun)
        return tl::unexpected(begun.error());
    auto result = work();
    if (!result) {
        undo(result.error());
        return result;
    }
    if (auto done = commit(); !done)
        return tl::unexpected(done.error());
    return result;
}

template <class Work>
auto Database::inFlatTransaction(Work work) -> std::invoke_result_t<Work>
{
    return inTransaction([&]() -> std::invoke_result_t<Work> {
        const bool wasFlat = std::exchange(m_isFlat, true);
        auto result = work();
        m_isFlat = wasFlat;
        if (const auto failure = std::exchange(m_failure, std::nullopt))
            return tl::unexpected(*failure);
        return result;
    });
}

}  // namespace herald
