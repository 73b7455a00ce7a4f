// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/counterrate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class CounterRateTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void dividesByTheTime()
    {
        CounterRate rate;
        QVERIFY(!rate.update(fromMs(0), 100).has_value());
        QCOMPARE(rate.update(fromMs(10'000), 150), 5.0);
        QCOMPARE(rate.update(fromMs(10'500), 150), 0.0);
    }

    void aFallIsARestart()
    {
        CounterRate rate;
        (void)rate.update(fromMs(0), 1000);
        QCOMPARE(rate.update(fromMs(10'000), 30), 3.0);
        QCOMPARE(rate.update(fromMs(20'000), 40), 1.0);
    }

    void ignoresWhatIsNoReading_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<double>("reading");
        QTest::newRow("not a number") << qint64(20'000) << double(NAN);
        QTest::newRow("infinite") << qint64(20'000) << double(INFINITY);
        QTest::newRow("negative") << qint64(20'000) << -1.0;
        QTest::newRow("same time") << qint64(10'000) << 500.0;
        QTest::newRow("earlier") << qint64(5'000) << 500.0;
    }
    void ignoresWhatIsNoReading()
    {
        QFETCH(qint64, at);
        QFETCH(double, reading);
        CounterRate rate;
        (void)rate.update(fromMs(10'000), 100);
        QVERIFY(!rate.update(fromMs(at), reading).has_value());
        QCOMPARE(rate.update(fromMs(30'000), 200), 5.0);
    }

    void staysFinite()
    {
        CounterRate rate;
        (void)rate.update(fromMs(0), 0);
        const auto huge = rate.update(fromMs(1), 1.7e308);
        QVERIFY(!huge || !std::isnan(*huge));
    }
};

QTEST_GUILESS_MAIN(CounterRateTest)
#include "tst_counterrate.moc"
