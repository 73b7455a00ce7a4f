// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/evaluator.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'000'000'000);

/// Values 15 s apart, the newest at kNow - `age`.
std::vector<Sample> series(const std::vector<double> &values, Duration age = {})
{
    std::vector<Sample> samples;
    Instant at = kNow - age - 15s * (qint64(values.size()) - 1);
    for (const double value : values) {
        samples.push_back({at, value});
        at += 15s;
    }
    return samples;
}

Reading read(Function function, const std::vector<Sample> &samples, Duration window = 1min, int minSamples = 1)
{
    return evaluate({function, window, minSamples, 5min}, samples, kNow);
}

}  // namespace

class EvaluatorTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void computes_data()
    {
        QTest::addColumn<Function>("function");
        QTest::addColumn<double>("expected");
        // The window of one minute holds the last four of 9 1 2 4 3.
        QTest::newRow("last") << Function::Last << 3.0;
        QTest::newRow("avg") << Function::Avg << 2.5;
        QTest::newRow("min") << Function::Min << 1.0;
        QTest::newRow("max") << Function::Max << 4.0;
        QTest::newRow("p50") << Function::P50 << 2.5;
        QTest::newRow("p90") << Function::P90 << 3.7;
        QTest::newRow("p99") << Function::P99 << 3.97;
        QTest::newRow("change") << Function::Change << 2.0;
        QTest::newRow("share") << Function::Share << 1.0;
    }
    void computes()
    {
        QFETCH(Function, function);
        QFETCH(double, expected);
        const Reading reading = read(function, series({9, 1, 2, 4, 3}));
        QCOMPARE(reading.kind, ReadingKind::Value);
        QVERIFY2(std::abs(reading.value - expected) < 1e-12, qPrintable(QString::number(reading.value, 'g', 17)));
    }

    void shareCountsWhatIsNotZero() { QCOMPARE(read(Function::Share, series({1, 0, 0, 1, 1})).value, 0.5); }
    void windowIsOpenAtItsStart()
    {
        // A sample exactly one minute old belongs to the window before.
        QCOMPARE(read(Function::Max, series({100, 1, 1, 1, 1})).value, 1.0);
    }
    void averageKeepsTheDigitsOfLargeNumbers()
    {
        QCOMPARE(read(Function::Avg, series({1e15, 1e15 + 1, 1e15 + 2, 1e15 + 3})).value, 1e15 + 1.5);
    }

    // Expected values are those of Prometheus for the same samples.
    void increaseExtrapolatesToTheWindow()
    {
        // Four samples cover 45 s of 60 s, ending now.
        QCOMPARE(read(Function::Increase, series({100, 110, 120, 130})).value, 40.0);
        QCOMPARE(read(Function::Rate, series({100, 110, 120, 130})).value, 40.0 / 60.0);
    }
    void increaseNeverStartsBelowZero()
    {
        // The counter was 0 five seconds before its first sample.
        const Reading reading =
            read(Function::Increase, series({3.333333333333333, 13.333333333333334, 23.333333333333332}), 2min);
        QVERIFY2(std::abs(reading.value - 23.333333333333332) < 1e-9,
                 qPrintable(QString::number(reading.value, 'g', 17)));
    }
    void increaseExtrapolatesHalfAStepWhereTheWindowIsMuchLonger()
    {
        QCOMPARE(read(Function::Increase, series({1000, 1010, 1020}), 10min).value, 25.0);
    }
    void counterResetIsNoFall()
    {
        // 10, then from 0 to 5, then 10: 25 in 45 s.
        const Reading reading = read(Function::Increase, series({100, 110, 5, 15}));
        QVERIFY2(std::abs(reading.value - 25.0 * 60 / 45) < 1e-9, qPrintable(QString::number(reading.value, 'g', 17)));
    }

    void tellsWhyThereIsNoData_data()
    {
        QTest::addColumn<std::vector<Sample>>("samples");
        QTest::addColumn<Function>("function");
        QTest::addColumn<int>("minSamples");
        QTest::addColumn<ReadingReason>("reason");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("empty") << std::vector<Sample>() << Function::Last << 1 << ReadingReason::NoSample;
        row("only the future") << series({1}, -1min) << Function::Last << 1 << ReadingReason::NoSample;
        row("stale") << series({1, 2}, 5min + 1ms) << Function::Last << 1 << ReadingReason::Stale;
        row("stale average") << series({1, 2}, 5min + 1ms) << Function::Avg << 1 << ReadingReason::Stale;
        row("too few") << series({1, 2}) << Function::Avg << 3 << ReadingReason::TooFewSamples;
        row("too few for last") << series({1, 2}) << Function::Last << 3 << ReadingReason::TooFewSamples;
        row("one sample has no rate") << series({1}) << Function::Rate << 1 << ReadingReason::TooFewSamples;
        row("outside the window") << series({1, 2}, 2min) << Function::Max << 1 << ReadingReason::TooFewSamples;
    }
    void tellsWhyThereIsNoData()
    {
        QFETCH(std::vector<Sample>, samples);
        QFETCH(Function, function);
        QFETCH(int, minSamples);
        QFETCH(ReadingReason, reason);
        const Reading reading = read(function, samples, 1min, minSamples);
        QCOMPARE(reading.kind, ReadingKind::NoData);
        QCOMPARE(reading.reason, reason);
        QVERIFY(!toText(reading.reason).isEmpty());
    }

    void exactlyAsOldAsAllowedStillCounts() { QCOMPARE(read(Function::Last, series({7}, 5min)).value, 7.0); }
    void lastLooksBackOverALongerWindow() { QCOMPARE(read(Function::Last, series({7}, 50min), 1h).value, 7.0); }
    void ignoresTheFuture()
    {
        auto samples = series({1, 2, 3});
        samples.push_back({kNow + 1ms, 100});
        QCOMPARE(read(Function::Last, samples).value, 3.0);
        QCOMPARE(read(Function::Max, samples).value, 3.0);
    }
    void overflowIsAnErrorAndNotAnAlert()
    {
        const double huge = std::numeric_limits<double>::max();
        const Reading reading = read(Function::Change, series({-huge, huge}));
        QCOMPARE(reading.kind, ReadingKind::Error);
        QCOMPARE(reading.reason, ReadingReason::NotFinite);
    }
};

QTEST_GUILESS_MAIN(EvaluatorTest)
#include "tst_evaluator.moc"
