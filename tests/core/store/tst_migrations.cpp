// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/achievementstore.h"
#include "store/integrity.h"
#include "store/metricstore.h"
#include "store/notificationstore.h"
#include "store/samplekeeper.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "support/samples.h"
#include "support/temporarydatabase.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

/// Rows as every version so far can hold them, in the SQL of the first one.
const QStringList kRows{
    u"INSERT INTO setting VALUES ('theme', 'dark')"_s,
    u"INSERT INTO series (id, metric, labels) VALUES (1, 'cpu', '{}')"_s,
    u"INSERT INTO head VALUES (0, 1767225600000, 1, 0.5)"_s,
    u"INSERT INTO achievement (key, title, description, category, status, source, source_url, completed_at, tags, "
    u"skills,"
    " metrics_before, metrics_after, details, portfolio_ready, created_at, updated_at) VALUES ('k', 'Faster start', '',"
    " 'performance', 'draft', 'git', '', 1767225600000, '[\"qt\"]', '[]', '{}', '{}', '{}', 0, 0, 0)"_s,
};

}  // namespace

class MigrationsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void scriptsAreNumberedWithoutGaps()
    {
        const QStringList scripts = migrationScripts();
        QVERIFY(!scripts.isEmpty());
        for (int i = 0; i < scripts.size(); ++i)
            QVERIFY2(scripts[i].startsWith(u":/sql/%1_"_s.arg(i + 1, 3, 10, QChar(u'0'))), qPrintable(scripts[i]));
        QCOMPARE(currentSchemaVersion(), scripts.size());
    }

    // Every script that is added makes one more row here by itself.
    void upgradesEveryEarlierVersion_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= currentSchemaVersion(); ++version)
            QTest::addRow("from version %d", version) << version;
    }
    void upgradesEveryEarlierVersion()
    {
        QFETCH(int, version);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        {
            const auto old = Database::open({.path = path, .schemaVersion = version});
            QVERIFY(old);
            for (const QString &row : kRows)
                QVERIFY2((*old)->execute(row), qPrintable(row));
            QCOMPARE((*old)->scalar<int>(u"PRAGMA user_version"_s).value(), version);
        }
        const auto database = Database::open({.path = path});
        QVERIFY(database);
        QCOMPARE((*database)->scalar<int>(u"PRAGMA user_version"_s).value(), currentSchemaVersion());
        QCOMPARE(SettingStore(**database).value(u"theme"_s).value(), u"dark"_s);
        QCOMPARE(SampleStore(**database).latest({u"cpu"_s, {}}).value(), (Sample{kStart, 0.5}));
        // A row that was written past the store is found from the next commit on.
        const Achievement next{.key = u"n"_s, .title = u"Next"_s, .completedAt = kStart};
        QVERIFY(AchievementStore(**database).put(next, kStart));
        QCOMPARE(AchievementStore(**database).find({.text = u"faster"_s})->total, 1);
        QCOMPARE(AchievementStore(**database).find({.text = u"next"_s})->total, 1);
        QCOMPARE(AchievementStore(**database).find({.tag = u"qt"_s})->total, 1);
        QCOMPARE(check(**database)->problems, QStringList());
        const QStringList copies = QDir(folder.filePath(u"backups"_s)).entryList(QDir::Files);
        QCOMPARE(copies,
                 version == currentSchemaVersion() ? QStringList() : QStringList{u"herald-schema%1.db"_s.arg(version)});
    }

    void olderSchemaIsNotReadWithoutMigrating()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        QVERIFY(Database::open({.path = path, .schemaVersion = 0}));
        const auto reader = Database::open({.path = path, .mode = OpenMode::ReadOnly});
        QCOMPARE(reader.error().kind, ErrorKind::Invalid);
        QVERIFY(reader.error().what.contains(u"db migrate"_s));
    }
    void aFailedStepChangesNothing()
    {
        TemporaryDatabase database;
        QVERIFY(SettingStore(*database).set(u"a"_s, u"1"_s));
        // The first script meets tables that exist already.
        QVERIFY(database->execute(u"PRAGMA user_version=0"_s));
        QVERIFY(!migrate(*database));
        QCOMPARE(database->scalar<int>(u"PRAGMA user_version"_s).value(), 0);
        QCOMPARE(SettingStore(*database).value(u"a"_s).value(), u"1"_s);
    }
    void twoProgramsMayMigrateAtOnce()
    {
        TemporaryDatabase database;
        const auto other = database.open();
        QVERIFY(migrate(*database));
        QVERIFY(migrate(*other));
    }
    void groupsOfNotificationsAreTakenApartMemberByMember()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        {
            const auto old = Database::open({.path = path, .schemaVersion = 7});
            QVERIFY(old);
            QVERIFY((*old)->execute(
                u"INSERT INTO notification_group VALUES ('g', "
                u"'{\"flush_at\":5,\"members\":{\"7\":{\"from\":\"pending\","
                "\"to\":\"firing\",\"at\":3,\"value\":1.5,\"reason\":\"x\"}},\"told\":{\"desktop\":{\"at\":9,"
                "\"alerts\":{\"7\":\"firing\"}}}}', 1), ('broken', '{', 1)"_s));
        }
        const auto database = Database::open({.path = path});
        QVERIFY(database);
        const auto groups = NotificationStore(**database).groups().value();
        QCOMPARE(groups.size(), size_t(1));
        QCOMPARE(groups[0].flushAt, fromMs(5));
        const Transition member = groups[0].members.at(AlertId{7});
        QCOMPARE(member.to, AlertState::Firing);
        QCOMPARE(member.at, fromMs(3));
        QCOMPARE(member.reason, u"x"_s);
        const ToldLog told = groups[0].told.at(u"desktop"_s);
        QCOMPARE(told.at, fromMs(9));
        QCOMPARE(told.alerts.at(AlertId{7}), AlertState::Firing);
    }
    void aMetricOfWhichTheNameSaidThatItCountsIsACounter()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        {
            const auto old = Database::open({.path = path, .schemaVersion = 15});
            QVERIFY(old);
            for (const QString &name : {u"posts_total"_s, u"total"_s, u"posts_totals"_s}) {
                QVERIFY((*old)->execute(
                    u"INSERT INTO metric (name, title, unit, direction, origin, query, window, target, milestones, "
                    u"hold, "
                    "value, adaptive, category, enabled) VALUES (?, '', '', 'lower', 'pushed', '', 0, NULL, '[]', 0, "
                    "NULL, 0, 'performance', 1)"_s,
                    {name}));
            }
        }
        const auto database = Database::open({.path = path});
        QVERIFY(database);
        const auto kinds = MetricStore(**database).kinds().value();
        QCOMPARE(kinds.value(u"posts_total"_s), MetricKind::Counter);
        QCOMPARE(kinds.value(u"total"_s), MetricKind::Gauge);
        QCOMPARE(kinds.value(u"posts_totals"_s), MetricKind::Gauge);
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
