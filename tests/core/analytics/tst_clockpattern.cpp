// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/clockpattern.h"

#include "samplesource.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

const QTimeZone kBerlin("Europe/Berlin");
/// Three weeks before the clocks are set forward there, and the two after it.
const Instant kFrom = fromMs(QDateTime({2026, 3, 9}, {0, 0}, Qt::UTC).toMSecsSinceEpoch());
constexpr int kHours = 5 * 168;

/// Busy from 9 to 17 on the wall, Monday to Friday.
double atWork(Instant at)
{
    const QDateTime wall = QDateTime::fromMSecsSinceEpoch(toMs(at), kBerlin);
    const bool isBusy = wall.date().dayOfWeek() <= 5 && wall.time().hour() >= 9 && wall.time().hour() < 17;
    return isBusy ? 50 : 10;
}

std::vector<Sample> hoursOfWork()
{
    return samples(
        kHours, [noise = gaussian(0, 1)](int i) mutable { return atWork(kFrom + i * 1h) + noise(i); }, 1h, kFrom);
}

}  // namespace

class ClockPatternTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theWeekGoesByTheClockOnTheWall()
    {
        const auto all = hoursOfWork();
        const auto week = WeekPattern::of(all, LocalClock(kBerlin));
        QVERIFY(week.has_value());
        const auto course = week->removed(all);
        // By UTC the first and the last hour of work would be half wrong, before the change or after it.
        for (const Sample &rest : course)
            QVERIFY2(std::abs(rest.value - course.front().value) < 8,
                     qPrintable(QDateTime::fromMSecsSinceEpoch(toMs(rest.at), Qt::UTC).toString()));
    }

    void threeWeeksAreTheLeast()
    {
        const auto all = hoursOfWork();
        QVERIFY(!WeekPattern::of(std::span(all).first(2 * 168), LocalClock(kBerlin)).has_value());
        QVERIFY(!WeekPattern::of({}).has_value());
    }

    void noiseSeldomHasAWeek()
    {
        int found = 0;
        for (unsigned seed = 1; seed <= 100; ++seed)
            found += WeekPattern::of(samples(kHours, gaussian(10, 1, seed), 1h)) ? 1 : 0;
        QVERIFY2(found <= 10, qPrintable(QString::number(found)));  // the test for a season is sure to 90 %
    }
};

QTEST_GUILESS_MAIN(ClockPatternTest)
#include "tst_clockpattern.moc"
