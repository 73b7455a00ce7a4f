// SPDX-License-Identifier: GPL-3.0-or-later
// Counters are analysed by their rate: what they have come to always rises, and a restart is no news.
#include "store/forecastcheckstore.h"
#include "support/analysisworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

Metric failures()
{
    Metric metric = latency();
    metric.name = u"failures_total"_s;
    metric.unit = u"failures"_s;
    metric.kind = MetricKind::Counter;
    return metric;
}

/// Some 300 in five minutes, so one a second; twice as many from `faster` on. Counts from zero again at `restarts`.
std::vector<Sample> counting(int count, std::vector<int> restarts = {}, int faster = INT_MAX)
{
    double total = 0;
    return samples(count, [=, noise = gaussian(300, 20)](int i) mutable {
        if (std::ranges::find(restarts, i) != restarts.end())
            total = 0;
        return total += noise(i) + (i >= faster ? 300 : 0);
    });
}

/// Alarms within an hour after the sample.
int alarmsAfter(const QJsonObject &series, int sample)
{
    const Instant from = kMonday + sample * kFiveMinutes;
    const QJsonArray all = series[u"anomalies"].toArray();
    return int(std::ranges::count_if(all, [from](const QJsonValue &one) {
        const Instant at = parseInstant(one[u"at"].toString()).value();
        return at >= from && at <= from + 1h;
    }));
}

}  // namespace

class CounterAnalysisTest : public QObject {
    Q_OBJECT
private slots:
    void aRestartIsNoNews()
    {
        const AnalysisWorld world(counting(3 * kDay, {300, 303, 500, 700}), failures());
        const QJsonObject series = world.analysed();
        QCOMPARE(series[u"unit"].toString(), u"failures/s"_s);
        QVERIFY(!series[u"watch"][u"learning"].toBool(true));
        for (const int restart : {300, 303, 500, 700})
            QCOMPARE(alarmsAfter(series, restart), 0);
        QCOMPARE(series[u"changes"].toArray(), QJsonArray());
        QVERIFY(std::abs(series[u"current"].toDouble() - 1) < 0.2);
    }

    /// A counter of failures never gets better, and has not got worse.
    void whatItHasComeToIsNoTrend()
    {
        const AnalysisWorld world(counting(3 * kDay), failures());
        QCOMPARE(world.analysed()[u"trend"][u"verdict"].toString(), u"none"_s);
        QCOMPARE(world.latest()[u"recommendations"].toArray(), QJsonArray());
    }

    void thatItRisesFasterIsAChange()
    {
        const AnalysisWorld world(counting(3 * kDay, {}, 2 * kDay), failures());
        const QJsonArray changes = world.analysed()[u"changes"].toArray();
        QCOMPARE(changes.size(), 1);
        QVERIFY(std::abs(changes[0][u"before"].toDouble() - 1) < 0.1);
        QVERIFY(std::abs(changes[0][u"after"].toDouble() - 2) < 0.1);
        QVERIFY(changes[0][u"worse"].toBool());
    }

    void aBurstIsAnAlarmAndARestartAfterItIsNot()
    {
        AnalysisWorld world(counting(3 * kDay), failures());
        const double total = counting(3 * kDay).back().value;
        world.come(total + 5000);
        QVERIFY(world.state.alarm >= kAlarmScore);
        QVERIFY(std::abs(world.state.judged.value - 5000.0 / 300) < 1e-6);
        AnalysisWorld restarted(counting(3 * kDay), failures());
        restarted.come(20);
        QVERIFY(restarted.state.alarm < kAlarmScore);
        restarted.come(320);
        QVERIFY(restarted.state.alarm < kAlarmScore);
    }

    void aRestartOfTheProgramForgetsNothing()
    {
        AnalysisWorld world(counting(3 * kDay, {500}), failures());
        const QJsonObject before = world.analysed();
        world.restart();
        world.come(counting(3 * kDay, {500}).back().value + 300);
        world.analysis->analyseNow();
        QCOMPARE(world.analysed()[u"anomalies"].toArray(), before[u"anomalies"].toArray());
        QVERIFY(!world.state.isLearning);
    }

    void aMetricThatTurnsOutToBeACounterIsWatchedAnew()
    {
        Metric metric = failures();
        metric.kind = MetricKind::Gauge;
        AnalysisWorld world(counting(3 * kDay, {500}), metric);
        QCOMPARE(world.analysed()[u"unit"].toString(), u"failures"_s);
        QVERIFY(alarmsAfter(world.analysed(), 500) > 0);
        metric.kind = MetricKind::Counter;
        check(MetricStore(*world.database).save(metric));
        world.come(counting(3 * kDay, {500}).back().value + 300);
        world.analysis->analyseNow();
        QCOMPARE(world.analysed()[u"unit"].toString(), u"failures/s"_s);
        QCOMPARE(alarmsAfter(world.analysed(), 500), 0);
        world.come(counting(3 * kDay, {500}).back().value + 600);
        QVERIFY(std::abs(world.state.judged.value - 1) < 1e-6);
    }

    void forecastsAreHeldAgainstTheRatesThatCame()
    {
        AnalysisWorld world(counting(3 * kDay), failures());
        const double total = counting(3 * kDay).back().value;
        for (int i = 1; i <= 14; ++i)
            world.come(total + 300 * i);
        world.analysis->analyseNow();
        const auto history = ForecastCheckStore(*world.database).history(world.series, 10).value();
        QVERIFY(!history.isEmpty());
        QVERIFY(history.first().hits.judged > 0);
        QCOMPARE(history.first().hits.inside95, history.first().hits.judged);
    }
};

QTEST_GUILESS_MAIN(CounterAnalysisTest)
#include "tst_counteranalysis.moc"
