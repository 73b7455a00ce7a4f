// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that give rubbish, through a whole collector: each says so in one line, the others go on, and what was stored
// before stays.
#include "workers/collector.h"

#include "net/qthttpclient.h"
#include "store/achievementstore.h"
#include "store/metricstore.h"
#include "store/sourcestore.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "support/scriptedsource.h"
#include "support/temporarydatabase.h"
#include "support/testrepository.h"
#include "workers/expositionsource.h"
#include "workers/gitsource.h"
#include "workers/prometheussource.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QByteArray kQuery = "/api/v1/query";
const QByteArray kSound =
    R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"0.5"]}]}})";

Metric latency()
{
    Metric metric;
    metric.name = u"latency"_s;
    metric.title = u"Latency"_s;
    metric.unit = u"s"_s;
    metric.origin = MetricOrigin::Prometheus;
    metric.query = u"latency"_s;
    return metric;
}

QByteArray vectorOf(int series)
{
    QByteArray result;
    for (int i = 0; i < series; ++i)
        result += R"({"metric":{"n":")" + QByteArray::number(i) + R"("},"value":[1,"1"]},)";
    result.chop(1);
    return R"({"status":"success","data":{"resultType":"vector","result":[)" + result + "]}}";
}

/// A collector with Prometheus, repositories, and a source that is well.
struct Bench {
    Bench()
    {
        if (!MetricStore(*database).save(latency()))
            qFatal("The metric cannot be stored.");
        collector = std::make_unique<Collector>(Collector::Options{
            .database = database.path(),
            .sources = [this](Database &, HttpClient &http) -> Result<std::vector<std::unique_ptr<Source>>> {
                std::vector<std::unique_ptr<Source>> sources;
                sources.push_back(std::make_unique<ScriptedSource>(well));
                sources.push_back(std::make_unique<PrometheusSource>(
                    PrometheusSource::Options{.server = {.url = server.url()}, .interval = 1h}, http));
                for (const QString &path : std::as_const(repositories))
                    sources.push_back(std::make_unique<GitSource>(GitSource::Options{path, 1h, {}}));
                return sources;
            },
            .clock = clock});
        stored = std::make_unique<QSignalSpy>(collector.get(), &Collector::stored);
        failed = std::make_unique<QSignalSpy>(collector.get(), &Collector::failed);
    }
    /// One more collection of every source.
    void collect()
    {
        clock.advance(1min);
        const auto before = stored->size();
        collector->collectAll();
        QTRY_COMPARE_WITH_TIMEOUT(stored->size(), before + 2 + repositories.size(), 20'000);
    }
    void start()
    {
        collector->start();
        QTRY_COMPARE_WITH_TIMEOUT(stored->size(), 2 + repositories.size(), 20'000);
    }
    [[nodiscard]] Health healthOf(const QString &component) const
    {
        const auto all = SourceStore(*database).health().value();
        const auto found = std::ranges::find(all, component, &Health::component);
        return found == all.end() ? Health{} : *found;
    }
    [[nodiscard]] size_t samplesOf(const QString &metric) const
    {
        return SampleStore(*database).samples({metric, {}}, Instant::min(), Instant::max())->size();
    }

    FakeClock clock;
    TemporaryDatabase database;
    LoopbackServer server;
    QStringList repositories;
    std::shared_ptr<SourceScript> well = std::make_shared<SourceScript>(
        SourceScript{.name = u"well"_s, .answer = SourceScript::oneSample(u"well"_s, u"beat"_s)});
    std::unique_ptr<Collector> collector;
    std::unique_ptr<QSignalSpy> stored;
    std::unique_ptr<QSignalSpy> failed;
};

bool isOneLine(const QString &text) { return !text.isEmpty() && !text.contains(u'\n') && text.size() < 400; }

}  // namespace

class BadSourcesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPrometheusThatGivesRubbishIsToldAndStopsNobody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("a page of HTML") << QByteArray("<html><body>Sign in</body></html>") << 200;
        QTest::newRow("half of its JSON") << kSound.left(kSound.size() / 2) << 200;
        QTest::newRow("nothing") << QByteArray() << 200;
        QTest::newRow("a list") << QByteArray("[]") << 200;
        QTest::newRow("a failure with a page") << QByteArray("<h1>Bad gateway</h1>") << 502;
    }
    void aPrometheusThatGivesRubbishIsToldAndStopsNobody()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Bench bench;
        bench.server.serve(kQuery, 200, kSound);
        bench.start();
        QCOMPARE(bench.samplesOf(u"latency"_s), size_t(1));
        bench.server.serve(kQuery, status, body);
        bench.collect();
        const Health health = bench.healthOf(u"prometheus"_s);
        QCOMPARE(health.state, HealthState::CannotSee);
        QVERIFY2(isOneLine(health.error), qPrintable(health.error));
        QCOMPARE(bench.healthOf(u"well"_s).state, HealthState::Well);
        QCOMPARE(bench.samplesOf(u"beat"_s), size_t(2));
        QCOMPARE(bench.samplesOf(u"latency"_s), size_t(1));
        QCOMPARE(bench.failed->size(), 0);
        bench.server.serve(kQuery, 200, kSound);
        bench.collect();
        QCOMPARE(bench.healthOf(u"prometheus"_s).state, HealthState::Well);
    }
    void whatIsNoNumberOrTooMuchIsReportedAndNotStored_data()
    {
        QTest::addColumn<QByteArray>("body");
        QByteArray notANumber = kSound;
        QTest::newRow("not a number") << notANumber.replace("0.5", "NaN");
        QTest::newRow("100,000 series") << vectorOf(100'000);
        QTest::newRow("a refused query") << QByteArray(
            R"({"status":"error","errorType":"bad_data","error":"parse error"})");
    }
    void whatIsNoNumberOrTooMuchIsReportedAndNotStored()
    {
        QFETCH(QByteArray, body);
        Bench bench;
        bench.server.serve(kQuery, 200, body);
        bench.start();
        const Health health = bench.healthOf(u"prometheus"_s);
        QCOMPARE(health.state, HealthState::CannotSee);
        QVERIFY2(isOneLine(health.error), qPrintable(health.error));
        QList<MetricReport> report;
        for (const auto &arguments : *bench.stored) {
            if (const auto delta = arguments.at(0).value<Delta>(); delta.source == u"prometheus"_s)
                report = delta.report;
        }
        QCOMPARE(report.size(), 1);
        QVERIFY2(isOneLine(report.first().reason), qPrintable(report.first().reason));
        QCOMPARE(report.first().samples, 0);
        QCOMPARE(SampleStore(*bench.database).series(u"latency"_s)->size(), 0);
        QCOMPARE(bench.samplesOf(u"beat"_s), size_t(1));
        QCOMPARE(bench.failed->size(), 0);
    }
    void aPageWithoutNumbersCannotBeSeen_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<bool>("isSeen");
        QTest::addColumn<int>("rows");
        QTest::newRow("sound") << QByteArray("a 1\n") << true << 1;
        QTest::newRow("one is no number") << QByteArray("a 1\nb NaN\n") << true << 2;
        QTest::newRow("none is a number") << QByteArray("a +Inf\nb NaN\n") << false << 1;
        QTest::newRow("empty") << QByteArray() << false << 0;
        QTest::newRow("comments only") << QByteArray("# HELP a b\n") << false << 0;
    }
    void aPageWithoutNumbersCannotBeSeen()
    {
        QFETCH(QByteArray, page);
        QFETCH(bool, isSeen);
        QFETCH(int, rows);
        LoopbackServer server;
        server.serve("/metrics", 200, page);
        QtHttpClient http("Test");
        QUrl url = server.url();
        url.setPath(u"/metrics"_s);
        ExpositionSource source(url, 1min, http);
        const auto collected = source.collect({.now = FakeClock().now()});
        QTRY_VERIFY(collected.isFinished());
        const Harvest harvest = collected.result();
        QCOMPARE(harvest.health.state == HealthState::Well, isSeen);
        QVERIFY2(isSeen || isOneLine(harvest.health.error), qPrintable(harvest.health.error));
        QCOMPARE(harvest.report.size(), rows);
    }
    void aQueryThatBringsNoNumberIsToldBesideThoseThatDo()
    {
        Bench bench;
        Metric broken = latency();
        broken.name = u"broken"_s;
        broken.query = u"broken"_s;
        QVERIFY(MetricStore(*bench.database).save(broken));
        QByteArray notANumber = kSound;
        notANumber.replace("0.5", "+Inf");
        bench.server.whenAsked([&](const QByteArray &request) {
            bench.server.serve(kQuery, 200, request.contains("query=broken") ? notANumber : kSound);
        });
        bench.start();
        const Health health = bench.healthOf(u"prometheus"_s);
        QCOMPARE(health.state, HealthState::Well);
        QVERIFY2(isOneLine(health.error) && health.error.contains(u"1 of 2 queries")
                     && health.error.contains(u"broken"),
                 qPrintable(health.error));
        QCOMPARE(bench.samplesOf(u"latency"_s), size_t(1));
    }
    void aQueryWithoutSeriesIsNoFault()
    {
        Bench bench;
        bench.server.serve(kQuery, 200, R"({"status":"success","data":{"resultType":"vector","result":[]}})");
        bench.start();
        QCOMPARE(bench.healthOf(u"prometheus"_s).state, HealthState::Well);
        QVERIFY(bench.healthOf(u"prometheus"_s).error.isEmpty());
    }
    void aRepositoryThatIsDamagedInPartsIsToldAsLongAsItIs()
    {
        Bench bench;
        TestRepository damaged;
        damaged.git({u"config"_s, u"user.email"_s, u"ada@example.org"_s});
        QStringList trees;
        for (int i = 0; i < 30; ++i) {
            damaged.commit(u"a"_s, QByteArray::number(i), u"feat: thing %1"_s.arg(i));
            trees += damaged.git({u"rev-parse"_s, u"HEAD^{tree}"_s});
        }
        const auto fileOf = [&](const QString &id) {
            return damaged.path(u".git/objects/%1/%2"_s.arg(id.left(2), id.mid(2)));
        };
        for (const QString &tree : std::as_const(trees))
            QVERIFY(QFile::rename(fileOf(tree), fileOf(tree) + u".away"_s));
        bench.repositories = {damaged.path()};
        bench.server.serve(kQuery, 200, kSound);
        bench.start();
        for (int i = 0; i < 2; ++i) {
            const Health health = bench.healthOf(gitSourceName(damaged.path()));
            QCOMPARE(health.state, HealthState::CannotSee);
            QVERIFY2(isOneLine(health.error) && health.error.contains(u"30 commits"), qPrintable(health.error));
            bench.collect();
        }
        for (const QString &tree : std::as_const(trees))
            QVERIFY(QFile::rename(fileOf(tree) + u".away"_s, fileOf(tree)));
        bench.collect();
        QCOMPARE(bench.healthOf(gitSourceName(damaged.path())).state, HealthState::Well);
        QCOMPARE(AchievementStore(*bench.database).find({})->total, 1);
    }
    void aBrokenRepositoryIsToldAndStopsNobody()
    {
        Bench bench;
        TestRepository sound, broken, empty;
        sound.commit(u"a"_s, "1", u"feat: make it work"_s);
        broken.commit(u"a"_s, "1", u"feat: be lost"_s);
        const QStringList mine{u"config"_s, u"user.email"_s, u"ada@example.org"_s};
        for (const TestRepository *one : {&sound, &broken, &empty})
            one->git(mine);
        QVERIFY(QDir(broken.path(u".git/objects"_s)).removeRecursively());
        TestRepository origin;
        origin.commit(u"a"_s, "1", u"feat: begin"_s);
        origin.commit(u"a"_s, "2", u"feat: go on"_s);
        QTemporaryDir folder;
        const QString shallow = folder.filePath(u"shallow"_s);
        origin.git({u"clone"_s, u"-q"_s, u"--depth=1"_s, u"file://"_s + origin.path(), shallow});
        origin.git(QStringList{u"-C"_s, shallow} + mine);
        bench.repositories = {sound.path(), broken.path(), empty.path(), shallow};
        bench.server.serve(kQuery, 200, kSound);
        bench.start();
        QCOMPARE(bench.healthOf(gitSourceName(broken.path())).state, HealthState::CannotSee);
        QVERIFY2(isOneLine(bench.healthOf(gitSourceName(broken.path())).error),
                 qPrintable(bench.healthOf(gitSourceName(broken.path())).error));
        for (const QString &path : {sound.path(), empty.path(), shallow}) {
            const Health health = bench.healthOf(gitSourceName(path));
            QVERIFY2(health.state == HealthState::Well, qPrintable(health.error));
        }
        QCOMPARE(bench.samplesOf(u"beat"_s), size_t(1));
        QCOMPARE(bench.failed->size(), 0);
    }
};

QTEST_GUILESS_MAIN(BadSourcesTest)
#include "tst_badsources.moc"
