// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecast.h"

#include <QTest>
#include <numbers>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

std::vector<double> noise(int count, double mean, double deviation, unsigned seed = 1)
{
    std::mt19937 source(seed);
    std::normal_distribution<double> normal(mean, deviation);
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(normal(source));
    return values;
}

/// A daily and a weekly cycle over hours, with a little noise.
std::vector<double> hours(int count)
{
    auto values = noise(count, 0, 0.5);
    for (int t = 0; t < count; ++t)
        values[size_t(t)] += 50 + 10 * std::sin(t * std::numbers::pi / 12) + (t / 24 % 7 >= 5 ? -15 : 0);
    return values;
}

bool isSane(const SeriesForecast &forecast)
{
    for (size_t k = 0; k < forecast.points.size(); ++k) {
        const Band &narrow = forecast.bands80[k];
        const Band &wide = forecast.bands95[k];
        const bool isOrdered = wide.lower <= narrow.lower && narrow.lower <= forecast.points[k]
                               && forecast.points[k] <= narrow.upper && narrow.upper <= wide.upper;
        if (!isOrdered || !std::isfinite(wide.lower) || !std::isfinite(wide.upper))
            return false;
    }
    return true;
}

}  // namespace

class ForecastTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void followsDayAndWeek()
    {
        const auto all = hours(24 * 7 * 6);
        const auto known = std::span(all).first(all.size() - 48);
        const SeriesForecast made = forecast(known, {48, 24}).value();
        QCOMPARE(made.season, 168);
        double error = 0;
        for (size_t k = 0; k < 48; ++k)
            error += std::abs(all[known.size() + k] - made.points[k]) / 48;
        QVERIFY2(error < 0.8, qPrintable(QString::number(error)));
        QVERIFY(made.accuracy.beatsNaive());
    }

    void findsTheSeasonItself()
    {
        const SeriesForecast made = forecast(hours(24 * 7 * 6), {48, 0}).value();
        QCOMPARE(made.season, 168);
    }

    /// Finding 18: the bands of noise with deviation 0.1 were 75 times too narrow.
    void bandsOfNoiseAreAsWideAsTheNoise()
    {
        const SeriesForecast made = forecast(noise(40, 1, 0.1), {5, 1}).value();
        const double half = (made.bands95[0].upper - made.bands95[0].lower) / 2;
        QVERIFY2(half > 0.15 && half < 0.45, qPrintable(QString::number(half)));
    }

    void bandsHoldWhatTheyPromise()
    {
        int inside80 = 0;
        int inside95 = 0;
        int count = 0;
        for (unsigned seed = 0; seed < 60; ++seed) {
            const auto all = noise(120, 10, 2, seed);
            const SeriesForecast made = forecast(std::span(all).first(110), {10, 1}).value();
            for (size_t k = 0; k < 10; ++k, ++count) {
                const double came = all[110 + k];
                inside80 += came >= made.bands80[k].lower && came <= made.bands80[k].upper ? 1 : 0;
                inside95 += came >= made.bands95[k].lower && came <= made.bands95[k].upper ? 1 : 0;
            }
        }
        QVERIFY2(inside80 > 0.74 * count && inside80 < 0.92 * count, qPrintable(QString::number(inside80)));
        QVERIFY2(inside95 > 0.92 * count && inside95 < 0.99 * count, qPrintable(QString::number(inside95)));
    }

    /// Finding 18: the fit to what was known was called accuracy. The backtest promises what comes, no less.
    void accuracyIsThatOfWhatComes_data()
    {
        QTest::addColumn<double>("memory");
        QTest::addColumn<int>("season");
        QTest::addColumn<int>("known");
        QTest::newRow("noise") << 0.0 << 1 << 60;
        QTest::newRow("noise in which a day is looked for") << 0.0 << 24 << 120;
        QTest::newRow("noise in which anything is looked for") << 0.0 << 0 << 120;
        QTest::newRow("with a memory") << 0.8 << 1 << 100;
        QTest::newRow("random walk") << 1.0 << 1 << 100;
        QTest::newRow("random walk in which a day is looked for") << 1.0 << 24 << 120;
    }
    void accuracyIsThatOfWhatComes()
    {
        QFETCH(double, memory);
        QFETCH(int, season);
        QFETCH(int, known);
        constexpr size_t kAhead = 6;
        double promised = 0;
        double came = 0;
        for (unsigned seed = 0; seed < 1000; ++seed) {
            auto all = noise(known + int(kAhead), 0, 1, seed);
            for (size_t t = 1; t < all.size(); ++t)
                all[t] += memory * all[t - 1];
            const SeriesForecast made = forecast(std::span(all).first(size_t(known)), {int(kAhead), season}).value();
            promised += made.accuracy.error;
            for (size_t k = 0; k < kAhead; ++k)
                came += std::abs(all[size_t(known) + k] - made.points[k]) / kAhead;
        }
        const double ratio = promised / came;
        QVERIFY2(ratio > 0.95 && ratio < 1.06, qPrintable(QString::number(ratio)));
    }

    void saysWhenNothingBeatsNaive()
    {
        int better = 0;
        for (unsigned seed = 0; seed < 20; ++seed) {
            auto walk = noise(300, 0, 1, seed);
            std::partial_sum(walk.begin(), walk.end(), walk.begin());
            const ForecastAccuracy accuracy = forecast(walk, {10, 1}).value().accuracy;
            better += accuracy.error < 0.95 * accuracy.naiveError ? 1 : 0;
        }
        QVERIFY2(better <= 2, qPrintable(QString::number(better)));
    }

    void neverGoesBelowZeroWhereTheSeriesNeverWas()
    {
        std::vector<double> falling;
        for (int t = 0; t < 60; ++t)
            falling.push_back(std::max(0.0, 60.0 - t));
        const SeriesForecast made = forecast(falling, {40, 1}).value();
        for (size_t k = 0; k < made.points.size(); ++k) {
            QVERIFY(made.points[k] >= 0);
            QVERIFY(made.bands95[k].lower >= 0);
        }
    }

    void neverGoesAboveTheMostWhereTheSeriesNeverWas()
    {
        std::vector<double> rising;
        for (int t = 0; t < 60; ++t)
            rising.push_back(0.3 + 0.01 * t);
        ForecastOptions options{40, 1};
        QVERIFY(forecast(rising, options)->points.back() > 1.1);
        options.context.most = 1;
        const SeriesForecast made = forecast(rising, options).value();
        for (size_t k = 0; k < made.points.size(); ++k) {
            QVERIFY(made.points[k] <= 1);
            QVERIFY(made.bands95[k].upper <= 1);
        }
        rising.back() = 1.5;
        QVERIFY(forecast(rising, options)->bands95[0].upper > 1);
    }

    /// Forecasts stood still at three tenths of the range beyond the history, inside a band that did not know it.
    void growthGoesOn_data()
    {
        QTest::addColumn<double>("start");
        QTest::addColumn<double>("slope");
        QTest::addColumn<double>("growth");
        QTest::addColumn<double>("deviation");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<int>("known");
        QTest::addColumn<int>("horizon");
        QTest::newRow("a share") << 0.4 << 0.001 << 1.0 << 0.002 << 0.0 << 300 << 300;
        QTest::newRow("few values") << 100.0 << 3.0 << 1.0 << 5.0 << 0.0 << 120 << 300;
        QTest::newRow("down") << 500.0 << -1.0 << 1.0 << 2.0 << 0.0 << 200 << 100;
        QTest::newRow("two per cent") << 1.0 << 0.0 << 1.02 << 0.0 << 0.02 << 300 << 48;
        QTest::newRow("ten per cent") << 1.0 << 0.0 << 1.1 << 0.0 << 0.02 << 100 << 40;
    }
    void growthGoesOn()
    {
        QFETCH(double, start);
        QFETCH(double, slope);
        QFETCH(double, growth);
        QFETCH(double, deviation);
        QFETCH(double, ratio);
        QFETCH(int, known);
        QFETCH(int, horizon);
        constexpr int kSeries = 20;
        double inside = 0;
        double error = 0;
        const double truth = start * std::pow(growth, known + horizon - 1) + slope * (known + horizon - 1);
        for (unsigned seed = 1; seed <= kSeries; ++seed) {
            auto all = noise(known + horizon, 0, 1, seed);
            for (int t = 0; t < int(all.size()); ++t) {
                const double level = start * std::pow(growth, t) + slope * t;
                all[size_t(t)] = level + all[size_t(t)] * (deviation + ratio * level);
            }
            const SeriesForecast made = forecast(std::span(all).first(size_t(known)), {horizon, 1}).value();
            for (size_t k = 0; k < size_t(horizon); ++k) {
                const double came = all[size_t(known) + k];
                inside += came >= made.bands95[k].lower && came <= made.bands95[k].upper ? 1.0 / horizon : 0;
            }
            error += std::abs(made.points.back() / truth - 1) / kSeries;
        }
        QVERIFY2(inside > 0.9 * kSeries, qPrintable(QString::number(inside / kSeries)));
        QVERIFY2(error < 0.15, qPrintable(QString::number(error)));
    }

    void isNaiveWhereNothingBeatsThat()
    {
        int chosen = 0;
        for (unsigned seed = 0; seed < 20; ++seed) {
            auto walk = noise(300, 0, 1, seed);
            std::partial_sum(walk.begin(), walk.end(), walk.begin());
            const SeriesForecast made = forecast(walk, {10, 1}).value();
            if (made.accuracy.beatsNaive())
                continue;
            ++chosen;
            QCOMPARE(made.shares.front().method, u"naive"_s);
            QCOMPARE(made.shares.front().weight, 1.0);
            QCOMPARE(made.points, std::vector<double>(10, walk.back()));
        }
        QVERIFY(chosen >= 5);
    }

    void aConstantIsInsideItsBand()
    {
        const SeriesForecast made = forecast(std::vector<double>(100, 0.1), {10, 1}).value();
        QCOMPARE(made.accuracy.inside95.value(), 1.0);
        QCOMPARE(made.bands95[9], (Band{0.1, 0.1}));
    }

    void oneOriginTellsNothingAboutTheBand()
    {
        const SeriesForecast made = forecast(std::vector<double>(10, 3.0), {2, 1}).value();
        QCOMPARE(made.accuracy.origins, 1);
        QVERIFY(!made.accuracy.inside80);
        QVERIFY(!made.accuracy.inside95);
    }

    void bandsAreAsManyTimesAsWideAsAsked()
    {
        const auto series = noise(200, 0, 1);
        ForecastOptions options{5, 1};
        const SeriesForecast plain = forecast(series, options).value();
        options.context.factors = {1, 3};
        const SeriesForecast wide = forecast(series, options).value();
        QCOMPARE(wide.points, plain.points);
        QCOMPARE(wide.bands80, plain.bands80);
        QVERIFY(std::abs((wide.bands95[4].upper - wide.points[4]) / (plain.bands95[4].upper - plain.points[4]) - 3)
                < 1e-9);
    }

    void seesNoFurtherThanItsEnd()
    {
        auto series = hours(600);
        const auto before = forecast(std::span(series).first(500), {24, 24}).value().points;
        for (size_t t = 500; t < series.size(); ++t)
            series[t] = 1e6;
        QCOMPARE(forecast(std::span(series).first(500), {24, 24}).value().points, before);
    }

    void answersOddSeries_data()
    {
        QTest::addColumn<QList<double>>("series");
        QTest::newRow("constant") << QList<double>(50, 3.0);
        QTest::newRow("zero") << QList<double>(50, 0.0);
        QTest::newRow("fewest") << QList<double>{1, 2, 3, 4, 5, 6, 7, 8};
        QTest::newRow("huge") << QList<double>(40, 1e308);
        QList<double> swinging;
        for (int t = 0; t < 60; ++t)
            swinging.append(t % 2 == 0 ? 1e308 : -1e308);
        QTest::newRow("huge both ways") << swinging;
        QTest::newRow("tiny") << QList<double>(40, 5e-324);
        QList<double> step(60, 0.0);
        step.last() = 1e300;
        QTest::newRow("one giant at the end") << step;
    }
    void answersOddSeries()
    {
        QFETCH(QList<double>, series);
        for (const int season : {0, 1, 7, 24}) {
            const auto made = forecast({series.constData(), size_t(series.size())}, {12, season});
            QVERIFY(made.has_value());
            QCOMPARE(made->points.size(), size_t(12));
            QVERIFY(isSane(*made));
        }
    }

    void refusesWhatItCannotForecast_data()
    {
        QTest::addColumn<QList<double>>("series");
        QTest::addColumn<int>("horizon");
        QTest::addColumn<int>("season");
        QTest::addColumn<QString>("what");
        const QList<double> good(20, 1.0);
        QTest::newRow("empty") << QList<double>() << 5 << 1 << u"0 values"_s;
        QTest::newRow("one") << QList<double>{1} << 5 << 1 << u"1 values"_s;
        QTest::newRow("seven") << QList<double>(7, 1.0) << 5 << 1 << u"needs 8"_s;
        QTest::newRow("not a number") << QList<double>{1, 2, 3, NAN, 5, 6, 7, 8, 9} << 5 << 1 << u"Value 4"_s;
        QTest::newRow("infinite") << QList<double>{INFINITY, 2, 3, 4, 5, 6, 7, 8, 9} << 5 << 1 << u"Value 1"_s;
        QTest::newRow("no horizon") << good << 0 << 1 << u"horizon"_s;
        QTest::newRow("horizon too long") << good << 1'000'000 << 1 << u"horizon"_s;
        QTest::newRow("negative season") << good << 5 << -1 << u"season"_s;
    }
    void refusesWhatItCannotForecast()
    {
        QFETCH(QList<double>, series);
        QFETCH(int, horizon);
        QFETCH(int, season);
        QFETCH(QString, what);
        const auto made = forecast({series.constData(), size_t(series.size())}, {horizon, season});
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
        QVERIFY2(made.error().what.contains(what), qPrintable(made.error().what));
    }
};

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
