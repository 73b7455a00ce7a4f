// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/localclock.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

Instant utc(int month, int day, int hour, int minute = 0)
{
    return fromMs(QDateTime({2026, month, day}, {hour, minute}, Qt::UTC).toMSecsSinceEpoch());
}

std::vector<Sample> everyHalfHour(Instant from, int count)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back({from + i * 30min, double(i)});
    return samples;
}

}  // namespace

class LocalClockTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theOffsetIsThatOfEachInstant()
    {
        const LocalClock clock(kBerlin);
        QCOMPARE(clock.offset(utc(3, 29, 0, 59)), Duration(1h));
        QCOMPARE(clock.offset(utc(3, 29, 1)), Duration(2h));
        QCOMPARE(clock.offset(utc(1, 1, 0)), Duration(1h));
        QCOMPARE(LocalClock(QTimeZone("No/Where")).offset(utc(7, 1, 0)), Duration(0));
    }

    void anHourThatTheWallSkipsIsAGap()
    {
        const auto wall = onTheWall(everyHalfHour(utc(3, 29, 0), 4), LocalClock(kBerlin));
        QCOMPARE(wall.size(), size_t(4));
        QCOMPARE(wall[1].at, utc(3, 29, 1, 30));
        QCOMPARE(wall[2].at, utc(3, 29, 3));
    }

    void ofAnHourThatTheWallShowsTwiceTheLaterStays()
    {
        const auto wall = onTheWall(everyHalfHour(utc(10, 25, 0), 4), LocalClock(kBerlin));
        QCOMPARE(wall, (std::vector<Sample>{{utc(10, 25, 2), 2}, {utc(10, 25, 2, 30), 3}}));
    }
};

QTEST_GUILESS_MAIN(LocalClockTest)
#include "tst_localclock.moc"
