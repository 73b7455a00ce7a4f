// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/timeinterval.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Instant at(const char *text)
{
    const auto instant = parseInstant(QString::fromLatin1(text));
    if (!instant)
        qFatal("%s", qPrintable(instant.error().text()));
    return *instant;
}

}  // namespace

class TimeIntervalTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void contains_data()
    {
        QTest::addColumn<TimeInterval>("interval");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const TimeInterval &interval, const char *time, bool expected) {
            QTest::addRow("%s %s", name, time) << interval << QByteArray(time) << expected;
        };
        row("empty", {}, "2026-01-01T00:00:00Z", true);
        const TimeInterval office{.minutes = {{8 * 60, 17 * 60}}, .weekdays = {{1, 5}}};
        row("office", office, "2026-01-05T08:00:00Z", true);  // a Monday
        row("office", office, "2026-01-05T07:59:59Z", false);
        row("office", office, "2026-01-05T16:59:59Z", true);
        row("office", office, "2026-01-05T17:00:00Z", false);
        row("office", office, "2026-01-04T09:00:00Z", false);  // Sunday
        row("office", office, "2026-01-10T09:00:00Z", false);  // Saturday
        const TimeInterval sunday{.weekdays = {{0, 0}}};
        row("sunday", sunday, "2026-01-04T00:00:00Z", true);
        row("sunday", sunday, "2026-01-05T00:00:00Z", false);
        const TimeInterval evening{.minutes = {{18 * 60, 1440}}};
        row("evening", evening, "2026-01-05T23:59:59Z", true);
        row("evening", evening, "2026-01-06T00:00:00Z", false);
        const TimeInterval lastDays{.daysOfMonth = {{-3, -1}}};
        row("last days", lastDays, "2026-02-26T12:00:00Z", true);
        row("last days", lastDays, "2026-02-25T12:00:00Z", false);
        row("last days", lastDays, "2024-02-26T12:00:00Z", false);  // a leap year
        row("last days", lastDays, "2024-02-27T12:00:00Z", true);
        row("last days", lastDays, "2026-01-31T12:00:00Z", true);
        const TimeInterval fromTenth{.daysOfMonth = {{10, -1}}};
        row("10:-1", fromTenth, "2026-01-09T12:00:00Z", false);
        row("10:-1", fromTenth, "2026-01-31T12:00:00Z", true);
        const TimeInterval day31{.daysOfMonth = {{31, 31}}};
        row("31", day31, "2026-02-28T12:00:00Z", false);
        row("31", day31, "2026-03-31T12:00:00Z", true);
        const TimeInterval firstDays{.daysOfMonth = {{-31, -31}}};
        row("-31", firstDays, "2026-01-01T12:00:00Z", true);
        row("-31", firstDays, "2026-02-01T12:00:00Z", false);
        const TimeInterval winter{.months = {{12, 12}, {1, 2}}, .years = {{2025, 2026}}};
        row("winter", winter, "2026-02-28T23:59:59Z", true);
        row("winter", winter, "2026-03-01T00:00:00Z", false);
        row("winter", winter, "2027-01-01T00:00:00Z", false);
    }
    void contains()
    {
        QFETCH(TimeInterval, interval);
        QFETCH(QByteArray, time);
        QFETCH(bool, expected);
        QCOMPARE(herald::contains(interval, at(time.constData())), expected);
    }

    void followsTheClockOnTheWall_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<bool>("expected");
        // 02:00 to 03:00 in Berlin. In the night to 2026-03-29 that hour does not exist, in the night to 2026-10-25 it
        // comes twice.
        QTest::newRow("winter") << QByteArray("2026-01-10T01:30:00Z") << true;
        QTest::newRow("winter, an hour early") << QByteArray("2026-01-10T00:30:00Z") << false;
        QTest::newRow("summer") << QByteArray("2026-07-10T00:30:00Z") << true;
        QTest::newRow("summer, an hour late") << QByteArray("2026-07-10T01:30:00Z") << false;
        QTest::newRow("spring, before the jump") << QByteArray("2026-03-29T00:59:59Z") << false;
        QTest::newRow("spring, after the jump") << QByteArray("2026-03-29T01:00:00Z") << false;
        QTest::newRow("autumn, first time") << QByteArray("2026-10-25T00:30:00Z") << true;
        QTest::newRow("autumn, second time") << QByteArray("2026-10-25T01:30:00Z") << true;
        QTest::newRow("autumn, after") << QByteArray("2026-10-25T02:00:00Z") << false;
    }
    void followsTheClockOnTheWall()
    {
        QFETCH(QByteArray, time);
        QFETCH(bool, expected);
        const TimeInterval night{.minutes = {{120, 180}}, .zone = QTimeZone("Europe/Berlin")};
        QCOMPARE(herald::contains(night, at(time.constData())), expected);
    }

    void oneOfTheNamedIsEnough()
    {
        const NamedTimeInterval named{u"x"_s, {TimeInterval{.weekdays = {{1, 1}}}, TimeInterval{.weekdays = {{3, 3}}}}};
        QVERIFY(herald::contains(named, at("2026-01-05T00:00:00Z")));
        QVERIFY(!herald::contains(named, at("2026-01-06T00:00:00Z")));
        QVERIFY(herald::contains(named, at("2026-01-07T00:00:00Z")));
        QVERIFY(!herald::contains(NamedTimeInterval{u"none"_s, {}}, at("2026-01-07T00:00:00Z")));
    }
};

QTEST_GUILESS_MAIN(TimeIntervalTest)
#include "tst_timeinterval.moc"
