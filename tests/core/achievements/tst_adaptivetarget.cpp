// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/adaptivetarget.h"

#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'769'817'600'000);  // 2026-01-31T00:00:00Z

Metric metricOf(Direction direction, double target)
{
    Metric metric;
    metric.name = u"latency"_s;
    metric.title = u"Latency"_s;
    metric.unit = u"s"_s;
    metric.direction = direction;
    metric.target = target;
    metric.isAdaptive = true;
    return metric;
}

/// 0.01, 0.02 … 10.00, one every half hour, in a jumbled order.
std::vector<Sample> history()
{
    std::vector<Sample> samples;
    for (int i = 0; i < 1000; ++i)
        samples.push_back({kNow - i * 30min, 0.01 * ((i * 337) % 1000 + 1)});
    return samples;
}

}  // namespace

class AdaptiveTargetTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void followsTheGoodEndOfHistory()
    {
        const auto lower = adaptedTarget(metricOf(Direction::LowerIsBetter, 2), history(), {}, kNow);
        QVERIFY(lower.has_value());
        QVERIFY(qAbs(lower->target - 1.009) < 1e-9);
        QCOMPARE(lower->previous, 2.0);
        QCOMPARE(lower->samples, 1000);
        QCOMPARE(lower->from, kNow - 999 * 30min);
        QCOMPARE(lower->to, kNow);
        const auto higher = adaptedTarget(metricOf(Direction::HigherIsBetter, 5), history(), {}, kNow);
        QVERIFY(qAbs(higher->target - 9.001) < 1e-9);
    }

    void isNeverEasierThanTheSetTarget()
    {
        QVERIFY(!adaptedTarget(metricOf(Direction::LowerIsBetter, 0.5), history(), {}, kNow));
        QVERIFY(!adaptedTarget(metricOf(Direction::HigherIsBetter, 9.5), history(), {}, kNow));
    }

    void settlesInsteadOfTighteningForEver()
    {
        Metric metric = metricOf(Direction::LowerIsBetter, 2);
        metric.target = adaptedTarget(metric, history(), {}, kNow)->target;
        QVERIFY(!adaptedTarget(metric, history(), {}, kNow));
    }

    void isOptIn()
    {
        Metric metric = metricOf(Direction::LowerIsBetter, 2);
        metric.isAdaptive = false;
        QVERIFY(!adaptedTarget(metric, history(), {}, kNow));
        metric.isAdaptive = true;
        metric.target.reset();
        QVERIFY(!adaptedTarget(metric, history(), {}, kNow));
    }

    void needsEnoughHistory()
    {
        const Metric metric = metricOf(Direction::LowerIsBetter, 2);
        const std::vector<Sample> samples = history();
        QVERIFY(!adaptedTarget(metric, {}, {.minSamples = 0}, kNow));
        QVERIFY(!adaptedTarget(metric, std::span(samples).first(99), {.minSpan = 0s}, kNow));
        QVERIFY(!adaptedTarget(metric, std::span(samples).first(150), {}, kNow));  // three days
        QVERIFY(adaptedTarget(metric, std::span(samples).first(150), {.minSpan = 24h * 3}, kNow));
    }

    void passesOverWhatIsOldFutureOrNoNumber()
    {
        auto samples = history();
        samples.push_back({kNow - 24h * 31, 1e-9});
        samples.push_back({kNow + 1s, 1e-9});
        samples.push_back({kNow - 1s, std::numeric_limits<double>::quiet_NaN()});
        samples.push_back({kNow - 1s, -std::numeric_limits<double>::infinity()});
        QCOMPARE(adaptedTarget(metricOf(Direction::LowerIsBetter, 2), samples, {}, kNow)->samples, 1000);
    }

    void leavesSmallChangesAlone()
    {
        QVERIFY(!adaptedTarget(metricOf(Direction::LowerIsBetter, 1.05), history(), {}, kNow));
        QVERIFY(adaptedTarget(metricOf(Direction::LowerIsBetter, 1.05), history(), {.minChangePercent = 1}, kNow));
    }

    void growsFromATargetOfZero()
    {
        const auto change = adaptedTarget(metricOf(Direction::HigherIsBetter, 0), history(), {}, kNow);
        QVERIFY(change && change->target > 9);
    }

    void saysInOneLineWhatItRestsOn()
    {
        const Metric metric = metricOf(Direction::LowerIsBetter, 2);
        const AdaptiveTarget change{2.0, 1.4, 0.9, fromMs(1'767'225'600'000), kNow, 4320};
        QCOMPARE(
            journalLine(metric, change),
            u"Target of Latency tightened from 2.0 s to 1.4 s: the best 10 % of 4,320 samples since 2026-01-01."_s);
        const QJsonObject json = toJson(change);
        QCOMPARE(json.value(u"samples"_s).toInt(), 4320);
        QCOMPARE(json.value(u"previous"_s).toDouble(), 2.0);
    }
};

QTEST_GUILESS_MAIN(AdaptiveTargetTest)
#include "tst_adaptivetarget.moc"
