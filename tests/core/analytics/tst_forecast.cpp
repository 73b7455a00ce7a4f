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
