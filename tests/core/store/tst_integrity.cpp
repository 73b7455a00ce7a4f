// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/achievementstore.h"
#include "store/samplekeeper.h"
#include "store/samplestore.h"
#include "support/achievements.h"
#include "support/samples.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

/// Three hours of two series, sealed, an hour of them in the head, and an achievement.
void fill(Database &database)
{
    SampleStore store(database);
    QVERIFY(store.append(scrapes(u"cpu"_s, 2, 180, kStart, 1min)));
    QVERIFY(SampleKeeper(database).sealAll());
    QVERIFY(store.append(scrapes(u"cpu"_s, 2, 60, kStart + 3h, 1min)));
    Achievement achievement = anAchievement(u"k"_s, u"Halve the start time"_s);
    achievement.evidence = {evidenceOf(u"commit"_s, u"abc"_s, kStart)};
    QVERIFY(AchievementStore(database).put(achievement, kStart));
    QVERIFY(database.execute(u"UPDATE achievement_indexed SET indexed = upto"_s));
}

}  // namespace

class IntegrityTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSoundDatabaseHasNoProblems()
    {
        TemporaryDatabase database;
        fill(*database);
        const auto report = check(*database);
        QCOMPARE(report->problems, QStringList());
        QCOMPARE(report->chunks, 3 + 1 + 1);
        QCOMPARE(report->samples, 480);
        QCOMPARE(check(*database.open(OpenMode::ReadOnly)).value(), report.value());
    }
    void anEmptyDatabaseIsSound()
    {
        TemporaryDatabase database;
        QCOMPARE(check(*database).value(), CheckReport());
    }

    void damageIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("problem");
        QTest::addRow("a chunk's bytes")
            << u"UPDATE chunk SET data = substr(data, 1, length(data) - 1) WHERE tier = 0 AND start = 1767225600000"_s
            << u"does not decode"_s;
        QTest::addRow("a summary's bytes") << u"UPDATE chunk SET data = x'01' WHERE tier = 2"_s << u"does not decode"_s;
        QTest::addRow("a chunk's count") << u"UPDATE chunk SET rows = rows + 1 WHERE tier = 1"_s
                                         << u"rows instead of"_s;
        QTest::addRow("a chunk's bucket") << u"UPDATE chunk SET bucket = 9 WHERE tier = 1"_s << u"another bucket"_s;
        QTest::addRow("a chunk's time") << u"UPDATE chunk SET start = start + 604800000 WHERE tier = 1"_s
                                        << u"another time"_s;
        QTest::addRow("an unknown tier") << u"UPDATE chunk SET tier = 7 WHERE tier = 1"_s << u"unknown tier"_s;
        QTest::addRow("missing summaries") << u"DELETE FROM chunk WHERE tier = 2"_s << u"not summed up"_s;
        QTest::addRow("evidence of nothing") << u"UPDATE evidence SET achievement = 99"_s << u"does not exist"_s;
        QTest::addRow("the search index")
            << u"INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)"
               " VALUES ('delete', 1, 'Halve the start time', '', '[]', '[]')"_s
            << u"full-text"_s;
    }
    void damageIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, problem);
        TemporaryDatabase database;
        fill(*database);
        QVERIFY(database->execute(u"PRAGMA foreign_keys=OFF"_s));
        QVERIFY(database->execute(sql));
        const auto report = check(*database);
        QVERIFY2(report->problems.join(u'\n').contains(problem), qPrintable(report->problems.join(u'\n')));
    }
    void damagedPagesAreFound()
    {
        TemporaryDatabase database;
        for (int i = 0; i < 20; ++i)
            QVERIFY(SampleStore(*database).append(scrapes(u"cpu"_s, 2, 100, kStart + i * 100min, 1min)));
        const int pageSize = database->scalar<int>(u"PRAGMA page_size"_s).value();
        const int page =
            database->scalar<int>(u"SELECT max(pageno) FROM dbstat WHERE name = 'head' AND pagetype = 'leaf'"_s)
                .value();
        database.close();
        QFile file(database.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(qint64(page - 1) * pageSize));
        QCOMPARE(file.write(QByteArray(pageSize, '\x5a')), pageSize);
        file.close();
        const auto damaged = database.open();
        const auto report = check(*damaged);
        QVERIFY(!report || !report->problems.isEmpty());
    }

    void statsCountWhatIsThere()
    {
        TemporaryDatabase database;
        const auto empty = stats(*database);
        QVERIFY2(empty, qPrintable(empty ? QString() : empty.error().text()));
        QVERIFY(!empty->bytesPerSample());
        fill(*database);
        const auto counted = stats(*database);
        QCOMPARE(counted->sealedSamples, 360);
        QCOMPARE(counted->headSamples, 120);
        QVERIFY(counted->bytesPerSample() > 0.0 && counted->bytesPerSample() < 16.0);
        qint64 bytes = 0;
        for (const TableStats &table : counted->tables) {
            bytes += table.bytes;
            if (table.table == u"head")
                QCOMPARE(table.rows, 120);
            if (table.table == u"achievement")
                QCOMPARE(table.rows, 1);
        }
        QVERIFY(bytes > 0 && bytes <= counted->fileBytes);
    }
};

QTEST_GUILESS_MAIN(IntegrityTest)
#include "tst_integrity.moc"
