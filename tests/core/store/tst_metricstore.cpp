// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metricstore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
const SeriesKey kSeries{u"latency"_s, {{u"route"_s, u"/api"_s}}};

Metric fullMetric()
{
    return {
        .name = u"latency"_s,
        .title = u"Latency"_s,
        .unit = u"s"_s,
        .direction = Direction::LowerIsBetter,
        .kind = MetricKind::Counter,
        .origin = MetricOrigin::Prometheus,
        .query = u"histogram_quantile(0.99, x)"_s,
        .window = 5min,
        .target = 0.5,
        .milestones = {1, 2.5, 1e6},
        .hold = 10min,
        .value =
            ValueModel{.factor = 2, .baseline = 1.5, .currency = u"EUR"_s, .period = Period::Year, .confidence = 0.7},
        .isAdaptive = true,
        .category = u"optimization"_s,
        .isEnabled = false};
}

Metric bareMetric()
{
    Metric metric;
    metric.name = u"bare"_s;
    for (QString *text : {&metric.title, &metric.unit, &metric.query})
        *text = u""_s;
    return metric;
}

}  // namespace

class MetricStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsEveryField()
    {
        TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save(fullMetric()));
        QVERIFY(MetricStore(*database).save(bareMetric()));
        database.reopen();
        const MetricStore store(*database);
        QCOMPARE(store.all().value(), (QList{bareMetric(), fullMetric()}));
        QCOMPARE(store.metric(u"latency"_s).value(), fullMetric());
        QVERIFY(!store.metric(u"bare"_s)->target);
    }
    void saveReplacesTheOneOfTheSameName()
    {
        TemporaryDatabase database;
        MetricStore store(*database);
        Metric metric = fullMetric();
        QVERIFY(store.save(metric));
        metric.target = {};
        metric.value = {};
        QVERIFY(store.save(metric));
        QCOMPARE(store.all().value(), QList{metric});
    }
    void unknownNameIsNotFound()
    {
        TemporaryDatabase database;
        MetricStore store(*database);
        QCOMPARE(store.metric(u"x"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(store.remove(u"x"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(store.changeTarget({.metric = u"x"_s}).error().kind, ErrorKind::NotFound);
    }
    void refusesAGoalThatNoShareReaches()
    {
        TemporaryDatabase database;
        MetricStore store(*database);
        Metric uptime{.name = u"uptime"_s, .title = u"Uptime"_s, .unit = u"ratio"_s, .target = 99.9};
        QCOMPARE(store.save(uptime).error().kind, ErrorKind::Invalid);
        uptime.target = 0.999;
        QVERIFY(store.save(uptime));
        QCOMPARE(store.changeTarget({.metric = uptime.name, .after = 99.9}).error().kind, ErrorKind::Invalid);
        QCOMPARE(store.metric(uptime.name)->target, 0.999);
    }
    void awardsBelongToOneSeriesAndOutliveTheMetric()
    {
        TemporaryDatabase database;
        MetricStore store(*database);
        QVERIFY(store.save(fullMetric()));
        QVERIFY(!store.awardState(kSeries).value());
        AwardState state;
        state.at = kNow;
        state.lastAwarded = 0.4;
        state.awards = 2;
        state.milestones = {1, 2.5};
        QVERIFY(store.saveAwardState(kSeries, state));
        QVERIFY(store.remove(u"latency"_s));
        QCOMPARE(store.awardState(kSeries).value(), state);
        QVERIFY(!store.awardState({u"latency"_s, {}}).value());
        state.awards = 3;
        QVERIFY(store.saveAwardState(kSeries, state));
        QCOMPARE(store.awardState(kSeries).value(), state);
    }
    void aChangedTargetIsJournalled()
    {
        TemporaryDatabase database;
        MetricStore store(*database);
        QVERIFY(store.save(fullMetric()));
        const TargetChange change{.metric = u"latency"_s,
                                  .at = kNow,
                                  .before = 0.5,
                                  .after = 0.3,
                                  .reason = u"held for a week"_s,
                                  .evidence = {{u"quantile"_s, 0.9}}};
        QVERIFY(store.changeTarget(change));
        QCOMPARE(store.metric(u"latency"_s)->target, 0.3);
        QCOMPARE(store.targetChanges(u"latency"_s, kNow, kNow + 1ms).value(), QList{change});
        QCOMPARE(store.targetChanges(u"latency"_s, kNow - 1h, kNow)->size(), 0);
        QCOMPARE(store.targetChanges(u"other"_s, kNow, kNow + 1h)->size(), 0);
    }
};

QTEST_GUILESS_MAIN(MetricStoreTest)
#include "tst_metricstore.moc"
