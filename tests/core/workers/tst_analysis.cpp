// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/analysis.h"

#include "alerts/rulefile.h"
#include "store/analysisstore.h"
#include "store/forecastcheckstore.h"
#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "support/analysisworld.h"
#include "workers/alerting.h"
#include "workers/rulebook.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

void useRules(Database &database, const QByteArray &yaml, Instant now)
{
    const auto groups = readRules("groups:\n- name: g\n  interval: 1m\n  rules:\n" + yaml, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    check(saveRules(database, *groups, now));
}

QStringList firedRules(Database &database)
{
    QStringList fired;
    const auto all = JournalStore(database).transitions({});
    for (const Transition &transition : all.value()) {
        if (transition.to == AlertState::Firing)
            fired += transition.rule;
    }
    return fired;
}

}  // namespace

class AnalysisTest : public QObject {
    Q_OBJECT
private slots:
    void whatTakesLongerRestsLonger()
    {
        QCOMPARE(restAfter(Duration(100), 1min), Duration(1min));
        QCOMPARE(restAfter(Duration(400), 1min), Duration(160s));
        QCOMPARE(restAfter(Duration(1h), 1min), Duration(5min));
    }
    void itsScoresAreFreshUntilTwoAnalysesAreMissing()
    {
        AnalysisWorld world;
        std::optional<Duration> fresh;
        QObject::connect(world.analysis.get(), &Analysis::stored, world.analysis.get(),
                         [&](const Delta &delta) { fresh = delta.health.staleAfter; });
        world.come(10);
        world.analysis->analyseNow();
        QVERIFY(fresh.has_value());
        QVERIFY(*fresh >= 2 * restAfter(Duration(1h), 1min));
    }
    void learnsByItselfOnceItHasBeenQuiet()
    {
        AnalysisWorld world;
        world.analysis->stop();
        Analysis analysis({.database = world.database.path(), .quiet = 0ms, .clock = world.clock});
        WatchState state;
        QObject::connect(&analysis, &Analysis::judged, &analysis,
                         [&](const std::vector<WatchState> &states) { state = states.at(0); });
        QSignalSpy stored(&analysis, &Analysis::stored);
        analysis.start();
        const auto early = batch(kLatency, {{world.clock.now() + 1min, 30}});
        check(SampleStore(*world.database).append(early));
        world.clock.advance(1min);
        analysis.take({.source = u"x"_s, .samples = early});
        QCOMPARE(state.newest.at, Instant{});
        QTRY_COMPARE(stored.size(), 1);
        QCOMPARE(state.newest, early.front().sample);
        QVERIFY(!state.isLearning);
        analysis.stop();
    }
    void analysesWhatIsStored()
    {
        const AnalysisWorld world;
        QCOMPARE(world.analysed()[u"metric"].toString(), u"latency"_s);
        QCOMPARE(world.analysed()[u"labels"].toObject(), (QJsonObject{{u"route"_s, u"/a"_s}}));
        QVERIFY(world.analysed()[u"forecast"].isObject());
        QCOMPARE(world.latest()[u"id"].toString().size(), 16);
    }

    // Finding 38 of the reference: every consumer ran its own analysis.
    void oneAnalysisForOneVersionOfTheData()
    {
        AnalysisWorld world;
        const QString first = world.latest()[u"id"].toString();
        world.clock.advance(1h);
        world.analysis->analyseNow();
        QCOMPARE(world.latest()[u"id"].toString(), first);
        world.come(10);
        world.analysis->analyseNow();
        QVERIFY(world.latest()[u"id"].toString() != first);
        QCOMPARE(AnalysisStore(*world.database).scores(Instant{}).value().size(), 2);
    }

    void itsOwnScoresAreNoNewData()
    {
        AnalysisWorld world;
        const QString first = world.latest()[u"id"].toString();
        world.analysis->take(
            {.source = u"analysis"_s, .samples = {{{u"system_health_score"_s, {}}, {world.clock.now(), 1}}}});
        world.analysis->analyseNow();
        QCOMPARE(world.latest()[u"id"].toString(), first);
    }

    void itsScoresAreSamplesThatRulesCanWatch()
    {
        const AnalysisWorld world;
        const auto score = SampleStore(*world.database).latest({u"system_health_score"_s, {}}).value();
        QVERIFY(score.has_value());
        QCOMPARE(score->value, world.latest()[u"health"][u"value"].toDouble());
    }

    void aRestartForgetsNothingItHadLearned()
    {
        AnalysisWorld world;
        for (int i = 0; i < 20; ++i)
            world.come(10);
        world.come(30);
        const WatchState before = world.state;
        QVERIFY(before.judgement.score >= kAlarmScore);
        world.state = {};
        world.restart();
        QCOMPARE(world.state.judgement.score, before.judgement.score);
        QCOMPARE(world.state.alarm, before.alarm);
        QCOMPARE(world.state.judgement.expected, before.judgement.expected);
        QCOMPARE(world.state.usual->upper, before.usual->upper);
    }

    void aVerdictChangesLaterScores()
    {
        AnalysisWorld taught;
        AnalysisWorld untaught;
        for (AnalysisWorld *world : {&taught, &untaught})
            world->come(16);
        QVERIFY(taught.state.judgement.score > 0.9);
        check(AnalysisStore(*taught.database).say({kLatency, {taught.clock.now(), true}, taught.clock.now() + 1s}));
        taught.clock.advance(1min);
        taught.analysis->analyseNow();
        taught.clock.advance(-1min);
        for (AnalysisWorld *world : {&taught, &untaught}) {
            for (int i = 0; i < 100; ++i)
                world->come(10 + 0.1 * (i % 7));
            world->come(16);
        }
        QVERIFY2(taught.state.judgement.surprise < untaught.state.judgement.surprise - 0.3,
                 qPrintable(u"%1 %2"_s.arg(taught.state.judgement.surprise).arg(untaught.state.judgement.surprise)));
    }

    void aVerdictOutlivesARestart()
    {
        AnalysisWorld world;
        world.come(16);
        check(AnalysisStore(*world.database).say({kLatency, {world.clock.now(), true}, world.clock.now()}));
        world.restart();
        for (int i = 0; i < 40; ++i)
            world.come(10);
        world.come(16);
        const double taught = world.state.judgement.surprise;
        AnalysisWorld other;
        other.come(16);
        for (int i = 0; i < 40; ++i)
            other.come(10);
        other.come(16);
        QVERIFY(taught < other.state.judgement.surprise);
    }

    // Of the past only a week was read: no hour of it had been seen twice.
    void aRestartKnowsTheWeek()
    {
        const auto weekend = [noise = gaussian(50, 0.5)](int i) mutable {
            return noise(i) - (i / kDay % 7 >= 5 ? 10 : 0);
        };
        AnalysisWorld world(samples(26 * kDay, weekend));  // until Friday, 23:55
        world.come(40);
        QVERIFY2(std::abs(world.state.judgement.expected - 40) < 2,
                 qPrintable(QString::number(world.state.judgement.expected)));
        QVERIFY(world.state.judgement.score < kAlarmScore);
    }

    // With seven days in sight each weekend was a jump, and none was ever foreseen.
    void aWeekendIsNeitherATrendNorASurprise()
    {
        const auto weekend = [](int i) { return i / kDay % 7 >= 5 ? 10.0 : 0.0; };
        const auto disk = [&, noise = gaussian(50, 0.5)](int i) mutable { return noise(i) - weekend(i); };
        const AnalysisWorld friday(samples(33 * kDay, disk));  // until Friday, 23:55
        const QJsonObject forecast = friday.analysed()[u"forecast"].toObject();
        QCOMPARE(forecast[u"season_steps"].toInt(), 168);
        const QJsonArray points = forecast[u"points"].toArray();
        QVERIFY(!points.isEmpty());
        const QJsonArray noon = points.last().toArray();
        QVERIFY2(std::abs(noon[1].toDouble() - 40) < 2, QJsonDocument(forecast).toJson().constData());
        const AnalysisWorld saturday(samples(33 * kDay + kDay / 2, disk));
        QCOMPARE(saturday.analysed()[u"changes"].toArray(), QJsonArray());
        QCOMPARE(saturday.analysed()[u"trend"][u"verdict"].toString(), u"none"_s);
    }

    // The week hides nothing that is no week.
    void aJumpBesideAWeekIsFound()
    {
        const auto disk = [noise = gaussian(50, 0.5)](int i) mutable {
            return noise(i) - (i / kDay % 7 >= 5 ? 10.0 : 0.0) + (i >= 31 * kDay ? 8 : 0);
        };
        const AnalysisWorld world(samples(33 * kDay, disk));
        const QJsonArray changes = world.analysed()[u"changes"].toArray();
        QCOMPARE(changes.size(), 1);
        QVERIFY(std::abs(changes[0][u"after"].toDouble() - changes[0][u"before"].toDouble() - 8) < 2);
    }

    void aVerdictCountsAsLongAsWhatIsLearnedAgain()
    {
        auto past = samples(14 * kDay, gaussian(10, 1));
        past[4 * kDay].value = 16;
        AnalysisWorld world(past);
        world.come(16);
        const double untaught = world.state.judgement.surprise;
        AnalysisWorld taught(past);
        check(AnalysisStore(*taught.database).say({kLatency, {past[4 * kDay].at, true}, past[4 * kDay].at + 1h}));
        taught.restart();
        taught.come(16);
        QVERIFY2(taught.state.judgement.surprise < untaught - 0.2,
                 qPrintable(u"%1 %2"_s.arg(taught.state.judgement.surprise).arg(untaught)));
    }

    void aRestartBetweenSamplesOfOneWindowChangesNothing()
    {
        AnalysisWorld whole(samples(60'000, gaussian(10, 1), 5s));
        AnalysisWorld broken(samples(60'000, gaussian(10, 1), 5s));
        const auto next = [](AnalysisWorld &world, double value) {
            world.clock.advance(5s);
            const auto one = batch(kLatency, {{world.clock.now(), value}});
            check(SampleStore(*world.database).append(one));
            world.analysis->take({.source = u"x"_s, .samples = one});
        };
        for (int i = 0; i < 100; ++i) {
            if (i == 50)
                broken.restart();
            for (AnalysisWorld *world : {&whole, &broken})
                next(*world, 10 + i % 3);
        }
        QVERIFY(!whole.state.isLearning);
        QCOMPARE(broken.state.judged, whole.state.judged);
        QCOMPARE(broken.state.judgement.score, whole.state.judgement.score);
        QCOMPARE(broken.state.judgement.expected, whole.state.judgement.expected);
    }

    void forecastsAreHeldAgainstWhatCame()
    {
        AnalysisWorld world;
        for (int i = 0; i < 14; ++i) {
            world.come(10 + 0.5 * (i % 3));
            world.analysis->analyseNow();
        }
        const auto history = ForecastCheckStore(*world.database).history(kLatency, 10).value();
        QCOMPARE(history.size(), 1);
        QVERIFY(history[0].hits.judged >= 10);
        QCOMPARE(history[0].hits.inside95, history[0].hits.judged);
    }

    void changePointsAreInTheSnapshot()
    {
        const AnalysisWorld world(
            samples(kDay, [normal = gaussian(10, 1)](int i) mutable { return normal(i) + (i < 150 ? 6 : 0); }));
        const QJsonArray changes = world.analysed()[u"changes"].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][u"worse"].toBool(), false);
    }

    void theFourKindsFireFromStoredSamples_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<std::vector<Sample>>("past");
        QTest::addColumn<double>("next");
        QTest::newRow("trend")
            << QByteArray("  - {alert: A, metric: latency, trend: {direction: rising, min_change: 10}}\n")
            << samples(kDay, [normal = gaussian(10, 0.3)](int i) mutable { return normal(i) + 0.02 * i; }) << 16.0;
        QTest::newRow("anomaly") << QByteArray("  - {alert: A, metric: latency, anomaly: {score: 0.99}}\n")
                                 << samples(3 * kDay, gaussian(10, 1)) << 30.0;
        QTest::newRow("forecast") << QByteArray(
            "  - {alert: A, metric: latency, operator: '>', forecast: {crosses: 20, within: 12h, confidence: 0.8}}\n")
                                  << samples(kDay, [normal = gaussian(10, 0.05)](
                                                       int i) mutable { return normal(i) + 0.03 * i; })
                                  << 18.7;
        QTest::newRow("changepoint")
            << QByteArray("  - {alert: A, metric: latency, changepoint: {direction: rising, min_change: 30}}\n")
            << samples(kDay, [normal = gaussian(10, 1)](int i) mutable { return normal(i) + (i > 200 ? 8 : 0); })
            << 18.0;
    }
    void theFourKindsFireFromStoredSamples()
    {
        QFETCH(QByteArray, rule);
        QFETCH(std::vector<Sample>, past);
        QFETCH(double, next);
        AnalysisWorld world(past);
        useRules(*world.database, rule, world.clock.now());
        Alerting alerting({.database = world.database.path(),
                           .interval = 20ms,
                           .receivers = {},
                           .dispatch = {},
                           .clock = world.clock});
        QObject::connect(world.analysis.get(), &Analysis::judged, &alerting, &Alerting::hear);
        QSignalSpy changed(&alerting, &Alerting::changed);
        alerting.start();
        world.come(next);
        alerting.take({.source = u"x"_s, .samples = batch(kLatency, {{world.clock.now(), next}})});
        QTRY_VERIFY(firedRules(*world.database).contains(u"A"_s));
        QVERIFY(!changed.isEmpty());
        alerting.stop();
    }

    void aRestartedEngineDoesNotFireTwice()
    {
        AnalysisWorld world(
            samples(kDay, [normal = gaussian(10, 0.3)](int i) mutable { return normal(i) + 0.02 * i; }));
        useRules(*world.database, "  - {alert: A, metric: latency, trend: {direction: rising, min_change: 10}}\n",
                 world.clock.now());
        for (int run = 0; run < 2; ++run) {
            Alerting alerting({.database = world.database.path(),
                               .interval = 20ms,
                               .receivers = {},
                               .dispatch = {},
                               .clock = world.clock});
            QSignalSpy failed(&alerting, &Alerting::failed);
            alerting.start();
            world.come(16);
            alerting.take({.source = u"x"_s, .samples = batch(kLatency, {{world.clock.now(), 16}})});
            QTRY_COMPARE(firedRules(*world.database), QStringList{u"A"_s});
            world.clock.advance(2min);
            alerting.tick();
            alerting.stop();
            QVERIFY(failed.isEmpty());
        }
        QCOMPARE(firedRules(*world.database), QStringList{u"A"_s});
    }

    void aMetricThatIsAddedLaterIsWatched()
    {
        AnalysisWorld world;
        Metric later = latency();
        later.name = u"later"_s;
        check(MetricStore(*world.database).save(later));
        world.analysis->analyseNow();
        world.clock.advance(kFiveMinutes);
        const std::vector<SeriesSample> one{{{u"later"_s, {}}, {world.clock.now(), 3}}};
        check(SampleStore(*world.database).append(one));
        world.analysis->take({.source = u"x"_s, .samples = one});
        QCOMPARE(world.state.series.metric, u"later"_s);
        QVERIFY(world.state.isLearning);
        world.analysis->analyseNow();
        QCOMPARE(AnalysisStore(*world.database).series(u"later"_s)->size(), 1);
    }

    void aClockThatWasAheadDoesNotDeafenTheWatch()
    {
        AnalysisWorld world;
        const Instant right = world.clock.now();
        world.clock.set(right + std::chrono::hours(24 * 400));
        world.come(7);
        QCOMPARE(world.state.newest.value, 7.0);
        world.clock.set(right);
        world.come(10.5);
        QCOMPARE(world.state.newest, (Sample{right + kFiveMinutes, 10.5}));
        QVERIFY(!world.state.isLearning);
    }

    void anEmptyStoreIsNoDataAndNoAlarm()
    {
        const AnalysisWorld world(std::vector<Sample>{});
        QCOMPARE(world.latest()[u"overall"][u"status"].toString(), u"no_data"_s);
        QVERIFY(world.latest()[u"overall"][u"value"].isNull());
        QVERIFY(!SampleStore(*world.database).latest({u"overall_performance_score"_s, {}}).value().has_value());
    }
};

QTEST_GUILESS_MAIN(AnalysisTest)
#include "tst_analysis.moc"
