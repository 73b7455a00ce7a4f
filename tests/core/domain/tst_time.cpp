// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class TimeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("zero") << u"0"_s << qint64(0);
        QTest::newRow("seconds") << u"90s"_s << qint64(90'000);
        QTest::newRow("mixed") << u"1h30m"_s << qint64(5'400'000);
        QTest::newRow("milliseconds") << u"250ms"_s << qint64(250);
        QTest::newRow("days") << u"7d"_s << qint64(604'800'000);
        QTest::newRow("year and week") << u"1y1w"_s << qint64(372) * 86'400'000;
    }
    void readsDurations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        const auto duration = parseDuration(text);
        QVERIFY(duration.has_value());
        QCOMPARE(duration->count(), ms);
    }

    void refusesWhatIsNoDuration_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "two", "5", "m5", "5m5m", "5s1h", "-5m", "1.5h", "5x", "99999999999999999999s", "9999999999999y"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoDuration()
    {
        QFETCH(QString, text);
        const auto duration = parseDuration(text);
        QVERIFY(!duration.has_value());
        QCOMPARE(duration.error().kind, ErrorKind::Invalid);
    }

    void writesDurationsThatItReadsBack()
    {
        for (const Duration d : {Duration(0s), Duration(90s), Duration(2h + 5ms), Duration(24h * 400)})
            QCOMPARE(parseDuration(toText(d)).value(), d);
        QCOMPARE(toText(Duration(90min)), u"1h30m"_s);
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("zulu") << u"2026-01-01T00:10:00Z"_s;
        QTest::newRow("offset") << u"2026-01-01T01:10:00+01:00"_s;
        QTest::newRow("fraction") << u"2026-01-01T00:10:00.000Z"_s;
        QTest::newRow("blank, taken as UTC") << u"2026-01-01 00:10:00"_s;
        QTest::newRow("Unix seconds") << u"1767226200"_s;
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QCOMPARE(toRfc3339(parseInstant(text).value()), u"2026-01-01T00:10:00Z"_s);
    }

    void readsWhatItWrites()
    {
        for (const qint64 ms :
             {0LL, -1LL, 1'767'225'600'001LL, 1'709'164'799'999LL, 1'709'164'800'000LL, -62'135'596'800'000LL})
            QCOMPARE(toMs(parseInstant(toRfc3339(fromMs(ms))).value()), ms);
    }

    void refusesWhatIsNoTime()
    {
        for (const QString &text : {u""_s, u"yesterday"_s, u"2026-13-01"_s, u"nan"_s, u"1e300"_s,
                                    u"2026-02-30T00:00:00Z"_s, u"2026-01-01T25:00:00Z"_s, u"2026-01-01T00:61:00Z"_s})
            QVERIFY2(!parseInstant(text).has_value(), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TimeTest)
#include "tst_time.moc"
