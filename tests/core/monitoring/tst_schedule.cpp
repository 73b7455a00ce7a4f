// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/schedule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Instant at(const QString &text) { return parseInstant(text).value(); }

Schedule hourly() { return {.name = u"hourly"_s, .every = 1h}; }

/// When it ran, with a look every minute.
QStringList runsBetween(const Schedule &schedule, const QString &from, const QString &to)
{
    QStringList runs;
    ScheduleRecord record{.schedule = schedule.name};
    for (Instant now = at(from); now <= at(to); now += 1min) {
        const auto decision = decide(schedule, record, false, now);
        if (decision.runs)
            runs << toRfc3339(now);
        record = decision.record;
    }
    return runs;
}

}  // namespace

class ScheduleTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsToItsSlotsAndDoesNotDrift()
    {
        QCOMPARE(runsBetween(hourly(), u"2026-01-01T00:20:00Z"_s, u"2026-01-01T03:10:00Z"_s),
                 (QStringList{u"2026-01-01T01:00:00Z"_s, u"2026-01-01T02:00:00Z"_s, u"2026-01-01T03:00:00Z"_s}));
    }
    void catchesUpOnceOrNotAtAll()
    {
        ScheduleRecord record{.schedule = u"hourly"_s, .lastSlot = at(u"2026-01-01T00:00:00Z"_s)};
        Schedule schedule = hourly();
        const Instant late = at(u"2026-01-01T08:30:00Z"_s);
        const auto once = decide(schedule, record, false, late);
        QVERIFY(once.runs);
        QCOMPARE(once.record.missed, 7);
        QVERIFY(!decide(schedule, once.record, false, late).runs);
        schedule.catchUp = CatchUp::Skip;
        const auto skipped = decide(schedule, record, false, late);
        QVERIFY(!skipped.runs);
        QCOMPARE(skipped.record.missed, 8);
        QVERIFY(decide(schedule, skipped.record, false, at(u"2026-01-01T09:00:10Z"_s)).runs);
    }
    void doesNotOverlap()
    {
        const ScheduleRecord record{.schedule = u"hourly"_s, .lastSlot = at(u"2026-01-01T00:00:00Z"_s)};
        const auto decision = decide(hourly(), record, true, at(u"2026-01-01T01:00:00Z"_s));
        QVERIFY(!decision.runs);
        QCOMPARE(decision.record.missed, 1);
    }
    void restsWhilePausedAndForgetsWhatPassed()
    {
        ScheduleRecord record{.schedule = u"hourly"_s, .lastSlot = at(u"2026-01-01T00:00:00Z"_s), .isPaused = true};
        const auto paused = decide(hourly(), record, false, at(u"2026-01-01T05:30:00Z"_s));
        QVERIFY(!paused.runs);
        QCOMPARE(paused.record.missed, 0);
        record = paused.record;
        record.isPaused = false;
        QVERIFY(!decide(hourly(), record, false, at(u"2026-01-01T05:31:00Z"_s)).runs);
        QVERIFY(decide(hourly(), record, false, at(u"2026-01-01T06:00:00Z"_s)).runs);
    }
    void runsNowWhenAskedEvenPaused()
    {
        const ScheduleRecord record{
            .schedule = u"hourly"_s, .lastSlot = at(u"2026-01-01T00:00:00Z"_s), .isPaused = true, .isAskedFor = true};
        const auto decision = decide(hourly(), record, false, at(u"2026-01-01T00:01:00Z"_s));
        QVERIFY(decision.runs && !decision.record.isAskedFor);
    }
    void runsNothingTwiceWhenTheClockStepsBack()
    {
        const ScheduleRecord record{.schedule = u"hourly"_s, .lastSlot = at(u"2026-01-01T05:00:00Z"_s)};
        QVERIFY(!decide(hourly(), record, false, at(u"2026-01-01T04:00:00Z"_s)).runs);
        QVERIFY(!decide(hourly(), record, false, at(u"2026-01-01T05:00:00Z"_s)).runs);
    }
    void whatRunsOftenGoesOnByTheNewTime()
    {
        Schedule often = hourly();
        often.every = 20s;
        ScheduleRecord record{.schedule = u"often"_s, .lastSlot = at(u"2026-01-01T05:00:00Z"_s)};
        QVERIFY(!decide(often, record, false, at(u"2026-01-01T04:59:59Z"_s)).runs);
        const auto first = decide(often, record, false, at(u"2026-01-01T04:00:01Z"_s));
        QVERIFY(!first.runs);
        QCOMPARE(first.record.missed, 0);
        QVERIFY(decide(often, first.record, false, at(u"2026-01-01T04:00:20Z"_s)).runs);
    }
    void aClockThatIsPutRightCountsAtOnce()
    {
        const ScheduleRecord record{.schedule = u"hourly"_s, .lastSlot = at(u"2026-01-01T12:00:00Z"_s)};
        const auto first = decide(hourly(), record, false, at(u"2026-01-01T05:30:00Z"_s));
        QVERIFY(!first.runs);
        QVERIFY(decide(hourly(), first.record, false, at(u"2026-01-01T06:00:00Z"_s)).runs);
    }
    void spreadsItsRunsTheSameWayEachTime()
    {
        Schedule schedule = hourly();
        schedule.jitter = 10min;
        const Instant slot = at(u"2026-01-01T01:00:00Z"_s);
        const Duration jitter = jitterOf(schedule, slot);
        QVERIFY(jitter >= 0ms && jitter < 10min);
        QCOMPARE(jitterOf(schedule, slot), jitter);
        schedule.name = u"another"_s;
        QVERIFY(jitterOf(schedule, slot) != jitter);
        const ScheduleRecord record{.lastSlot = at(u"2026-01-01T00:00:00Z"_s)};
        const Duration own = jitterOf(schedule, slot);
        QVERIFY(!decide(schedule, record, false, slot + own - 1ms).runs);
        QVERIFY(decide(schedule, record, false, slot + own).runs);
    }
    void saysWhenItIsOverdue()
    {
        ScheduleRecord record{.schedule = u"hourly"_s, .lastSlot = at(u"2026-01-01T00:00:00Z"_s)};
        QVERIFY(!isOverdue(hourly(), record, false, at(u"2026-01-01T01:01:00Z"_s)));
        QVERIFY(isOverdue(hourly(), record, false, at(u"2026-01-01T01:02:00Z"_s)));
        record.isPaused = true;
        QVERIFY(!isOverdue(hourly(), record, false, at(u"2026-01-01T09:00:00Z"_s)));
    }

    void knowsTheCalendar_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const QString &c, const QString &a, const QString &n) {
            QTest::newRow(name) << c << a << n;
        };
        row("every quarter", u"*/15 * * * *"_s, u"2026-01-01T10:01:00Z"_s, u"2026-01-01T10:15:00Z"_s);
        row("strictly after", u"0 9 * * *"_s, u"2026-01-01T08:00:00Z"_s, u"2026-01-02T08:00:00Z"_s);
        row("working days in Berlin", u"0 9 * * 1-5"_s, u"2026-01-02T08:00:00Z"_s, u"2026-01-05T08:00:00Z"_s);
        row("summer time", u"0 9 * * *"_s, u"2026-03-28T12:00:00Z"_s, u"2026-03-29T07:00:00Z"_s);
        row("a time that does not exist comes after the jump", u"30 2 * * *"_s, u"2026-03-28T12:00:00Z"_s,
            u"2026-03-29T01:30:00Z"_s);
        row("day or weekday", u"0 0 13 * fri"_s, u"2026-01-10T00:00:00Z"_s, u"2026-01-12T23:00:00Z"_s);
        row("Sunday is 7 too", u"0 12 * * 7"_s, u"2026-01-01T00:00:00Z"_s, u"2026-01-04T11:00:00Z"_s);
        row("leap day", u"0 12 29 feb *"_s, u"2026-01-01T00:00:00Z"_s, u"2028-02-29T11:00:00Z"_s);
    }
    void knowsTheCalendar()
    {
        QFETCH(QString, calendar);
        QFETCH(QString, after);
        const auto parsed = Calendar::parse(calendar);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().text()));
        QTEST(toRfc3339(parsed->nextAfter(at(after), QTimeZone("Europe/Berlin")).value()), "next");
    }
    void runsOnceInTheHourThatComesTwice()
    {
        Schedule schedule{.name = u"night"_s,
                          .calendar = Calendar::parse(u"30 2 * * *"_s).value(),
                          .zone = QTimeZone("Europe/Berlin")};
        QCOMPARE(runsBetween(schedule, u"2026-10-24T12:00:00Z"_s, u"2026-10-25T12:00:00Z"_s).size(), 1);
    }
    void refusesWhatIsNoCalendar_data()
    {
        QTest::addColumn<QString>("calendar");
        for (const char *text : {"", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *",
                                 "* * * * 8", "5-1 * * * *", "*/0 * * * *", "a * * * *", "0 0 31 2 *", "1- * * * *"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoCalendar()
    {
        QFETCH(QString, calendar);
        QVERIFY(!Calendar::parse(calendar));
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
