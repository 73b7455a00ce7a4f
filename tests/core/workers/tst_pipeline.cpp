// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/pipeline.h"

#include "store/achievementstore.h"
#include "store/deliverystore.h"
#include "store/integrity.h"
#include "store/metricstore.h"
#include "store/sourcestore.h"
#include "support/achievements.h"
#include "support/await.h"
#include "support/temporarydatabase.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
const SeriesKey kLatency{u"latency_seconds"_s, {}};

Metric latency()
{
    Metric metric;
    metric.name = kLatency.metric;
    metric.title = u"Latency"_s;
    metric.unit = u"s"_s;
    metric.query = u"q"_s;
    metric.target = 2.0;
    return metric;
}

/// What a source brings at `at`: samples of the latency.
Harvest aHarvest(Instant at, std::vector<Sample> samples)
{
    Harvest harvest{.source = u"test"_s, .at = at, .health = healthOf(u"test"_s, 1min, std::nullopt, at)};
    for (const Sample &sample : samples)
        harvest.samples.push_back({kLatency, sample});
    harvest.report = reportOf(harvest.samples);
    return harvest;
}

/// A merged pull request.
Sighting aSighting(int number, const QString &title)
{
    const QString name = u"pr:o/r#%1"_s.arg(number);
    Evidence evidence = evidenceOf(u"pull_request"_s, u"o/r#%1"_s.arg(number), kStart);
    evidence.title = title;
    return {.names = {name}, .evidence = {evidence}, .isWork = true};
}

/// One collection of a git repository: a commit, and where to read on.
Harvest aCommit(int number)
{
    const Instant at = kStart + number * 1min;
    Harvest harvest = aHarvest(at, {{at, 1.0 * number}});
    harvest.work += aSighting(number, u"Ship part %1"_s.arg(number));
    harvest.cursor = QString::number(number);
    return harvest;
}

/// The child: stores collections for ever, and says how many are acknowledged.
int storeUntilKilled(const QString &path)
{
    const auto database = Database::open({.path = path});
    if (!database)
        return 1;
    Pipeline pipeline(**database, {});
    for (int number = 1;; ++number) {
        if (!pipeline.store(aCommit(number)))
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

qint64 rowsOf(Database &database, const QString &table)
{
    return database.scalar<qint64>(u"SELECT count(*) FROM "_s + table).value_or(-1);
}

}  // namespace

class PipelineTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTargetReachedIsAwardedReportedAndTold()
    {
        TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save(latency()));
        const auto delta = Pipeline(*database, {}).store(aHarvest(kStart, {{kStart, 1.2}}));
        QVERIFY2(delta, qPrintable(errorOf(delta)));
        QCOMPARE(delta->achievements.size(), 1);
        QCOMPARE(delta->report.at(0).created, QList{delta->achievements.at(0).id});
        QCOMPARE(DeliveryStore(*database).counts()->waiting, 1);
    }
    void aSampleFromTheFutureIsRefusedInOneLine()
    {
        TemporaryDatabase database;
        Pipeline pipeline(*database, {});
        const auto mixed =
            pipeline.store(aHarvest(kStart, {{kStart, 2.4}, {kStart + 2min, 2.5}, {kStart + 24h * 400, 7}}));
        QVERIFY2(mixed, qPrintable(errorOf(mixed)));
        QCOMPARE(mixed->health.state, HealthState::Well);
        QVERIFY2(mixed->health.error.contains(u"1 samples lie in the future"), qPrintable(mixed->health.error));
        QCOMPARE(mixed->report.at(0).samples, 2);
        QVERIFY(mixed->report.at(0).reason.contains(u"future"));
        QCOMPARE(SampleStore(*database).samples(kLatency, Instant::min(), Instant::max())->size(), size_t(2));
        const auto nothing = pipeline.store(aHarvest(kStart, {{kStart + 1h, 7}}));
        QCOMPARE(nothing->health.state, HealthState::CannotSee);
        QCOMPARE(nothing->report.at(0).outcome, MetricReport::Outcome::Skipped);
        QVERIFY(!nothing->health.error.contains(u'\n'));
        QCOMPARE(SampleStore(*database).samples(kLatency, Instant::min(), Instant::max())->size(), size_t(2));
    }
    void theSameHarvestTwiceChangesNothing()
    {
        TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save(latency()));
        Pipeline pipeline(*database, {});
        Harvest harvest = aHarvest(kStart, {{kStart, 1.2}});
        harvest.work += aSighting(1, u"Ship it"_s);
        QCOMPARE(pipeline.store(harvest)->achievements.size(), 2);
        const qint64 samples = check(*database)->samples;
        const auto again = pipeline.store(harvest);
        QVERIFY2(again, qPrintable(errorOf(again)));
        QVERIFY(again->achievements.isEmpty());
        QCOMPARE(again->merged, 0);
        QCOMPARE(rowsOf(*database, u"achievement"_s), 2);
        QCOMPARE(rowsOf(*database, u"delivery"_s), 2);
        QCOMPARE(check(*database)->samples, samples);
    }
    void workThatIsKnownLearnsAndIsNotToldAgain()
    {
        TemporaryDatabase database;
        Pipeline pipeline(*database, {});
        Harvest harvest = aHarvest(kStart, {});
        harvest.work += aSighting(1, u"Ship it"_s);
        QVERIFY(pipeline.store(harvest));
        harvest.work[0].evidence += evidenceOf(u"commit"_s, u"abc"_s, kStart);
        const auto delta = pipeline.store(harvest);
        QVERIFY2(delta, qPrintable(errorOf(delta)));
        QCOMPARE(delta->merged, 1);
        QVERIFY(delta->achievements.isEmpty());
        QCOMPARE(rowsOf(*database, u"delivery"_s), 1);
    }
    /// A page may stamp its samples itself; a stamp from next year is no measurement.
    void aSampleFromTheFutureEarnsNothing()
    {
        TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save(latency()));
        Pipeline pipeline(*database, {});
        QVERIFY(pipeline.store(aHarvest(kStart, {{kStart + 24h * 365, 0.1}}))->achievements.isEmpty());
        QCOMPARE(pipeline.store(aHarvest(kStart + 1min, {{kStart + 1min, 1.2}}))->achievements.size(), 1);
    }
    void anErrorInTheMiddleLeavesNothing()
    {
        TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save(latency()));
        Harvest harvest = aHarvest(kStart, {{kStart, 1.2}});
        harvest.work += aSighting(1, u"Ship it"_s);
        harvest.cursor = u"next"_s;
        QVERIFY(database->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON source_cursor "
                                  "BEGIN SELECT RAISE(ABORT, 'refused'); END"_s));
        QVERIFY(!Pipeline(*database, {}).store(harvest));
        for (const auto &table : {u"achievement"_s, u"delivery"_s, u"source_cursor"_s, u"series"_s})
            QVERIFY2(rowsOf(*database, table) == 0, qPrintable(table));
        QVERIFY(!MetricStore(*database).awardState(kLatency)->has_value());
    }
    void aCrashLeavesAllOfACollectionOrNothing()
    {
        TemporaryDatabase database;
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--store"_s, database.path()});
        int acknowledged = 0;
        while (acknowledged < 40) {
            QVERIFY(writer.waitForReadyRead(20'000));
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toInt();
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        while (writer.canReadLine())
            acknowledged = writer.readLine().trimmed().toInt();

        database.reopen();
        QCOMPARE(check(*database)->problems, QStringList());
        const int stored = Pipeline(*database, {}).contextFor(u"test"_s, kStart)->cursor.toInt();
        QCOMPARE_GE(stored, acknowledged);
        QCOMPARE(rowsOf(*database, u"achievement"_s), stored);
        QCOMPARE(SampleStore(*database).samples(kLatency, kStart, kStart + 24h)->size(), size_t(stored));
    }
    void theNextCollectionGoesOnWhereTheLastEnded()
    {
        TemporaryDatabase database;
        QVERIFY(Pipeline(*database, {}).store(aCommit(3)));
        Metric off = latency();
        off.isEnabled = false;
        QVERIFY(MetricStore(*database).save(off));
        const auto context = Pipeline(*database, {}).contextFor(u"test"_s, kStart + 1h);
        QVERIFY2(context, qPrintable(errorOf(context)));
        QCOMPARE(context->cursor, u"3"_s);
        QCOMPARE(context->lastSuccess, std::optional(kStart + 3min));
        QVERIFY(context->metrics.isEmpty());
    }
    void blindnessKeepsItsBeginningAndTheLastSuccess()
    {
        TemporaryDatabase database;
        Pipeline pipeline(*database, {});
        QVERIFY(pipeline.store(aHarvest(kStart, {})));
        const Error down{ErrorKind::Unreachable, u"Nobody answers; start it."_s, {}};
        for (const auto at : {kStart + 1min, kStart + 2min}) {
            Harvest blind = aHarvest(at, {});
            blind.health = healthOf(u"test"_s, 1min, down, at);
            QVERIFY(pipeline.store(blind));
        }
        const Health health = SourceStore(*database).health()->at(0);
        QCOMPARE(health.state, HealthState::CannotSee);
        QCOMPARE(health.since, kStart + 1min);
        QCOMPARE(health.lastSuccess, std::optional(kStart));
        const auto seen = SampleStore(*database).latestOf(u"herald_source_up"_s);
        QCOMPARE(seen->at(0).sample, std::optional(Sample{kStart + 2min, 0}));
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--store")
        return storeUntilKilled(arguments[2]);
    PipelineTest test;
    return QTest::qExec(&test, arguments);
}
#include "tst_pipeline.moc"
