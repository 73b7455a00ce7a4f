// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/collector.h"

#include "store/achievementstore.h"
#include "store/inboxstore.h"
#include "store/sourcestore.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/samples.h"
#include "support/scriptedsource.h"
#include "support/temporarydatabase.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

using Script = std::shared_ptr<SourceScript>;

Script answering(const QString &name)
{
    return std::make_shared<SourceScript>(
        SourceScript{.name = name, .answer = SourceScript::oneSample(name, u"metric_"_s + name)});
}

/// A collector over a real database, on this thread, whose sources follow the scripts.
struct Bench {
    explicit Bench(QList<Script> wanted) : scripts(std::move(wanted)) {}

    void start(const QString &path)
    {
        collector = std::make_unique<Collector>(
            Collector::Options{.database = path, .sources = factory(), .reopenInterval = 1ms, .clock = clock});
        stored = std::make_unique<QSignalSpy>(collector.get(), &Collector::stored);
        failed = std::make_unique<QSignalSpy>(collector.get(), &Collector::failed);
        collector->start();
    }
    void start() { start(database.path()); }
    SourceFactory factory()
    {
        return [this](Database &own, HttpClient &) -> Result<std::vector<std::unique_ptr<Source>>> {
            connection = &own;
            std::vector<std::unique_ptr<Source>> sources;
            for (const Script &script : std::as_const(scripts))
                sources.push_back(std::make_unique<ScriptedSource>(script));
            return sources;
        };
    }
    [[nodiscard]] Error lastError() const { return failed->last().at(0).value<Error>(); }
    [[nodiscard]] QStringList storedSources() const
    {
        QStringList names;
        for (const auto &arguments : *stored)
            names += arguments.at(0).value<Delta>().source;
        names.sort();
        return names;
    }
    [[nodiscard]] size_t samplesOf(const QString &metric) const
    {
        return SampleStore(*database).samples({metric, {}}, Instant::min(), Instant::max())->size();
    }

    FakeClock clock;
    TemporaryDatabase database;
    QList<Script> scripts;
    Database *connection = nullptr;  // the collector's own
    std::unique_ptr<Collector> collector;
    std::unique_ptr<QSignalSpy> stored;
    std::unique_ptr<QSignalSpy> failed;
};

}  // namespace

class CollectorTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySourceIsAskedAtTheStart()
    {
        Bench bench({answering(u"a"_s), answering(u"b"_s)});
        bench.start();
        QTRY_COMPARE(bench.storedSources(), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(bench.samplesOf(u"metric_a"_s), size_t(1));
    }
    void eachSourceIsAskedAtItsOwnPace()
    {
        Bench bench({answering(u"quick"_s), answering(u"slow"_s)});
        bench.scripts[0]->interval = 1ms;
        bench.start();
        QTRY_COMPARE_GE(bench.scripts[0]->asked.size(), 5);
        QCOMPARE(bench.scripts[1]->asked.size(), 1);
    }
    void aBlindSourceStopsNoOther()
    {
        Bench bench({answering(u"a"_s), answering(u"b"_s)});
        bench.scripts[0]->answer = SourceScript::blind(u"a"_s, u"Nobody answers; start it."_s);
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 2);
        const auto health = SourceStore(*bench.database).health().value();
        QCOMPARE(health.at(0).state, HealthState::CannotSee);
        QCOMPARE(health.at(0).error, u"Nobody answers; start it."_s);
        QCOMPARE(health.at(1).state, HealthState::Well);
        QCOMPARE(bench.failed->size(), 0);
    }
    void aSourceThatNeverAnswersStopsNoOther()
    {
        Bench bench({answering(u"a"_s), answering(u"b"_s)});
        bench.scripts[0]->answer = {};
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 1);
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), 2);
        QCOMPARE(bench.scripts[0]->asked.size(), 1);  // not asked again before it has answered
        bench.collector->stop();
    }
    void whatIsNotCompleteIsGoneOnWithAtOnce()
    {
        Bench bench({answering(u"a"_s)});
        auto &script = *bench.scripts[0];
        script.answer = [&script](const CollectionContext &context) {
            Harvest harvest = SourceScript::oneSample(u"a"_s, u"m"_s)(context);
            harvest.isComplete = script.asked.size() == 3;
            harvest.cursor = QString::number(script.asked.size());
            return harvest;
        };
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 3);
        QCOMPARE(SourceStore(*bench.database).cursor(u"a"_s, u"position"_s).value(), std::optional(u"3"_s));
    }
    void aFullDiskKeepsWhatWasCollectedAndStoresItAfterwards()
    {
        Bench bench({answering(u"a"_s)});
        bench.scripts[0]->answer = [](const CollectionContext &context) {
            Harvest harvest = SourceScript::oneSample(u"a"_s, u"m"_s)(context);
            harvest.samples = scrapes(u"m"_s, 2000, 1, context.now, 1s);
            return harvest;
        };
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 1);
        const int pages = bench.connection->scalar<int>(u"PRAGMA page_count"_s).value();
        QVERIFY(bench.connection->scalar<int>(u"PRAGMA max_page_count=%1"_s.arg(pages)));
        for (int i = 1; bench.failed->size() < 2; ++i) {
            QVERIFY(i < 1000);
            bench.clock.advance(1min);
            bench.collector->collectAll();
            QTRY_COMPARE(bench.stored->size() + bench.failed->size(), i + 1);
        }
        const auto storedBefore = bench.stored->size();
        QCOMPARE(bench.lastError().kind, ErrorKind::Limited);
        QCOMPARE(bench.lastError().what.count(u'\n'), 0);
        QVERIFY(bench.connection->scalar<int>(u"PRAGMA max_page_count=%1"_s.arg(pages + 100'000)));
        bench.clock.advance(1min);
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), storedBefore + 3);  // two that waited, and the new one
        const auto asked = SampleStore(*bench.database).samplesOf(u"m"_s, Instant::min(), Instant::max());
        QCOMPARE(asked->at(0).samples.size(), size_t(bench.scripts[0]->asked.size()));
    }
    void aLockedDatabaseKeepsWhatWasCollectedAndStoresItAfterwards()
    {
        Bench bench({answering(u"a"_s)});
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 1);
        QVERIFY(bench.connection->scalar<int>(u"PRAGMA busy_timeout=1"_s));
        QVERIFY(bench.database->execute(u"BEGIN IMMEDIATE"_s));
        bench.clock.advance(1min);
        bench.collector->collectAll();
        QTRY_COMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.lastError().kind, ErrorKind::Conflict);
        QVERIFY(bench.database->execute(u"ROLLBACK"_s));
        bench.clock.advance(1min);
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), 3);
        QCOMPARE(bench.samplesOf(u"metric_a"_s), size_t(3));
    }
    void aHarvestThatCanNeverBeStoredHoldsUpNoOther()
    {
        Bench bench({answering(u"a"_s), answering(u"b"_s)});
        QVERIFY(bench.database->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON source_cursor WHEN NEW.value = 'next' "
                                        "BEGIN SELECT json('none'); END"_s));
        bench.scripts[0]->answer = [](const CollectionContext &context) {
            Harvest harvest = SourceScript::oneSample(u"a"_s, u"m"_s)(context);
            harvest.cursor = u"next"_s;
            return harvest;
        };
        bench.start();
        QTRY_COMPARE(bench.storedSources(), QStringList({u"b"_s}));
        QTRY_COMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.lastError().kind, ErrorKind::Internal);
    }
    void aHarvestThatTheSchemaRefusesIsNotTriedForEver()
    {
        Bench bench({answering(u"a"_s), answering(u"b"_s)});
        QVERIFY(bench.database->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON source_cursor WHEN NEW.value = 'next' "
                                        "BEGIN SELECT raise(ABORT, 'never'); END"_s));
        bench.scripts[0]->answer = [](const CollectionContext &context) {
            Harvest harvest = SourceScript::oneSample(u"a"_s, u"m"_s)(context);
            harvest.cursor = u"next"_s;
            return harvest;
        };
        bench.start();
        QTRY_COMPARE(bench.storedSources(), QStringList({u"b"_s}));
        QTRY_COMPARE(bench.failed->size(), 1);
        QCOMPARE(bench.lastError().kind, ErrorKind::Invalid);
        QVERIFY(bench.lastError().what.contains(u"never"_s));
    }
    void workThatTheSchemaRefusesIsToldOnceAndStopsNothing()
    {
        Bench bench({answering(u"a"_s)});
        QVERIFY(
            bench.database->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON achievement WHEN NEW.title GLOB '*Bad' "
                                    "BEGIN SELECT raise(ABORT, 'never'); END"_s));
        bench.scripts[0]->answer = [](const CollectionContext &context) {
            Harvest harvest = SourceScript::oneSample(u"a"_s, u"m"_s)(context);
            for (const QString &title : {u"Good"_s, u"Bad"_s, u"Better"_s}) {
                Evidence evidence{.kind = u"pull_request"_s, .reference = u"o/r#"_s + title, .title = title};
                evidence.at = context.now;
                harvest.work += Sighting{.names = {u"pr:o/r#"_s + title}, .evidence = {evidence}, .isWork = true};
            }
            return harvest;
        };
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 1);
        bench.clock.advance(1min);
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), 2);
        QCOMPARE(bench.failed->size(), 1);
        QVERIFY2(bench.lastError().what.contains(u"pr:o/r#Bad"_s), qPrintable(bench.lastError().what));
        QCOMPARE(AchievementStore(*bench.database).find({})->total, 2);
        const auto events = InboxStore(*bench.database).after({}, 10);
        QCOMPARE(events->size(), 1);
        QVERIFY(events->at(0).processedAt);
        QVERIFY2(events->at(0).error.contains(u"never"_s), qPrintable(events->at(0).error));
        // Once the fault is mended, a replay of the inbox brings it back.
        QVERIFY(bench.database->execute(u"DROP TRIGGER refuse"_s));
        QVERIFY(InboxStore(*bench.database).replayAll());
        bench.collector->drainInbox();
        QTRY_COMPARE(AchievementStore(*bench.database).find({})->total, 3);
    }
    void aDatabaseThatCannotBeOpenedIsTriedAgain()
    {
        Bench bench({answering(u"a"_s)});
        const QString path = bench.database.filePath(u"later/herald.db"_s);
        QFile obstacle(bench.database.filePath(u"later"_s));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        bench.start(path);
        QVERIFY(!bench.failed->isEmpty());
        QVERIFY(obstacle.remove());
        QTRY_COMPARE(bench.stored->size(), 1);
    }
    void aReloadTakesOverWhatIsWatchedNow()
    {
        Bench bench({answering(u"stays"_s), answering(u"goes"_s)});
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 2);
        const Script gone = bench.scripts[1];
        bench.scripts[1] = answering(u"comes"_s);
        bench.collector->reload();
        QTRY_COMPARE(bench.stored->size(), 3);
        QCOMPARE(bench.scripts[0]->asked.size(), 1);  // goes on undisturbed
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), 5);
        QCOMPARE(gone->asked.size(), 1);
        QCOMPARE(bench.scripts[1]->asked.size(), 2);
    }
    void whatAnotherProgramStopsWatchingLeavesNoHealthBehind()
    {
        const Script gone = answering(u"page:http://gone/metrics"_s);
        Bench bench({gone, answering(u"page:http://here/metrics"_s)});
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 2);
        // It is unwatched while its collection is under way.
        gone->answer = [&bench, last = gone->answer](const CollectionContext &context) {
            bench.scripts.removeFirst();
            bench.collector->reload();
            return last(context);
        };
        QVERIFY(SourceStore(*bench.database).remove(u"page:http://gone/metrics"_s));
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), 3);
        QVERIFY(SourceStore(*bench.database).health()->size() == 1);
        // An engine that was ended in between may have left it.
        QVERIFY(SourceStore(*bench.database)
                    .saveHealth({.component = u"page:http://gone/metrics"_s, .since = bench.clock.now()}));
        bench.collector->reload();
        QStringList names;
        const auto health = SourceStore(*bench.database).health().value();
        for (const Health &known : health)
            names += known.component;
        QCOMPARE(names, QStringList{u"page:http://here/metrics"_s});
        QCOMPARE(bench.storedSources().count(u"page:http://gone/metrics"_s), 1);
    }
    void aGuessThatNeverAnsweredIsNoSourceUntilItDoes()
    {
        Bench bench({answering(u"prometheus"_s)});
        auto &script = *bench.scripts[0];
        script.answer = [&script](const CollectionContext &context) {
            auto answer = script.asked.size() < 2 ? SourceScript::blind(u"prometheus"_s, u"Nobody answers."_s)
                                                  : SourceScript::oneSample(u"prometheus"_s, u"m"_s);
            Harvest harvest = answer(context);
            if (harvest.health.state == HealthState::CannotSee && !context.lastSuccess)
                harvest.health.state = HealthState::Paused;
            return harvest;
        };
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 1);
        QVERIFY(SourceStore(*bench.database).health()->isEmpty());
        QCOMPARE(overallOf(*SourceStore(*bench.database).health(), 0), Overall::CannotSee);
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), 2);
        QCOMPARE(SourceStore(*bench.database).health()->at(0).state, HealthState::Well);
        script.answer = SourceScript::blind(u"prometheus"_s, u"Nobody answers."_s);
        bench.collector->collectAll();
        QTRY_COMPARE(bench.stored->size(), 3);
        QCOMPARE(SourceStore(*bench.database).health()->at(0).state, HealthState::CannotSee);
    }
    void nothingIsStoredAfterTheStop()
    {
        Bench bench({answering(u"a"_s)});
        bench.start();
        bench.collector->stop();
        QCoreApplication::processEvents();
        QCOMPARE(bench.stored->size(), 0);
        QCOMPARE(bench.failed->size(), 0);
        bench.start();
        QTRY_COMPARE(bench.stored->size(), 1);
    }
};

QTEST_GUILESS_MAIN(CollectorTest)
#include "tst_collector.moc"
