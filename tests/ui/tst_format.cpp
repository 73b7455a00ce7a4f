// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ticks.h"
#include "ui/format.h"
#include "ui/language.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

Q_DECLARE_METATYPE(herald::Duration)

class TestFormat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_language.use(u"en"_s); }
    void durationsAreInWholeUnits_data();
    void durationsAreInWholeUnits();
    void valuesAreInTheUnitsOfPeople_data();
    void valuesAreInTheUnitsOfPeople();
    void axesHaveRoundSteps_data();
    void axesHaveRoundSteps();

private:
    Language m_language;
};

void TestFormat::durationsAreInWholeUnits_data()
{
    QTest::addColumn<Duration>("duration");
    QTest::addColumn<QString>("text");
    QTest::newRow("847 ms") << Duration(847ms) << u"less than a second"_s;
    QTest::newRow("1 s") << Duration(1s) << u"1 second"_s;
    QTest::newRow("2.847 s") << Duration(2847ms) << u"2 seconds"_s;
    QTest::newRow("90 s") << Duration(90s) << u"1 min 30 s"_s;
    QTest::newRow("2 min") << Duration(2min) << u"2 minutes"_s;
    QTest::newRow("15 min 20 s") << Duration(15min + 20s) << u"15 minutes"_s;
    QTest::newRow("1 h") << Duration(1h) << u"1 hour"_s;
    QTest::newRow("2 h 5 min") << Duration(2h + 5min) << u"2 h 5 min"_s;
    QTest::newRow("1 d 3 h") << Duration(27h) << u"1 d 3 h"_s;
    QTest::newRow("3 days") << Duration(72h) << u"3 days"_s;
    QTest::newRow("a year") << Duration(365 * 24h) << u"1 year"_s;
}

void TestFormat::durationsAreInWholeUnits()
{
    QFETCH(const Duration, duration);
    QTEST(durationText(duration), "text");
}

void TestFormat::valuesAreInTheUnitsOfPeople_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("latency") << 0.012 << u"s"_s << u"12 ms"_s;
    QTest::newRow("seconds") << 59.4 << u"s"_s << u"59.4 s"_s;
    QTest::newRow("build time") << 562.0 << u"s"_s << u"9 min 22 s"_s;
    QTest::newRow("target") << 600.0 << u"s"_s << u"10 min"_s;
    QTest::newRow("hours") << 7500.0 << u"s"_s << u"2 h 5 min"_s;
    QTest::newRow("uptime") << 12 * 86400.0 + 4 * 3600 + 59 << u"s"_s << u"12 d 4 h"_s;
    QTest::newRow("long uptime") << 1234 * 86400.0 << u"s"_s << u"1,234 d"_s;
    QTest::newRow("share") << 0.853 << u"ratio"_s << u"85.3 %"_s;
    QTest::newRow("memory") << 1.5 * 1024 * 1024 * 1024 << u"bytes"_s << u"1.5 GiB"_s;
}

void TestFormat::valuesAreInTheUnitsOfPeople()
{
    QFETCH(const double, value);
    QFETCH(const QString, unit);
    QTEST(displayValue(value, unit).replace(QChar::Nbsp, u' '), "text");
}

void TestFormat::axesHaveRoundSteps_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("milliseconds") << u"s"_s << 0.8 << 0.2;
    QTest::newRow("minutes") << u"s"_s << 1500.0 << 600.0;
    QTest::newRow("hours") << u"s"_s << 20000.0 << 7200.0;
    QTest::newRow("days") << u"s"_s << 86400.0 * 40 << 86400.0 * 10;
    QTest::newRow("bytes") << u"bytes"_s << 4096.0 << 1024.0;
    QTest::newRow("numbers") << u"posts"_s << 4000.0 << 1000.0;
}

void TestFormat::axesHaveRoundSteps()
{
    QFETCH(const QString, unit);
    QFETCH(const double, high);
    const ValueScale scale = valueScale(0, high, 4, countingOf(unit));
    QVERIFY(scale.high >= high);
    QTEST(scale.ticks[1] - scale.ticks[0], "step");
}

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
