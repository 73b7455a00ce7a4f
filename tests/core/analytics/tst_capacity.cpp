// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/capacity.h"
#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

/// A disk that fills by one hundredth a day, from one half; 20 days of hours.
std::vector<Sample> filling(double noise = 0.002)
{
    return samples(
        480, [source = gaussian(0, noise)](int i) mutable { return 0.5 + 0.01 * i / 24 + source(i); }, 1h);
}

}  // namespace

class CapacityTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhenADiskIsFull()
    {
        const auto disk = filling();
        const Instant now = disk.back().at;
        const Capacity found = capacity(disk, {.limit = 1}, now);
        QCOMPARE(found.verdict, CapacityVerdict::RunsOut);
        const double days = double((*found.likely - now).count()) / 86.4e6;
        QVERIFY2(days > 28 && days < 34, qPrintable(QString::number(days)));
        QVERIFY(found.earliest.value() <= *found.likely);
        QVERIFY(found.latest.value() >= *found.likely);
    }

    /// A machine that was off: the disk is as full as it would have been, and the date stays.
    void aGapDoesNotMoveTheDate_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("hours");
        QTest::newRow("12 h") << 200 << 12;
        QTest::newRow("a day") << 200 << 24;
        QTest::newRow("3 days") << 200 << 72;
        QTest::newRow("5.5 days") << 200 << 132;
        QTest::newRow("15 days") << 60 << 360;
    }
    void aGapDoesNotMoveTheDate()
    {
        QFETCH(int, from);
        QFETCH(int, hours);
        auto disk = filling();
        disk.erase(disk.begin() + from, disk.begin() + from + hours);
        const Instant now = disk.back().at;
        const Capacity found = capacity(disk, {.limit = 1}, now);
        QCOMPARE(found.verdict, CapacityVerdict::RunsOut);
        const double days = double((*found.likely - now).count()) / 86.4e6;
        QVERIFY2(days > 29 && days < 32, qPrintable(QString::number(days)));
    }

    void saysWhatWouldChangeIt()
    {
        const auto disk = filling();
        const Capacity found = capacity(disk, {.limit = 1, .horizon = 24h * 100}, disk.back().at);
        QVERIFY(std::abs(found.growthToLast - 0.003) < 0.0005);
        const double daysPerUnit = double(found.gainPerUnit->count()) / 86.4e6;
        QVERIFY2(std::abs(daysPerUnit - 100) < 5, qPrintable(QString::number(daysPerUnit)));
    }

    void moreNoiseMeansAWiderRange()
    {
        const auto width = [](const Capacity &c) {
            return c.latest.value_or(kMonday + 24h * 3650) - c.earliest.value();
        };
        const auto calm = filling(0.002);
        const auto noisy = filling(0.03);
        QVERIFY(width(capacity(noisy, {.limit = 1}, noisy.back().at))
                > width(capacity(calm, {.limit = 1}, calm.back().at)));
    }

    /// Finding 21: a cross-section of agents was taken for growth over time.
    void useThatDoesNotGrowDoesNotRunOut()
    {
        const auto flat = samples(480, gaussian(0.5, 0.05), 1h);
        QCOMPARE(capacity(flat, {.limit = 1}, flat.back().at).verdict, CapacityVerdict::NotInSight);
        auto shrinking = filling();
        std::ranges::reverse(shrinking);
        for (size_t i = 0; i < shrinking.size(); ++i)
            shrinking[i].at = kMonday + i * 1h;
        QCOMPARE(capacity(shrinking, {.limit = 1}, shrinking.back().at).verdict, CapacityVerdict::NotInSight);
    }

    void whatDoesNotGrowOfLateDoesNotRunOut()
    {
        const auto disk = filling();
        const Instant now = disk.back().at;
        const auto flat = seriesTrend(samples(168, gaussian(0.7, 0.01), 1h));
        QCOMPARE(capacity(disk, {.limit = 1, .lately = &flat}, now).verdict, CapacityVerdict::NotInSight);
        const auto growing = seriesTrend(std::span(disk).last(168));
        QCOMPARE(capacity(disk, {.limit = 1, .lately = &growing}, now).verdict, CapacityVerdict::RunsOut);
        const SeriesTrend unknown;
        QCOMPARE(capacity(disk, {.limit = 1, .lately = &unknown}, now).verdict, CapacityVerdict::RunsOut);
    }

    void startsFromWhatIsInUseNow()
    {
        const auto disk = filling();
        const Capacity found = capacity(disk, {.limit = 1, .used = 0.9}, disk.back().at);
        QCOMPARE(found.used, 0.9);
        QVERIFY(*found.likely - disk.back().at < 24h * 12);
        QCOMPARE(capacity(disk, {.limit = 1, .used = 1.2}, disk.back().at).verdict, CapacityVerdict::Exhausted);
    }

    void sharesOfTheHostAndBytesFillAndAnErrorRateDoesNot()
    {
        Metric disk;
        disk.unit = u"ratio"_s;
        disk.origin = MetricOrigin::Host;
        QVERIFY(isFilling(disk));
        disk.origin = MetricOrigin::Prometheus;
        QVERIFY(!isFilling(disk));
        disk.unit = u"bytes"_s;
        QVERIFY(isFilling(disk));
        disk.unit = u"s"_s;
        QVERIFY(!isFilling(disk));
    }

    void isExhaustedAtTheLimit()
    {
        const auto full = samples(
            100, [](int) { return 1.0; }, 1h);
        const Capacity found = capacity(full, {.limit = 1}, full.back().at);
        QCOMPARE(found.verdict, CapacityVerdict::Exhausted);
        QVERIFY(!found.likely.has_value());
    }

    void answersBadInput()
    {
        QCOMPARE(capacity({}, {}, kMonday).verdict, CapacityVerdict::NotEnoughData);
        QCOMPARE(capacity(samples(
                              60, [](int i) { return 0.1 + 0.01 * i; }, 5s),
                          {}, kMonday)
                     .verdict,
                 CapacityVerdict::NotEnoughData);
        QCOMPARE(capacity(samples(1, gaussian()), {}, kMonday).verdict, CapacityVerdict::NotEnoughData);
        QCOMPARE(capacity(samples(50, [](int) { return NAN; }), {}, kMonday).verdict, CapacityVerdict::NotEnoughData);
        const Capacity huge = capacity(samples(
                                           50, [](int i) { return 1e307 * (1 + i / 100.0); }, 1h),
                                       {.limit = 1.7e308}, kMonday);
        QVERIFY(std::isfinite(huge.growthToLast) && std::isfinite(huge.used));
    }
};

QTEST_GUILESS_MAIN(CapacityTest)
#include "tst_capacity.moc"
