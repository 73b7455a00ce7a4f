// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/migrations.h"
#include "store/settingstore.h"
#include "support/temporarydatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QThread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr auto kOwnerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

constexpr auto kReadable = QFileDevice::ReadOwner | QFileDevice::ReadOther;

/// Root may write everything; while this lives, a test that runs as root is somebody else.
class AsNobody {
public:
    AsNobody() { std::ignore = m_user == 0 ? ::seteuid(65534) : 0; }
    ~AsNobody() { std::ignore = m_user == 0 ? ::seteuid(0) : 0; }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    uid_t m_user = ::geteuid();
};

/// Writes a file with these bytes.
void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

Error openError(const QString &path, OpenMode mode = OpenMode::ReadWrite)
{
    const auto database = Database::open({.path = path, .mode = mode, .busyTimeout = 10ms});
    return database ? Error{ErrorKind::Internal, u"it opened"_s, {}} : database.error();
}

}  // namespace

class DatabaseTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isDurableAndStrict()
    {
        TemporaryDatabase database;
        QCOMPARE(database->scalar<QString>(u"PRAGMA journal_mode"_s).value(), u"wal"_s);
        QCOMPARE(database->scalar<int>(u"PRAGMA synchronous"_s).value(), 2);
        QCOMPARE(database->scalar<int>(u"PRAGMA foreign_keys"_s).value(), 1);
        QCOMPARE(database->scalar<int>(u"PRAGMA auto_vacuum"_s).value(), 2);
        QCOMPARE(database->scalar<int>(u"PRAGMA application_id"_s).value(), kApplicationId);
        QCOMPARE(database->scalar<int>(u"PRAGMA user_version"_s).value(), currentSchemaVersion());
    }
    void filesAreTheOwnersAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"new/folder/herald.db"_s);
        const auto database = Database::open({.path = path});
        QVERIFY(database);
        QVERIFY(SettingStore(**database).set(u"a"_s, u"1"_s));
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QCOMPARE(QFile::permissions(path + suffix), kOwnerOnly);
        for (const QString &made : {u"new"_s, u"new/folder"_s})
            QCOMPARE(QFile::permissions(folder.filePath(made)),
                     kOwnerOnly | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    }
    void connectionsLeaveNothingBehind()
    {
        TemporaryDatabase database;
        {
            const auto idle = database->prepare(u"SELECT 1"_s);
            QVERIFY(idle);
            QVERIFY(QFileInfo::exists(database.path() + u"-wal"_s));
        }
        // SQLite takes its log away with the last connection, once all of its statements are gone.
        database.close();
        QVERIFY(!QFileInfo::exists(database.path() + u"-wal"_s));
    }
    void eachThreadHasItsOwnConnection()
    {
        TemporaryDatabase database;
        QVERIFY(SettingStore(*database).set(u"from"_s, u"main"_s));
        std::unique_ptr<QThread> thread(QThread::create([&] {
            const auto other = database.open();
            QCOMPARE(SettingStore(*other).value(u"from"_s).value(), u"main"_s);
            QVERIFY(SettingStore(*other).set(u"from"_s, u"thread"_s));
        }));
        thread->start();
        QVERIFY(thread->wait(5000));
        QCOMPARE(SettingStore(*database).value(u"from"_s).value(), u"thread"_s);
    }

    void commitsWhatSucceeds()
    {
        TemporaryDatabase database;
        const auto done = database->inTransaction([&] { return SettingStore(*database).set(u"a"_s, u"1"_s); });
        QVERIFY(done);
        QCOMPARE(SettingStore(*database).value(u"a"_s).value(), u"1"_s);
        QCOMPARE(database->rollbacks(), 0);
    }
    void rollsBackWhatFails()
    {
        TemporaryDatabase database;
        const Error error{ErrorKind::Invalid, u"no"_s, {}};
        const auto done = database->inTransaction([&]() -> Result<> {
            if (auto set = SettingStore(*database).set(u"a"_s, u"1"_s); !set)
                return set;
            return tl::unexpected(error);
        });
        QCOMPARE(done.error(), error);
        QVERIFY(!SettingStore(*database).value(u"a"_s).value());
        QCOMPARE(database->rollbacks(), 1);
    }
    void innerFailureUndoesTheInnerWorkOnly()
    {
        TemporaryDatabase database;
        SettingStore settings(*database);
        const auto done = database->inTransaction([&]() -> Result<> {
            if (auto set = settings.set(u"outer"_s, u"1"_s); !set)
                return set;
            const auto inner = database->inTransaction([&]() -> Result<> {
                if (auto set = settings.set(u"inner"_s, u"1"_s); !set)
                    return set;
                return fail(ErrorKind::Invalid, u"no"_s);
            });
            return inner ? fail(ErrorKind::Internal, u"the inner work should fail"_s) : Result<>();
        });
        QVERIFY(done);
        QCOMPARE(settings.all().value(), (QHash<QString, QString>{{u"outer"_s, u"1"_s}}));
    }
    void writesAfterAReadAlthoughAnotherWroteInBetween()
    {
        // With a deferred transaction this ends in SQLite's error 517, whatever the busy timeout is.
        TemporaryDatabase database;
        const auto other = database.open();
        QVERIFY(SettingStore(*database).set(u"a"_s, u"1"_s));
        QVERIFY(SettingStore(*other).set(u"a"_s, u"2"_s));
        const auto done = database->inTransaction([&]() -> Result<> {
            const auto read = SettingStore(*database).value(u"a"_s);
            return read ? SettingStore(*database).set(u"a"_s, **read + u"3"_s) : tl::unexpected(read.error());
        });
        QVERIFY(done);
        QCOMPARE(SettingStore(*other).value(u"a"_s).value(), u"23"_s);
    }
    void usesAStatementWhileTheSameOneIsBeingStepped()
    {
        TemporaryDatabase database;
        auto outer = database->query(u"SELECT column1 FROM (VALUES (?), (?))"_s, {1, 2});
        QVERIFY(outer);
        int steps = 0;
        while (outer->next()) {
            auto inner = database->query(u"SELECT column1 FROM (VALUES (?), (?))"_s, {3, 4});
            QVERIFY(inner);
            while (inner->next())
                ++steps;
        }
        QVERIFY(outer->finish());
        QCOMPARE(steps, 4);
    }
    void keepsEveryTypeOfValue()
    {
        TemporaryDatabase database;
        const auto row =
            database->query(u"SELECT ?, ?, ?, ?, ?, ?, ?"_s, {qint64(1) << 60, 0.1, u"ä€😀"_s, QByteArray("\0\xff", 2),
                                                              fromMs(-5), std::nullopt, QString()});
        QVERIFY(row);
        auto statement =
            database->query(u"SELECT ?, ?, ?, ?, ?, ?, ?"_s, {qint64(1) << 60, 0.1, u"ä€😀"_s, QByteArray("\0\xff", 2),
                                                              fromMs(-5), std::nullopt, QString()});
        QVERIFY(statement->next());
        QCOMPARE(statement->get<qint64>(0), qint64(1) << 60);
        QCOMPARE(statement->get<double>(1), 0.1);
        QCOMPARE(statement->get<QString>(2), u"ä€😀"_s);
        QCOMPARE(statement->get<QByteArray>(3), QByteArray("\0\xff", 2));
        QCOMPARE(statement->get<Instant>(4), fromMs(-5));
        QVERIFY(!statement->get<std::optional<Instant>>(5));
        QVERIFY(statement->get<std::optional<QString>>(6));  // an empty text is not unknown
    }
    void whatACommitBringsAboutIsDoneOnceBeforeIt()
    {
        TemporaryDatabase database;
        QVERIFY(database->execute(u"CREATE TABLE t (a)"_s));
        const QString note = u"INSERT INTO t VALUES ('noted')"_s;
        const auto rows = [&] { return database->scalar<int>(u"SELECT count(*) FROM t"_s).value(); };
        const auto inner = [&]() -> Result<> {
            return database->inTransaction([&]() -> Result<> {
                database->beforeCommit(note);
                return {};
            });
        };
        QVERIFY(database->inTransaction([&] { return inner().and_then(inner); }));
        QCOMPARE(rows(), 1);
        QVERIFY(database->inTransaction([&] { return database->execute(u"DELETE FROM t"_s); }));
        QCOMPARE(rows(), 0);
        // What is undone brings nothing about, and what cannot be brought about undoes the rest.
        QVERIFY(!database->inTransaction([&]() -> Result<> {
            database->beforeCommit(note);
            return fail(ErrorKind::Internal, u"undo"_s);
        }));
        QVERIFY(database->inTransaction([]() -> Result<> { return {}; }));
        QCOMPARE(rows(), 0);
        QVERIFY(!database->inTransaction([&] {
            database->beforeCommit(u"INSERT INTO nowhere VALUES (1)"_s);
            return database->execute(note);
        }));
        QCOMPARE(rows(), 0);
    }
    void errorsShowNeitherStatementNorValue()
    {
        TemporaryDatabase database;
        QVERIFY(database->execute(u"CREATE TABLE t (a TEXT UNIQUE)"_s));
        QVERIFY(database->execute(u"INSERT INTO t VALUES (?)"_s, {u"hunter2"_s}));
        const auto again = database->execute(u"INSERT INTO t\n VALUES (?)"_s, {u"hunter2"_s});
        // No conflict with anybody: the same row is refused again.
        QCOMPARE(again.error().kind, ErrorKind::Invalid);
        QVERIFY2(!again.error().text().contains(u"INSERT"_s), qPrintable(again.error().text()));
        QVERIFY(again.error().what.contains(u"UNIQUE"_s));
        QVERIFY(!again.error().text().contains(u"hunter2"_s));
        const auto wrong = database->execute(u"SELECT nothing FROM nowhere"_s);
        QCOMPARE(wrong.error().kind, ErrorKind::Internal);
        QVERIFY(wrong.error().text().contains(u"syntax error"_s));
        QVERIFY2(!wrong.error().text().contains(u"SELECT"_s), qPrintable(wrong.error().text()));
    }

    void fullDiskIsToldAndLosesNothing()
    {
        TemporaryDatabase database;
        SettingStore settings(*database);
        QVERIFY(settings.set(u"kept"_s, u"yes"_s));
        const int pages = database->scalar<int>(u"PRAGMA page_count"_s).value();
        QVERIFY(database->scalar<int>(u"PRAGMA max_page_count=%1"_s.arg(pages + 10)));
        const auto full = settings.set(u"big"_s, QString(1'000'000, u'x'));
        QCOMPARE(full.error().kind, ErrorKind::Limited);
        QVERIFY(full.error().what.contains(u"free some space"_s));
        // The connection still works, inside transactions too.
        QVERIFY(settings.set(u"small"_s, u"1"_s));
        QVERIFY(!database->inTransaction([&] { return settings.set(u"big"_s, QString(1'000'000, u'x')); }));
        QVERIFY(settings.set(u"smaller"_s, u"1"_s));
        database.reopen();
        QCOMPARE(SettingStore(*database).value(u"kept"_s).value(), u"yes"_s);
        QCOMPARE(SettingStore(*database).all()->size(), 3);
    }
    void anotherWriterIsToldAsAConflict()
    {
        TemporaryDatabase database;
        const auto other = database.open(OpenMode::ReadWrite, 10ms);
        const auto done = database->inTransaction([&]() -> Result<> {
            const auto blocked = SettingStore(*other).set(u"a"_s, u"1"_s);
            if (blocked || blocked.error().kind != ErrorKind::Conflict)
                return fail(ErrorKind::Internal, u"the other one should wait in vain"_s);
            return {};
        });
        QVERIFY(done);
        QVERIFY(SettingStore(*other).set(u"a"_s, u"1"_s));
    }
    void readOnlyConnectionReadsAndRefusesToWrite()
    {
        TemporaryDatabase database;
        QVERIFY(SettingStore(*database).set(u"a"_s, u"1"_s));
        const auto reader = database.open(OpenMode::ReadOnly);
        QCOMPARE(SettingStore(*reader).value(u"a"_s).value(), u"1"_s);
        QCOMPARE(SettingStore(*reader).set(u"a"_s, u"2"_s).error().kind, ErrorKind::Refused);
    }
    void readOnlyFileIsTold()
    {
        TemporaryDatabase database;
        QVERIFY(SettingStore(*database).set(u"a"_s, u"1"_s));
        database.close();
        const QString folder = QFileInfo(database.path()).path();
        QVERIFY(QFile::setPermissions(database.path(), kReadable));
        QVERIFY(QFile::setPermissions(folder, kReadable | QFileDevice::ExeOwner | QFileDevice::ExeOther));
        {
            const AsNobody nobody;
            const Error error = openError(database.path());
            QCOMPARE(error.kind, ErrorKind::Refused);
            QVERIFY(error.what.contains(database.path()));
            QVERIFY(error.what.contains(u"write"_s));
        }
        QVERIFY(QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner));
    }
    void readOnlyFolderIsReadAllTheSame()
    {
        TemporaryDatabase database;
        QVERIFY(SettingStore(*database).set(u"a"_s, u"1"_s));
        database.close();
        const QString folder = QFileInfo(database.path()).path();
        const auto readable = kReadable | QFileDevice::ReadGroup;
        QVERIFY(QFile::setPermissions(database.path(), readable));
        QVERIFY(QFile::setPermissions(folder, readable | QFileDevice::ExeOwner | QFileDevice::ExeGroup
                                                  | QFileDevice::ExeOther));
        {
            const AsNobody nobody;
            const auto reader = Database::open({.path = database.path(), .mode = OpenMode::ReadOnly});
            QVERIFY2(reader.has_value(), reader ? "" : qPrintable(reader.error().text()));
            QCOMPARE(SettingStore(**reader).value(u"a"_s).value(), u"1"_s);
            const auto written = SettingStore(**reader).set(u"a"_s, u"2"_s);
            QCOMPARE(written.error().kind, ErrorKind::Refused);
            QVERIFY2(!written.error().text().contains(u"INSERT"_s), qPrintable(written.error().text()));
        }
        QVERIFY(QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner));
    }
    void missingFileIsTold()
    {
        QTemporaryDir folder;
        QCOMPARE(openError(folder.filePath(u"none.db"_s), OpenMode::ReadOnly).kind, ErrorKind::NotFound);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"none.db"_s)));
    }
    void folderInTheWayIsTold()
    {
        QTemporaryDir folder;
        QCOMPARE(openError(folder.path()).kind, ErrorKind::Invalid);
        writeFile(folder.filePath(u"file"_s), "x");
        QCOMPARE(openError(folder.filePath(u"file/herald.db"_s)).kind, ErrorKind::Refused);
    }
    void foreignFilesAreToldAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("text") << QByteArray("not a database, but long enough to look at").repeated(100);
        QTest::addRow("short text") << QByteArray("hello");
        QTest::addRow("zeros") << QByteArray(4096, '\0');
        QTest::addRow("header alone") << QByteArray("SQLite format 3\0", 16);
    }
    void foreignFilesAreToldAndLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        writeFile(path, bytes);
        const Error error = openError(path);
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QVERIFY(error.what.contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
    void anotherProgramsDatabaseIsToldAndLeftAlone()
    {
        TemporaryDatabase database;
        QVERIFY(database->execute(u"PRAGMA application_id=42"_s));
        database.close();
        QFile file(database.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const Error error = openError(database.path());
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QVERIFY(error.what.contains(u"another program"_s));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }
    void emptyFileBecomesADatabase()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        writeFile(path, {});
        QVERIFY(Database::open({.path = path}));
    }
    void newerSchemaIsTold()
    {
        TemporaryDatabase database;
        QVERIFY(database->execute(u"PRAGMA user_version=%1"_s.arg(currentSchemaVersion() + 1)));
        database.close();
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const Error error = openError(database.path(), mode);
            QCOMPARE(error.kind, ErrorKind::Invalid);
            QVERIFY(error.what.contains(u"update Herald"_s));
        }
    }
    void truncatedFileIsTold()
    {
        TemporaryDatabase database;
        for (int i = 0; i < 200; ++i)
            QVERIFY(SettingStore(*database).set(QString::number(i), QString(1000, u'x')));
        database.close();
        QVERIFY(QFile::resize(database.path(), QFileInfo(database.path()).size() / 2));
        const auto cut = Database::open({.path = database.path()});
        const Error error = cut ? SettingStore(**cut).all().error() : cut.error();
        QCOMPARE(error.kind, ErrorKind::Corrupt);
        QVERIFY(error.what.contains(u"db restore"_s));
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
