// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/watched.h"

#include "support/ruletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

Rule ruleOf(const QByteArray &yaml) { return rulesOf("  - alert: A\n" + yaml).at(0); }

const QByteArray kCompound = R"(    all:
    - {metric: cpu, function: avg, window: 5m, threshold: 0.8}
    - any:
      - {alert: Other}
      - {metric: queue, threshold: 100}
)";

/// A counter that rises by 2 a second, and a metric beside it.
std::vector<SeriesData> hour()
{
    std::vector<SeriesData> series{{{u"served"_s, {{u"host"_s, u"a"_s}}}, {}},
                                   {{u"served"_s, {{u"host"_s, u"b"_s}}}, {}}};
    for (int i = 0; i <= 240; ++i) {
        for (SeriesData &one : series)
            one.samples.push_back({fromMs(i * 15'000LL), 30.0 * i});
    }
    return series;
}

}  // namespace

class WatchedTest : public QObject {
    Q_OBJECT
private slots:
    void aCompoundWatchesItsComparisonsInTheirOrderAndNotOtherAlerts()
    {
        const auto watched = watchedBy(ruleOf(kCompound));
        QCOMPARE(watched.size(), size_t(2));
        QCOMPARE(watched[0].comparison.metric, u"cpu"_s);
        QCOMPARE(watched[0].comparison.function, Function::Avg);
        QCOMPARE(watched[1].comparison.metric, u"queue"_s);
        QVERIFY(watched[1].hasLevel);
    }
    void aLevelOfACompoundMovesAlone()
    {
        const auto watched = watchedBy(withLevel(ruleOf(kCompound), 1, 250));
        QCOMPARE(watched[0].comparison.threshold, 0.8);
        QCOMPARE(watched[1].comparison.threshold, 250.0);
    }
    void theClearLevelKeepsItsDistance()
    {
        const Rule moved = withLevel(ruleOf("    metric: cpu\n    threshold: 4\n    clear: 3\n"), 0, 6);
        QCOMPARE(moved.threshold, 6.0);
        QCOMPARE(moved.clear, std::optional(5.0));
    }
    void aForecastMovesWhatItCrosses()
    {
        const Rule rule = ruleOf("    metric: disk\n    forecast: {crosses: 0.9, within: 1d}\n");
        QCOMPARE(watchedBy(rule).at(0).comparison.threshold, 0.9);
        QCOMPARE(std::get<ForecastCondition>(withLevel(rule, 0, 0.95).condition).crosses, 0.95);
    }
    void statisticsAndServersHaveNoLevel()
    {
        const Rule anomaly = ruleOf("    metric: cpu\n    anomaly: {}\n");
        QVERIFY(!watchedBy(anomaly).at(0).hasLevel);
        QCOMPARE(withLevel(anomaly, 0, 7), anomaly);
        const Rule promql = ruleOf("    expr: up == 0\n");
        QVERIFY(watchedBy(promql).at(0).comparison.metric.isEmpty());
        QCOMPARE(withLevel(promql, 0, 7), promql);
    }
    void aLevelThatIsNotThereChangesNothing()
    {
        const Rule rule = ruleOf(kCompound);
        QCOMPARE(withLevel(rule, 2, 7), rule);
    }
    void theValuesAreWhatTheFunctionGives()
    {
        const Term rate{
            .metric = u"served"_s, .matchers = {{u"host"_s, u"a"_s}}, .function = Function::Rate, .window = 5min};
        const auto values = valuesOf(rate, hour(), {fromMs(600'000), fromMs(3'600'000), 11});
        QCOMPARE(values.size(), size_t(1));
        QCOMPARE(values[0].series.labels.value(u"host"_s), u"a"_s);
        QCOMPARE(values[0].samples.size(), size_t(11));
        QCOMPARE(values[0].samples.front().at, fromMs(600'000));
        QCOMPARE(values[0].samples.back().at, fromMs(3'600'000));
        for (const Sample &sample : values[0].samples)
            QCOMPARE(sample.value, 2.0);
    }
    void whereNothingCanBeSeenThereIsNoValue()
    {
        const Term rate{.metric = u"served"_s, .function = Function::Rate, .window = 5min};
        const auto values = valuesOf(rate, hour(), {fromMs(3'600'000), fromMs(7'200'000), 61});
        QCOMPARE(values.size(), size_t(2));
        QVERIFY(values[0].samples.back().at <= fromMs(3'600'000 + 300'000));
    }
    void onlyWhatTheSelectorSelectsIsDrawn()
    {
        QCOMPARE(selectedBy({.metric = u"served"_s, .matchers = {{u"host"_s, u"!=a"_s}}}, hour()).size(), size_t(1));
        QCOMPARE(selectedBy({.metric = u"other"_s}, hour()).size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(WatchedTest)
#include "tst_watched.moc"
