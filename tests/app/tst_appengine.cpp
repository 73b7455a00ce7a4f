// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "store/leasestore.h"
#include "store/rulestore.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "support/datafolder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// An engine on a data folder of its own, with the real clock and this computer.
struct Bench {
    Bench() : engine({.paths = folder.paths, .environment = folder.environment, .webhooks = {}, .clock = clock}) {}

    [[nodiscard]] std::unique_ptr<Database> open() const
    {
        return std::move(Database::open({.path = folder.paths.database}).value());
    }

    SystemClock clock;
    DataFolder folder;
    Engine engine;
    QSignalSpy started{&engine, &Engine::started};
    QSignalSpy stopped{&engine, &Engine::stopped};
    QSignalSpy waiting{&engine, &Engine::waiting};
    QSignalSpy stored{&engine, &Engine::stored};
    QSignalSpy failed{&engine, &Engine::failed};
};

LeaseStore::Options elsewhere()
{
    return {.self = {.id = u"other"_s, .pid = 7, .host = u"elsewhere"_s},
            .isRunning = [](const LeaseHolder &) { return std::nullopt; }};
}

}  // namespace

class AppEngineTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void worksWithTheShippedRulesAndStoresThisHost()
    {
        Bench bench;
        bench.engine.start();
        QTRY_COMPARE(bench.started.size(), 1);
        QVERIFY(bench.engine.isWorking());
        QTRY_VERIFY(!bench.stored.isEmpty());
        const auto database = bench.open();
        QVERIFY(!RuleStore(*database).all()->isEmpty());
        QTRY_VERIFY(!SampleStore(*database).latestOf(u"host_memory_usage"_s)->isEmpty());
    }
    void aStopEndsTheWorkAndGivesTheLeaseBack()
    {
        Bench bench;
        bench.engine.start();
        QTRY_COMPARE(bench.started.size(), 1);
        bench.engine.stop();
        QVERIFY(!bench.engine.isWorking());
        QCOMPARE(bench.stopped.size(), 1);
        QVERIFY(LeaseStore(*bench.open(), elsewhere()).acquire(bench.clock.now()));
        bench.engine.start();
        QTRY_COMPARE(bench.waiting.size(), 1);
    }
    void aSecondEngineWaitsForItsTurn()
    {
        Bench bench;
        const auto database = bench.open();
        LeaseStore other(*database, elsewhere());
        QVERIFY(other.acquire(bench.clock.now()));
        bench.engine.start();
        QTRY_COMPARE(bench.waiting.size(), 1);
        QVERIFY(!bench.engine.isWorking());
        QVERIFY(bench.waiting.at(0).at(0).value<Error>().text().contains(u"elsewhere"_s));
        bench.engine.scrapeNow();  // harmless meanwhile
        QVERIFY(other.release());
        bench.engine.restart();
        QTRY_COMPARE(bench.started.size(), 1);
    }
    void aRestartTakesOverTheSettings()
    {
        Bench bench;
        bench.engine.start();
        QTRY_COMPARE(bench.started.size(), 1);
        QVERIFY(SettingStore(*bench.open()).set(u"git_interval"_s, u"77s"_s));
        bench.engine.restart();
        QTRY_COMPARE(bench.started.size(), 2);
        QCOMPARE(bench.started.at(1).at(0).value<Config>().gitInterval, Duration(77s));
        QCOMPARE(bench.stopped.size(), 1);
    }
    void aScrapeAsksTheNamedSource()
    {
        Bench bench;
        bench.engine.start();
        QTRY_COMPARE_GE(bench.stored.size(), 2);  // this host and the Prometheus that does not answer
        const auto count = [&](const QString &source) {
            return std::ranges::count_if(bench.stored, [&](const auto &signal) {
                return signal.at(0).template value<Delta>().source == source;
            });
        };
        const auto before = count(u"prometheus"_s);
        bench.engine.scrapeNow(u"prometheus"_s);
        QTRY_COMPARE(count(u"prometheus"_s), before + 1);
    }
    void aDatabaseThatCannotBeUsedIsToldOnceAndInOneLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("foreign") << "this is no database, and long enough to be looked at as one"_ba;
        QTest::newRow("another program's") << QByteArray();
        QTest::newRow("of a newer Herald") << "newer"_ba;
    }
    void aDatabaseThatCannotBeUsedIsToldOnceAndInOneLine()
    {
        QFETCH(QByteArray, content);
        Bench bench;
        if (content.startsWith("this")) {
            QFile file(bench.folder.paths.database);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        } else {
            QVERIFY(bench.open()->execute(content.isEmpty() ? u"PRAGMA application_id=1"_s
                                                            : u"PRAGMA user_version=9999"_s));
        }
        bench.engine.start();
        QTRY_COMPARE(bench.failed.size(), 1);
        const auto error = bench.failed.at(0).at(1).value<Error>();
        QVERIFY(!error.what.isEmpty());
        QCOMPARE(error.text().count(u'\n'), 0);
        QVERIFY(!bench.engine.isWorking());
    }
};

QTEST_GUILESS_MAIN(AppEngineTest)
#include "tst_appengine.moc"
