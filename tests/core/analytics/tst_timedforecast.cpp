// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/timedforecast.h"
#include "samplesource.h"

#include <QTest>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

class TimedForecastTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void continuesTheClock()
    {
        const auto hourly = samples(
            24 * 14,
            [noise = gaussian(50, 0.5)](int i) mutable { return noise(i) + 20 * std::sin(i * std::numbers::pi / 12); },
            1h);
        const TimedForecast made = forecastSamples(hourly, 48h).value();
        QCOMPARE(made.step, Duration(1h));
        QCOMPARE(made.from, hourly.back().at + 1h);
        QCOMPARE(made.series.points.size(), size_t(48));
        QCOMPARE(made.series.season % 24, 0);
        for (size_t k = 0; k < 48; ++k) {
            const double came = 50 + 20 * std::sin(double(hourly.size() + k) * std::numbers::pi / 12);
            QVERIFY2(std::abs(made.series.points[k] - came) < 3, qPrintable(QString::number(k)));
        }
    }

    void thinsLongSeries()
    {
        const TimedForecast made = forecastSamples(samples(8640, gaussian()), 24h).value();
        QCOMPARE(made.step, Duration(1h));
        QCOMPARE(made.series.points.size(), size_t(24));
    }

    /// Lines drawn between the means of the past would make a backtest that sees no errors.
    void takesTheStepOfTheCoarserPart()
    {
        auto mixed = samples(24, gaussian(), 5min);
        Source newest = gaussian();
        for (int i = 0; i < 720; ++i)
            mixed.push_back({mixed[23].at + 5min + i * 5s, newest(i)});
        QCOMPARE(forecastSamples(mixed, 1h)->step, Duration(5min));
        QCOMPARE(forecastSamples(std::span(mixed).subspan(24), 1h)->step, Duration(5s));
    }

    /// It warned seven hours ahead: what it forecast stood still below the limit.
    void aDiskThatFillsIsSeenADayAhead()
    {
        const auto filling = samples(
            17 * 12, [noise = gaussian(0, 0.0005)](int i) mutable { return 0.5 + 0.01 * i / 12 + noise(i); }, 5min);
        QVERIFY(likelyBeyond(forecastSamples(filling, 24h).value(), Operator::Greater, 0.9, 0.8));
    }

    void saysWhenALimitIsCrossed()
    {
        const auto filling = samples(
            400, [noise = gaussian(0, 0.5)](int i) mutable { return 20 + 0.1 * i + noise(i); }, 1h);
        const TimedForecast made = forecastSamples(filling, 240h).value();
        const Crossing ahead = crossing(made, Operator::Greater, 70);
        QVERIFY(ahead.earliest && ahead.likely);
        QVERIFY(*ahead.earliest <= *ahead.likely);
        QVERIFY(!ahead.latest || *ahead.likely <= *ahead.latest);
        const double hours = double((*ahead.likely - filling.back().at).count()) / 3.6e6;
        QVERIFY2(hours > 70 && hours < 140, qPrintable(QString::number(hours)));
    }

    void theWiderBandTouchesTheLimitEarlier()
    {
        const auto filling = samples(
            400, [noise = gaussian(0, 2)](int i) mutable { return 20 + 0.1 * i + noise(i); }, 1h);
        const TimedForecast made = forecastSamples(filling, 240h).value();
        QVERIFY(crossing(made, Operator::Greater, 70, 0.95).earliest.value()
                <= crossing(made, Operator::Greater, 70, 0.8).earliest.value());
    }

    void seesFallingBelowToo()
    {
        const auto falling = samples(
            400, [noise = gaussian(0, 0.5)](int i) mutable { return 100 - 0.2 * i + noise(i); }, 1h);
        const TimedForecast made = forecastSamples(falling, 120h).value();
        QVERIFY(crossing(made, Operator::LessOrEqual, 10).likely.has_value());
        QVERIFY(!crossing(made, Operator::Greater, 200).earliest.has_value());
    }

    void noForecastMeetsANumberExactly()
    {
        const TimedForecast made = forecastSamples(samples(100, [](int) { return 5.0; }), 1h).value();
        QCOMPARE(crossing(made, Operator::Equal, 5), Crossing());
        QCOMPARE(crossing(made, Operator::NotEqual, 7), Crossing());
    }

    void refusesWhatItCannotForecast()
    {
        QCOMPARE(forecastSamples({}, 1h).error().kind, ErrorKind::Invalid);
        QVERIFY(!forecastSamples(samples(1, gaussian()), 1h).has_value());
        QVERIFY(!forecastSamples(samples(5, gaussian()), 1h).has_value());
        QVERIFY(!forecastSamples(samples(100, [](int) { return NAN; }), 1h).has_value());
        auto gap = samples(100, gaussian());
        for (size_t i = 50; i < gap.size(); ++i)
            gap[i].at += 24h * 365;
        const auto made = forecastSamples(gap, 1h);
        QVERIFY(!made.has_value());
        QVERIFY(made.error().what.contains(u"Not enough data"_s));
    }

    void takesSamplesThatRepeatOrGoBack()
    {
        auto wild = samples(300, gaussian());
        std::ranges::reverse(wild);
        wild.insert(wild.end(), wild.begin(), wild.begin() + 50);
        const auto tidy = samples(300, gaussian());
        QCOMPARE(forecastSamples(wild, 1h).value().series.points, forecastSamples(tidy, 1h).value().series.points);
    }
};

QTEST_GUILESS_MAIN(TimedForecastTest)
#include "tst_timedforecast.moc"
