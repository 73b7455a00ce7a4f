// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/season.h"
#include "samplesource.h"

#include <QTest>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;

namespace {

std::vector<double> wave(int count, int period, double noise, double trend = 0)
{
    auto source = gaussian(20, noise);
    std::vector<double> values;
    for (int t = 0; t < count; ++t)
        values.push_back(source(t) + 5 * std::sin(2 * std::numbers::pi * t / period) + trend * t);
    return values;
}

}  // namespace

class SeasonTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void correlatesWithItself()
    {
        const std::vector<double> alternating{1, -1, 1, -1, 1, -1, 1, -1};
        const auto r = autocorrelations(alternating, 2);
        QVERIFY(r[0] < -0.8);
        QVERIFY(r[1] > 0.7);
        QCOMPARE(autocorrelations(std::vector<double>(10, 3.0), 2), (std::vector<double>{0, 0}));
        QCOMPARE(autocorrelations({}, 2), (std::vector<double>{0, 0}));
        QCOMPARE(autocorrelations(std::vector<double>{1}, 3), (std::vector<double>{0, 0, 0}));
    }

    void findsThePeriod_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<double>("noise");
        QTest::addColumn<double>("trend");
        QTest::newRow("day of hours") << 24 << 1.0 << 0.0;
        QTest::newRow("week of days") << 7 << 1.0 << 0.0;
        QTest::newRow("noisy") << 24 << 3.0 << 0.0;
        QTest::newRow("on a slope") << 24 << 1.0 << 0.2;
        QTest::newRow("half hours") << 48 << 1.0 << 0.0;
    }
    void findsThePeriod()
    {
        QFETCH(int, period);
        QFETCH(double, noise);
        QFETCH(double, trend);
        QCOMPARE(detectSeason(wave(500, period, noise, trend), 200), period);
    }

    void findsNoPeriodInNoise()
    {
        int found = 0;
        for (unsigned seed = 0; seed < 20; ++seed) {
            auto source = gaussian(0, 1, seed);
            std::vector<double> values;
            for (int t = 0; t < 400; ++t)
                values.push_back(source(t));
            found += isSeasonal(values, 24) ? 1 : 0;
        }
        QVERIFY2(found <= 3, qPrintable(QString::number(found)));
        QCOMPARE(detectSeason({}, 50), 0);
        QCOMPARE(detectSeason(std::vector<double>(100, 4.0), 50), 0);
    }

    void seesTheWeekOnlyWhereThereIsOne()
    {
        auto days = wave(24 * 7 * 5, 24, 0.5);
        QVERIFY(isSeasonal(days, 24));
        for (size_t t = 0; t < days.size(); ++t)
            days[t] -= t / 24 % 7 >= 5 ? 8 : 0;
        QCOMPARE(weekOf(days, 24), 168);
        QCOMPARE(weekOf(std::span(days).first(400), 24), 0);
        QCOMPARE(weekOf(days, 1), 0);
    }

    void takesThePatternOutAndPutsItBack_data()
    {
        QTest::addColumn<double>("shift");
        QTest::newRow("factors") << 0.0;
        QTest::newRow("differences") << -20.0;
    }
    void takesThePatternOutAndPutsItBack()
    {
        QFETCH(double, shift);
        auto series = wave(240, 24, 0);
        for (double &v : series)
            v += shift;
        const SeasonalPattern pattern(series, 24);
        auto rest = pattern.removed(series);
        const auto [low, high] = std::ranges::minmax(rest);
        QVERIFY2(high - low < 0.5, qPrintable(QString::number(high - low)));
        pattern.restore(rest, 0);
        for (size_t t = 0; t < rest.size(); ++t)
            QVERIFY(std::abs(rest[t] - series[t]) < 1e-9);
    }

    void hasNoPatternWithoutTwoPeriods()
    {
        const auto series = wave(30, 24, 1);
        QCOMPARE(SeasonalPattern(series, 24).removed(series), series);
        QCOMPARE(SeasonalPattern(series, 1).removed(series), series);
    }
};

QTEST_GUILESS_MAIN(SeasonTest)
#include "tst_season.moc"
