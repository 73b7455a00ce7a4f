// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriestrend.h"
#include "analytics/trendtests.h"
#include "samplesource.h"

#include <QTest>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

bool isTrend(const SeriesTrend &trend)
{
    return trend.verdict == TrendVerdict::Rising || trend.verdict == TrendVerdict::Falling;
}

}  // namespace

class SeriesTrendTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Finding 15: 92.5 % of noise was called improving or declining.
    void callsNoiseNoTrend_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("count");
        for (const int count : {50, 400}) {
            QTest::addRow("Gaussian, %d", count) << 0 << count;
            QTest::addRow("Laplace, %d", count) << 1 << count;
            QTest::addRow("Poisson, %d", count) << 2 << count;
            QTest::addRow("random walk, %d", count) << 3 << count;
        }
    }
    void callsNoiseNoTrend()
    {
        QFETCH(int, kind);
        QFETCH(int, count);
        int called = 0;
        for (unsigned seed = 0; seed < 400; ++seed) {
            const Source source = kind == 0   ? gaussian(10, 1, seed)
                                  : kind == 1 ? laplace(seed)
                                  : kind == 2 ? poisson(seed)
                                              : randomWalk(seed);
            called += isTrend(seriesTrend(samples(count, source), {.minimumEffect = 0})) ? 1 : 0;
        }
        QVERIFY2(called <= 20, qPrintable(QString::number(called)));
    }

    /// Finding 15: a quality that lost 0.0009 a step was always stable.
    void findsTheSlowLossOfQuality()
    {
        const auto losing =
            samples(400, [noise = gaussian(0.9, 0.02)](int i) mutable { return noise(i) - 0.0009 * i; });
        const SeriesTrend trend = seriesTrend(losing);
        QCOMPARE(trend.verdict, TrendVerdict::Falling);
        const double perDay = -0.0009 * 288;
        QVERIFY(trend.slopeRange.lower < perDay && perDay < trend.slopeRange.upper);
        QVERIFY(std::abs(trend.slopePerDay - perDay) < 0.02);
        QVERIFY(trend.relativeChange < -0.4);
    }

    /// Finding 16: the name decided what is worse.
    void directionComesFromTheRegistry()
    {
        const SeriesTrend rising =
            seriesTrend(samples(200, [noise = gaussian(10, 0.1)](int i) mutable { return noise(i) + 0.02 * i; }));
        QCOMPARE(rising.verdict, TrendVerdict::Rising);
        QCOMPARE(rising.isWorse(Direction::LowerIsBetter), true);
        QCOMPARE(rising.isWorse(Direction::HigherIsBetter), false);
        QVERIFY(!seriesTrend(samples(200, gaussian())).isWorse(Direction::LowerIsBetter).has_value());
    }

    void takesTheSeasonOut()
    {
        const auto daily = [](double slope) {
            return samples(288 * 10, [slope, noise = gaussian(50, 0.5)](int i) mutable {
                return noise(i) + 10 * std::sin(i * std::numbers::pi / 144) + slope * i / 288;
            });
        };
        const SeriesTrend flat = seriesTrend(daily(0));
        QVERIFY(flat.isSeasonRemoved);
        QCOMPARE(flat.verdict, TrendVerdict::None);
        const SeriesTrend rising = seriesTrend(daily(0.3));
        QCOMPARE(rising.verdict, TrendVerdict::Rising);
        QVERIFY(std::abs(rising.slopePerDay - 0.3) < 0.05);
    }

    void ignoresWhatNobodyWouldCareAbout()
    {
        const auto tiny = samples(400, [noise = gaussian(1000, 0.1)](int i) mutable { return noise(i) + 0.01 * i; });
        QCOMPARE(seriesTrend(tiny).verdict, TrendVerdict::None);
        QCOMPARE(seriesTrend(tiny, {.minimumEffect = 0.001}).verdict, TrendVerdict::Rising);
    }

    void fewSpikesDoNotMakeATrend()
    {
        const auto spiky = samples(200, [noise = gaussian()](int i) mutable { return noise(i) + (i > 190 ? 500 : 0); });
        const SeriesTrend trend = seriesTrend(spiky);
        QVERIFY(std::abs(trend.slopePerDay) < 3);
    }

    void usesRealTimeStamps()
    {
        auto uneven = samples(100, [noise = gaussian(10, 0.01)](int i) mutable { return noise(i) + i; });
        const SeriesTrend even = seriesTrend(uneven);
        for (Sample &sample : uneven)
            sample.at = kMonday + (sample.at - kMonday) * 2;
        const SeriesTrend slow = seriesTrend(uneven);
        QVERIFY(std::abs(even.slopePerDay / slow.slopePerDay - 2) < 0.05);
    }

    void answersBadInput_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("value");
        QTest::addColumn<TrendVerdict>("verdict");
        QTest::newRow("nothing") << 0 << 1.0 << TrendVerdict::NotEnoughData;
        QTest::newRow("one") << 1 << 1.0 << TrendVerdict::NotEnoughData;
        QTest::newRow("nine") << 9 << 1.0 << TrendVerdict::NotEnoughData;
        QTest::newRow("constant") << 100 << 5.0 << TrendVerdict::None;
        QTest::newRow("zero") << 100 << 0.0 << TrendVerdict::None;
        QTest::newRow("huge") << 100 << 1e308 << TrendVerdict::None;
        QTest::newRow("not a number") << 100 << double(NAN) << TrendVerdict::NotEnoughData;
    }
    void answersBadInput()
    {
        QFETCH(int, count);
        QFETCH(double, value);
        QFETCH(TrendVerdict, verdict);
        QCOMPARE(seriesTrend(samples(count, [value](int) { return value; })).verdict, verdict);
    }

    void staysFinite_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("both ends of double") << 0;
        QTest::newRow("a year of gap") << 1;
        QTest::newRow("all at once") << 2;
        QTest::newRow("backwards") << 3;
    }
    void staysFinite()
    {
        QFETCH(int, kind);
        auto odd = samples(200, gaussian());
        for (size_t i = 0; i < odd.size(); ++i) {
            if (kind == 0)
                odd[i].value = i % 2 == 0 ? 1.7e308 : -1.7e308;
            if (kind == 1 && i >= 100)
                odd[i].at += 24h * 365;
            if (kind == 2)
                odd[i].at = kMonday;
            if (kind == 3)
                odd[i].at = kMonday - i * 1min;
        }
        const SeriesTrend trend = seriesTrend(odd);
        for (const double v : {trend.slopePerDay, trend.slopeRange.lower, trend.slopeRange.upper, trend.pValue,
                               trend.level, trend.change, trend.relativeChange})
            QVERIFY(std::isfinite(v));
    }

    /// A week of a straight line, 1 a day.
    void aGapIsTimeThatPassed_data()
    {
        QTest::addColumn<Duration>("from");
        QTest::addColumn<Duration>("gap");
        QTest::newRow("none") << Duration(0h) << Duration(0h);
        QTest::newRow("12 h") << Duration(60h) << Duration(12h);
        QTest::newRow("a day") << Duration(60h) << Duration(24h);
        QTest::newRow("3 days") << Duration(48h) << Duration(72h);
        QTest::newRow("5.5 days") << Duration(24h) << Duration(132h);
    }
    void aGapIsTimeThatPassed()
    {
        QFETCH(Duration, from);
        QFETCH(Duration, gap);
        int inside = 0;
        for (unsigned seed = 0; seed < 50; ++seed) {
            auto line =
                samples(288 * 7, [noise = gaussian(10, 0.02, seed)](int i) mutable { return noise(i) + i / 288.0; });
            std::erase_if(line, [&](const Sample &s) { return s.at >= kMonday + from && s.at < kMonday + from + gap; });
            const SeriesTrend trend = seriesTrend(line);
            QCOMPARE(trend.verdict, TrendVerdict::Rising);
            QVERIFY2(std::abs(trend.slopePerDay - 1) < 0.005, qPrintable(QString::number(trend.slopePerDay)));
            QVERIFY2(std::abs(trend.change - 7) < 0.1, qPrintable(QString::number(trend.change)));
            const auto [lower, upper] = trend.slopeRange;
            QVERIFY2(upper - lower < 0.05, qPrintable(QString::number(upper - lower)));
            inside += lower <= 1 && 1 <= upper ? 1 : 0;
        }
        QVERIFY2(inside >= 46, qPrintable(QString::number(inside)));
    }

    /// A machine that sleeps at night, for days at a time, or both.
    void takesTheSeasonOutAroundGaps_data()
    {
        QTest::addColumn<Duration>("from");
        QTest::addColumn<Duration>("to");
        QTest::addColumn<bool>("sleepsAtNight");
        QTest::newRow("two days") << Duration(60h) << Duration(108h) << false;
        QTest::newRow("nights") << Duration(0h) << Duration(0h) << true;
        QTest::newRow("nights and two days") << Duration(60h) << Duration(108h) << true;
    }
    void takesTheSeasonOutAroundGaps()
    {
        QFETCH(Duration, from);
        QFETCH(Duration, to);
        QFETCH(bool, sleepsAtNight);
        for (const double slope : {0.0, 0.5}) {
            auto daily = samples(288 * 7, [slope, noise = gaussian(50, 0.5)](int i) mutable {
                return noise(i) + 10 * std::sin(i * std::numbers::pi / 144) + slope * i / 288;
            });
            std::erase_if(daily, [&](const Sample &s) {
                const Duration since = s.at - kMonday;
                return (since >= from && since < to) || (sleepsAtNight && since % 24h < 7h);
            });
            const SeriesTrend trend = seriesTrend(daily);
            QVERIFY(trend.isSeasonRemoved);
            QCOMPARE(trend.verdict, slope > 0 ? TrendVerdict::Rising : TrendVerdict::None);
            QVERIFY2(std::abs(trend.slopePerDay - slope) < 0.1, qPrintable(QString::number(trend.slopePerDay)));
        }
    }

    void aDayAndAHalfShowsNoSeason()
    {
        auto daily = samples(288 * 7, [](int i) { return 10 * std::sin(i * std::numbers::pi / 144); });
        std::erase_if(daily, [](const Sample &s) { return s.at >= kMonday + 18h && s.at < kMonday + 150h; });
        QVERIFY(!seriesTrend(daily).isSeasonRemoved);
    }

    void callsNoiseAroundAGapNoTrend_data()
    {
        QTest::addColumn<bool>("isWalk");
        QTest::newRow("Gaussian") << false;
        QTest::newRow("random walk") << true;
    }
    void callsNoiseAroundAGapNoTrend()
    {
        QFETCH(bool, isWalk);
        int called = 0;
        for (unsigned seed = 0; seed < 400; ++seed) {
            auto noise = samples(400, isWalk ? randomWalk(seed) : gaussian(10, 1, seed));
            noise.erase(noise.begin() + 100, noise.begin() + 300);
            called += isTrend(seriesTrend(noise, {.minimumEffect = 0})) ? 1 : 0;
        }
        QVERIFY2(called <= 20, qPrintable(QString::number(called)));
    }

    void testsAgreeWithTheTextbook()
    {
        const SeenCells rising{{1, 2, 3, 4, 5}, {0, 1, 2, 3, 4}};
        QCOMPARE(PairSlopes(rising).middle(), 1.0);
        const KendallTest test = kendallTest(rising, 1);
        QCOMPARE(test.count, 10.0);
        QVERIFY(std::abs(test.deviation - std::sqrt(5 * 4 * 15 / 18.0)) < 1e-9);
        QCOMPARE(PairSlopes({{1, 2, 9}, {0, 1, 8}}).middle(), 1.0);
        QCOMPARE(PairSlopes({{4}, {0}}).middle(), 0.0);
    }

    void tellsWanderingFromStanding()
    {
        SeenCells standing;
        SeenCells wandering;
        Source noise = gaussian(0, 1);
        Source walk = randomWalk();
        for (int i = 0; i < 300; ++i) {
            for (SeenCells *cells : {&standing, &wandering})
                cells->places.push_back(i);
            standing.values.push_back(noise(i));
            wandering.values.push_back(walk(i));
        }
        QVERIFY(!driftTest(standing, 0).isWandering);
        QVERIFY(driftTest(wandering, 0).isWandering);
    }
};

QTEST_GUILESS_MAIN(SeriesTrendTest)
#include "tst_seriestrend.moc"
