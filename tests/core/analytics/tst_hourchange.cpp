// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/hourchange.h"

#include <QTest>
#include <functional>
#include <random>

using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

/// A mean for each 5 minutes of the last hours; hour 0 is the newest.
std::vector<Sample> meansOf(int hours, const std::function<double(int hour)> &value)
{
    std::vector<Sample> means;
    for (int slot = hours * 12; slot > 0; --slot)
        means.push_back({kNow - slot * 5min + 1min, value((slot - 1) / 12)});
    return means;
}

}  // namespace

class HourChangeTest : public QObject {
    Q_OBJECT
private slots:
    void noiseIsNoChange()
    {
        std::mt19937 random(1);
        std::normal_distribution<double> level(100, 20);
        int told = 0;
        for (int day = 0; day < 1000; ++day) {
            std::vector<double> hours;
            for (int hour = 0; hour < 24; ++hour)
                hours.push_back(level(random));
            const auto change = hourChange(meansOf(24, [&](int hour) { return hours[size_t(hour)]; }), kNow);
            QVERIFY(change.has_value());
            told += *change != 0 ? 1 : 0;
        }
        QVERIFY2(told < 50, qPrintable(QString::number(told)));
    }
    void aStepIsToldInPercentOfWhatWasBefore()
    {
        const auto change = hourChange(meansOf(24, [](int hour) { return hour == 0 ? 150 : 100 + hour % 2; }), kNow);
        QVERIFY(std::abs(*change - 49.3) < 0.5);
    }
    void aYoungSeriesHasNoChange()
    {
        const auto step = [](int hour) { return hour == 0 ? 150.0 : 100.0; };
        QVERIFY(!hourChange(meansOf(6, step), kNow));
        QVERIFY(hourChange(meansOf(7, step), kNow));
        QVERIFY(!hourChange({}, kNow));
    }
    void aLevelOfNothingHasNoShare()
    {
        QVERIFY(!hourChange(meansOf(24, [](int hour) { return hour == 0 ? 5.0 : 0.0; }), kNow));
        QCOMPARE(hourChange(meansOf(24, [](int) { return 0.0; }), kNow), 0.0);
    }
};

QTEST_GUILESS_MAIN(HourChangeTest)
#include "tst_hourchange.moc"
