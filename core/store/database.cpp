// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/datafile.h"
#include "store/migrations.h"
#include "store/sqlerror.h"
#include "store/wordsearch.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
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
    std::unique_ptr<Database> database(new Database(options.path, QUuid::createUuid().toString(QUuid::WithoutBraces)));
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

Database::Database(QString path, QString connection)
    : m_path(std::move(path)), m_connection(std::move(connection)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
}

Database::~Database()
{
    qDeleteAll(m_idle);
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<> Database::connect(const DatabaseOptions &options)
{
    // A second try begins anew.
    qDeleteAll(std::exchange(m_idle, {}));
    m_database.close();
    m_database.setDatabaseName(options.path);
    m_database.setConnectOptions(
        u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.busyTimeout.count())
        + (options.mode == OpenMode::ReadOnly ? u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s : QString()));
    if (!m_database.open())
        return tl::unexpected(errorOf(m_database.lastError(), u"open"_s));
    // Identity first: nothing may be written to a file that is not ours.
    if (auto ours = requireHeraldFile(*this); !ours)
        return ours;
    QStringList pragmas{u"PRAGMA foreign_keys=ON"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA temp_store=MEMORY"_s,
                        u"PRAGMA secure_delete=FAST"_s, u"PRAGMA cell_size_check=ON"_s};
    if (options.mode == OpenMode::ReadWrite)
        pragmas << u"PRAGMA auto_vacuum=INCREMENTAL"_s << u"PRAGMA journal_mode=WAL"_s
                << u"PRAGMA journal_size_limit=16777216"_s;
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto set = execute(pragma); !set)
            return set;
    }
    // What the driver gives is a pointer to SQLite's connection.
    const QVariant handle = m_database.driver()->handle();
    if (!addWordSearch(*static_cast<sqlite3 *const *>(handle.constData())))
        return fail(ErrorKind::Internal, u"This SQLite takes no functions: install Debian's libqt6sql6-sqlite."_s);
    return {};
}

Result<Statement> Database::prepare(const QString &sql)
{
    if (std::unique_ptr<QSqlQuery> idle{m_idle.take(sql)})
        return Statement(*this, sql, std::move(idle));
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::unexpected(errorOf(query->lastError(), sql));
    return Statement(*this, sql, std::move(query));
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

Error Database::errorOf(const QSqlError &error, const QString &sql) const
{
    return sqlError(
        {.code = error.nativeErrorCode().toInt(), .message = error.databaseText(), .sql = sql, .path = m_path});
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (!m_idle.contains(sql))
        m_idle.insert(sql, query.release());
}

}  // namespace herald
