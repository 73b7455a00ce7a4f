// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"

#include "store/backup.h"
#include "store/integrity.h"
#include "store/migrations.h"
#include "store/settingstore.h"
#include "support/temporarydatabase.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QString versionIn(const QString &path)
{
    const auto database = Database::open({.path = path});
    return database ? SettingStore(**database).value(u"version"_s).value().value_or(u"none"_s)
                    : database.error().text();
}

/// A database that says "old", a backup of it, and then says "new".
class Story {
public:
    Story()
    {
        QVERIFY(SettingStore(*database).set(u"version"_s, u"old"_s));
        QVERIFY(backup(*database, copy));
        QVERIFY(SettingStore(*database).set(u"version"_s, u"new"_s));
    }

    TemporaryDatabase database;
    QString copy = database.filePath(u"copies/herald-copy.db"_s);
};

}  // namespace

class RestoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aBackupIsWholeAndTheOwnersAlone()
    {
        Story story;
        QCOMPARE(QFile::permissions(story.copy) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QVERIFY(!QFile::exists(story.copy + u".part"_s));
        QCOMPARE(versionIn(story.copy), u"old"_s);
        QCOMPARE(check(*Database::open({.path = story.copy}).value())->problems, QStringList());
    }
    void aBackupNeverOverwrites()
    {
        Story story;
        QCOMPARE(backup(*story.database, story.copy).error().kind, ErrorKind::Conflict);
        QCOMPARE(versionIn(story.copy), u"old"_s);
    }
    void aBackupIsMadeWhileOthersWrite()
    {
        Story story;
        const auto other = story.database.open();
        const auto done = other->inTransaction([&] {
            return SettingStore(*other).set(u"open"_s, u"1"_s).and_then([&] {
                return backup(*story.database, story.database.filePath(u"second.db"_s));
            });
        });
        QVERIFY(done);
        QCOMPARE(versionIn(story.database.filePath(u"second.db"_s)), u"new"_s);
    }
    void restoringKeepsTheOldDatabase()
    {
        Story story;
        story.database.close();
        const auto kept = restore(story.database.path(), story.copy);
        QVERIFY(kept);
        QCOMPARE(versionIn(story.database.path()), u"old"_s);
        QCOMPARE(versionIn(*kept), u"new"_s);
        QVERIFY(kept->contains(u"/backups/"_s));
        QVERIFY(!QFile::exists(story.database.filePath(u".restore"_s)));
        const auto again = restore(story.database.path(), *kept);
        QVERIFY(again && *again != *kept);
        QCOMPARE(versionIn(story.database.path()), u"new"_s);
    }
    void restoringWhereThereWasNothing()
    {
        Story story;
        const QString path = story.database.filePath(u"elsewhere/herald.db"_s);
        QCOMPARE(restore(path, story.copy).value(), QString());
        QCOMPARE(versionIn(path), u"old"_s);
    }
    void restoringOverADamagedDatabase()
    {
        Story story;
        story.database.close();
        QFile file(story.database.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("damaged beyond repair");
        file.close();
        QVERIFY(restore(story.database.path(), story.copy));
        QCOMPARE(versionIn(story.database.path()), u"old"_s);
    }
    void restoringAnOlderSchemaMigratesIt()
    {
        Story story;
        const QString older = story.database.filePath(u"older.db"_s);
        QVERIFY(Database::open({.path = older, .schemaVersion = 0}));
        story.database.close();
        QVERIFY(restore(story.database.path(), older));
        const auto restored = Database::open({.path = story.database.path(), .mode = OpenMode::ReadOnly});
        QCOMPARE((*restored)->scalar<int>(u"PRAGMA user_version"_s).value(), currentSchemaVersion());
    }

    void aBadBackupChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addRow("empty") << QByteArray("") << ErrorKind::Invalid;
        QTest::addRow("text") << QByteArray("hello").repeated(1000) << ErrorKind::Invalid;
    }
    void aBadBackupChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, kind);
        Story story;
        story.database.close();
        const QString bad = story.database.filePath(u"bad.db"_s);
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto restored = restore(story.database.path(), bad);
        QCOMPARE(restored.error().kind, kind);
        QVERIFY(restored.error().what.contains(bad));
        QCOMPARE(versionIn(story.database.path()), u"new"_s);
    }
    void aMissingBackupIsNotFound()
    {
        Story story;
        QCOMPARE(restore(story.database.path(), u"/nowhere/x.db"_s).error().kind, ErrorKind::NotFound);
    }
    void aTruncatedBackupChangesNothing()
    {
        Story story;
        story.database.close();
        QVERIFY(QFile::resize(story.copy, QFileInfo(story.copy).size() / 2));
        QCOMPARE(restore(story.database.path(), story.copy).error().kind, ErrorKind::Corrupt);
        QCOMPARE(versionIn(story.database.path()), u"new"_s);
    }
    void aDatabaseInUseIsLeftAlone()
    {
        Story story;
        const auto restored = restore(story.database.path(), story.copy);
        QCOMPARE(restored.error().kind, ErrorKind::Conflict);
        QVERIFY(restored.error().what.contains(u"end it first"_s));
        QCOMPARE(SettingStore(*story.database).value(u"version"_s).value(), u"new"_s);
        QVERIFY(SettingStore(*story.database).set(u"version"_s, u"newer"_s));
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
