// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulestart.h"

#include "alerts/backtest.h"
#include "alerts/rulefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Metric cpu()
{
    Metric metric;
    metric.name = u"host_cpu_usage"_s;
    metric.title = u"CPU usage"_s;
    metric.unit = u"ratio"_s;
    metric.origin = MetricOrigin::Host;
    return metric;
}

/// A value a minute for a day: `low` to `high`, evenly.
SeriesData between(double low, double high)
{
    SeriesData series;
    for (int i = 0; i <= 1440; ++i)
        series.samples.push_back({fromMs(0) + i * 1min, low + (high - low) * (i % 101) / 100});
    return series;
}

}  // namespace

class RuleStartTest : public QObject {
    Q_OBJECT
private slots:
    void theDirectionIsTheRegistrys()
    {
        Metric metric = cpu();
        const SeriesData day = between(0.2, 0.6);
        const Rule upper = ruleOn(metric, {&day, 1});
        QCOMPARE(upper.op, Operator::Greater);
        QVERIFY(upper.threshold > 0.6);
        QVERIFY(upper.clear && *upper.clear < 0.6 && *upper.clear > 0.4);
        metric.direction = Direction::HigherIsBetter;
        const Rule lower = ruleOn(metric, {&day, 1});
        QCOMPARE(lower.op, Operator::Less);
        QVERIFY(lower.threshold < 0.2);
        QVERIFY(lower.clear && *lower.clear > 0.2 && *lower.clear < 0.4);
    }

    void isCompleteAndReadBackAsItIs()
    {
        const SeriesData day = between(0.2, 0.6);
        const Rule rule = ruleOn(cpu(), {&day, 1});
        QCOMPARE(rule.name, u"HostCpuUsageHigh"_s);
        QCOMPARE(rule.labels.value(u"severity"), u"warning"_s);
        QVERIFY(rule.pendingFor > 0s);
        const auto read = readRules(writeRules(groupsOf({&rule, 1})), u"r"_s);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(read->at(0).rules.at(0), rule);
    }

    void doesNotFireOnTheDaysItWasMadeFrom()
    {
        const SeriesData day = between(120, 180);
        Metric metric = cpu();
        metric.unit = u"ms"_s;
        const Rule rule = ruleOn(metric, {&day, 1});
        QCOMPARE(QString::number(rule.threshold).size(), 3);
        const auto report = backtest({rule}, {day}, {.from = fromMs(0), .to = fromMs(0) + 24h});
        QVERIFY(report.transitions.empty());
    }

    void aShareCanReachItsThreshold()
    {
        const SeriesData day = between(0.1, 1);
        const Rule rule = ruleOn(cpu(), {&day, 1});
        QCOMPARE(rule.threshold, 1.0);
        QCOMPARE(rule.op, Operator::GreaterOrEqual);
    }

    void aSteadySeriesGetsRoomAround()
    {
        const SeriesData day = between(10, 10);
        Metric metric = cpu();
        metric.unit.clear();
        const Rule rule = ruleOn(metric, {&day, 1});
        QCOMPARE(rule.threshold, 11.0);
    }

    void theTargetStandsInWhereNothingWasSeen()
    {
        Metric metric = cpu();
        metric.target = 0.7;
        QCOMPARE(ruleOn(metric, {}).threshold, 0.7);
        QVERIFY(!ruleOn(metric, {}).clear);
    }
};

QTEST_GUILESS_MAIN(RuleStartTest)
#include "tst_rulestart.moc"
