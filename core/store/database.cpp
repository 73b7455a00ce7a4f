// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/datafile.h"
#include "store/migrations.h"
#include "store/sqlerror.h"
#include "store/wordsearch.h"

#include <QUrl>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Where the folder or the disk takes no new file, SQLite cannot make those that a reader shares with writers. It is
/// told to read the file as it is. Source: sqlite.org/wal.html, "Read-Only Databases".
DatabaseOptions withoutOtherFiles(DatabaseOptions options)
{
    options.path = QUrl::fromLocalFile(options.path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
    return options;
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options)
{
    if (options.mode == OpenMode::ReadWrite) {
        if (auto file = prepareDataFile(options.path); !file)
            return tl::unexpected(file.error());
    } else if (auto file = requireDataFile(options.path); !file) {
        return tl::unexpected(file.error());
    }
    std::unique_ptr<Database> database(new Database(options.path));
    auto connected = database->connect(options);
    if (!connected && options.mode == OpenMode::ReadOnly && isSettled(options.path))
        connected = database->connect(withoutOtherFiles(options));
    if (!connected)
        return tl::unexpected(connected.error());
    const auto ready = options.mode == OpenMode::ReadWrite
                           ? migrate(*database, options.schemaVersion.value_or(currentSchemaVersion()))
                           : requireCurrentSchema(*database);
    if (!ready)
        return tl::unexpected(ready.error());
    return database;
}

void Database::Close::operator()(sqlite3 *connection) const { sqlite3_close_v2(connection); }

Result<> Database::connect(const DatabaseOptions &options)
{
    // A second try begins anew.
    m_idle.clear();
    // Without a lock of its own: the connection belongs to one thread.
    const int mode = options.mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                                                        : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3 *connection = nullptr;
    const int opened =
        sqlite3_open_v2(options.path.toUtf8().constData(), &connection, mode | SQLITE_OPEN_NOMUTEX, nullptr);
    m_connection.reset(connection);
    if (opened != SQLITE_OK)
        return tl::unexpected(lastError(u"open"_s));
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, int(options.busyTimeout.count()));
    // Identity first: nothing may be written to a file that is not ours.
    if (auto ours = requireHeraldFile(*this); !ours)
        return ours;
    QStringList pragmas{u"PRAGMA foreign_keys=ON"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA temp_store=MEMORY"_s,
                        u"PRAGMA secure_delete=FAST"_s, u"PRAGMA cell_size_check=ON"_s};
    if (options.mode == OpenMode::ReadWrite)
        pragmas << u"PRAGMA auto_vacuum=INCREMENTAL"_s << u"PRAGMA journal_mode=WAL"_s
                << u"PRAGMA journal_size_limit=67108864"_s;
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto set = execute(pragma); !set)
            return set;
    }
    if (!addWordSearch(connection))
        return fail(ErrorKind::Internal, u"This SQLite takes no functions: install Debian's libsqlite3-0."_s);
    return {};
}

Result<Statement> Database::prepare(const QString &sql)
{
    if (auto idle = m_idle.extract(sql))
        return Statement(*this, sql, std::move(idle.mapped()));
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    // One byte more, the zero at the end, saves SQLite a copy.
    if (sqlite3_prepare_v3(m_connection.get(), utf8.constData(), int(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr)
        != SQLITE_OK)
        return tl::unexpected(lastError(sql));
    return Statement(*this, sql, StatementHandle(statement));
}

Result<Statement> Database::query(const QString &sql, const Values &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement;
    if (auto ran = statement->run(values); !ran)
        return tl::unexpected(ran.error());
    return statement;
}

Result<qint64> Database::run(const QString &sql, const Values &values)
{
    return query(sql, values).map([](const Statement &statement) { return statement.changed(); });
}

Result<> Database::execute(const QString &sql, const Values &values)
{
    return query(sql, values).map([](const Statement &) {});
}

Result<qint64> Database::insert(const QString &sql, const Values &values)
{
    return query(sql, values).map([](const Statement &statement) { return statement.lastId(); });
}

Result<> Database::begin()
{
    if (m_isFlat) {
        ++m_depth;
        return {};
    }
    const QString sql = m_depth == 0 ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT level%1"_s.arg(m_depth);
    if (auto begun = execute(sql); !begun)
        return begun;
    ++m_depth;
    return {};
}

Result<> Database::commit()
{
    if (m_isFlat) {
        --m_depth;
        return {};
    }
    const QString sql = m_depth == 1 ? u"COMMIT"_s : u"RELEASE level%1"_s.arg(m_depth - 1);
    if (auto done = prepareCommit().and_then([&] { return execute(sql); }); !done) {
        rollback();
        return done;
    }
    --m_depth;
    return {};
}

Result<> Database::prepareCommit()
{
    if (m_depth > 1)
        return {};
    for (const QString &sql : std::exchange(m_beforeCommit, {})) {
        if (auto done = execute(sql); !done)
            return done;
    }
    return {};
}

void Database::beforeCommit(const QString &sql)
{
    if (!m_beforeCommit.contains(sql))
        m_beforeCommit.append(sql);
}

Result<> Database::flushLog()
{
    sqlite3_file *log = nullptr;
    int code =
        sqlite3_file_control(m_connection.get(), nullptr, SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void *>(&log));
    if (code == SQLITE_OK && log && log->pMethods)
        code = log->pMethods->xSync(log, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
    if (code == SQLITE_OK)
        return {};
    return tl::unexpected(errorOf(code, QString::fromUtf8(sqlite3_errstr(code)), u"flush"_s));
}

void Database::undo(const Error &error)
{
    if (!m_isFlat)
        return rollback();
    --m_depth;
    if (!m_failure)
        m_failure = error;
}

void Database::rollback()
{
    // A full disk or an I/O error may have rolled back already; then this fails, and there is nothing left to undo.
    --m_depth;
    ++m_rollbacks;
    if (m_depth == 0) {
        m_beforeCommit.clear();
        std::ignore = execute(u"ROLLBACK"_s);
        return;
    }
    std::ignore = execute(u"ROLLBACK TO level%1"_s.arg(m_depth));
    std::ignore = execute(u"RELEASE level%1"_s.arg(m_depth));
}

Error Database::errorOf(int code, const QString &message, const QString &sql) const
{
    return sqlError({.code = code, .message = message, .sql = sql, .path = m_path});
}

Error Database::lastError(const QString &sql) const
{
    return errorOf(sqlite3_extended_errcode(m_connection.get()), QString::fromUtf8(sqlite3_errmsg(m_connection.get())),
                   sql);
}

void Database::giveBack(const QString &sql, StatementHandle handle)
{
    sqlite3_reset(handle.get());
    sqlite3_clear_bindings(handle.get());
    m_idle.try_emplace(sql, std::move(handle));
}

}  // namespace herald
