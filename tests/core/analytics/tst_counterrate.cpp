// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/counterrate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

SampleWindow reading(Duration at, double value) { return {Instant(at), 1, value, value, value}; }

/// Readings every 15 s, one more each second, from `first` on.
std::vector<Sample> rising(Duration from, int count, double first = 0)
{
    std::vector<Sample> readings;
    for (int i = 0; i < count; ++i)
        readings.push_back({Instant(from + i * 15s), first + 15 * i});
    return readings;
}

std::vector<double> valuesOf(const std::vector<Sample> &samples)
{
    std::vector<double> values;
    for (const Sample &sample : samples)
        values.push_back(sample.value);
    return values;
}

}  // namespace

class CounterRateTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void dividesByTheTime()
    {
        CounterRate rate;
        QVERIFY(!rate.update(reading(0s, 100)).has_value());
        QCOMPARE(rate.update(reading(10s, 150)), 5.0);
        QCOMPARE(rate.update(reading(10500ms, 150)), 0.0);
    }

    void aFallGivesNoRateAndIsWhereTheNextIsMeasuredFrom()
    {
        CounterRate rate;
        (void)rate.update(reading(0s, 1000));
        QVERIFY(!rate.update(reading(10s, 30)).has_value());
        QCOMPARE(rate.update(reading(20s, 40)), 1.0);
    }

    /// The mean of what was before and after a restart is no reading at all.
    void aWindowThatHoldsARestartGivesNoRateAndNorDoesTheNext()
    {
        auto readings = rising(0s, 30, 10'000);
        const auto after = rising(450s, 90);
        readings.insert(readings.end(), after.begin(), after.end());
        const auto rates = ratesOf(readings, 5min, Instant(30min));
        QCOMPARE(rates.size(), size_t(3));
        QCOMPARE(rates.front().at, Instant(15min));
        QCOMPARE(valuesOf(rates), (std::vector<double>{1, 1, 1}));
    }

    void aWindowThatIsNotFullGivesNoRate()
    {
        auto readings = rising(0s, 60);
        readings.erase(readings.begin() + 25, readings.begin() + 40);  // of the second window's twenty, five are left
        const auto rates = ratesOf(readings, 5min, Instant(20min));
        QVERIFY2(rates.empty(), qPrintable(QString::number(rates.size())));
        QCOMPARE(ratesOf(rising(0s, 60), 5min, Instant(20min)).size(), size_t(2));
    }

    void theWindowThatGoesOnIsLeftOut()
    {
        QCOMPARE(ratesOf(rising(0s, 60), 5min, Instant(14min)).size(), size_t(1));
        QVERIFY(ratesOf({}, 5min, Instant(14min)).empty());
    }

    void ignoresWhatIsNoReading_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<int>("count");
        QTest::newRow("empty") << qint64(20'000) << 0;
        QTest::newRow("same time") << qint64(10'000) << 1;
        QTest::newRow("earlier") << qint64(5'000) << 1;
    }
    void ignoresWhatIsNoReading()
    {
        QFETCH(qint64, at);
        QFETCH(int, count);
        CounterRate rate;
        (void)rate.update(reading(10s, 100));
        QVERIFY(!rate.update({fromMs(at), count, 500, 500, 500}).has_value());
        QCOMPARE(rate.update(reading(30s, 200)), 5.0);
    }

    void staysFinite()
    {
        CounterRate rate;
        (void)rate.update(reading(0s, 0));
        QVERIFY(!rate.update(reading(1ms, 1.7e308)).has_value());
    }
};

QTEST_GUILESS_MAIN(CounterRateTest)
#include "tst_counterrate.moc"
