// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/shift.h"
#include "analytics/robust.h"

#include <QTest>
#include <array>
#include <cmath>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class ShiftTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Hollander, Wolfe & Chicken, table 4.1: water transfer in placental membrane at 12 to 26 weeks (X) and at term
    /// (Y). The book gives the estimate of Y - X turned around: 0.305, and the 96 % interval (-0.76, 0.15) of X - Y.
    void agreesWithTheTextbook()
    {
        const std::array term{0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        const std::array early{1.15, 0.88, 0.90, 0.74, 1.21};
        const auto shift = shiftBetween(term, early, 0.96);
        QVERIFY(shift.has_value());
        QVERIFY(std::abs(shift->estimate - -0.305) < 1e-9);
        QVERIFY(std::abs(shift->low - -0.76) < 0.02);
        QVERIFY(std::abs(shift->high - 0.15) < 0.02);
        QVERIFY(shift->z < 0);
    }

    void isTheMirrorOfItself()
    {
        const std::array a{1.0, 2.0, 2.5, 4.0, 9.0, 3.0};
        const std::array b{5.0, 6.5, 7.0, 2.0, 8.0};
        const auto there = shiftBetween(a, b, 0.9).value();
        const auto back = shiftBetween(b, a, 0.9).value();
        QCOMPARE(there.estimate, -back.estimate);
        QCOMPARE(there.low, -back.high);
        QCOMPARE(there.z, -back.z);
    }

    /// The interval holds the truth about as often as it says.
    void theIntervalKeepsItsPromise()
    {
        std::mt19937 random(42);
        std::normal_distribution<double> noise;
        int hits = 0;
        constexpr int kRuns = 1000;
        for (int run = 0; run < kRuns; ++run) {
            std::vector<double> before(24);
            std::vector<double> after(24);
            for (double &x : before)
                x = noise(random);
            for (double &x : after)
                x = 0.7 + noise(random);
            const auto shift = shiftBetween(before, after, 0.95).value();
            hits += shift.low <= 0.7 && 0.7 <= shift.high;
        }
        QVERIFY2(hits > 0.93 * kRuns && hits < 0.97 * kRuns, qPrintable(QString::number(hits)));
    }

    void wildValuesDoNotMatter()
    {
        const std::array before{1.0, 1.1, 0.9, 1.05, 0.95, 1e9};
        const std::array after{2.0, 2.1, 1.9, 2.05, 1.95, 2.0};
        QVERIFY(std::abs(shiftBetween(before, after, 0.95)->estimate - 1) < 0.11);
    }

    void equalValuesAreNoShift()
    {
        const std::vector<double> same(10, 3.0);
        const auto shift = shiftBetween(same, same, 0.95).value();
        QCOMPARE(shift.estimate, 0.0);
        QCOMPARE(shift.z, 0.0);
        QVERIFY(shift.low <= 0 && shift.high >= 0);
    }

    void tooFewSayNothing()
    {
        const std::array four{1.0, 2.0, 3.0, 4.0};
        const std::array five{1.0, 2.0, 3.0, 4.0, 5.0};
        QVERIFY(!shiftBetween(four, five, 0.95));
        QVERIFY(!shiftBetween(five, {}, 0.95));
        QVERIFY(shiftBetween(five, five, 0.95));
    }

    void binsAreMeansOfWhatIsThere()
    {
        const Instant start = fromMs(0);
        const std::vector<Sample> samples{{start, 1},
                                          {start + 30min, 3},
                                          {start + 60min, std::numeric_limits<double>::quiet_NaN()},
                                          {start + 130min, 5},
                                          {start + 180min, 7}};
        QCOMPARE(binMeans(samples, start, start + 3h, 1h), (std::vector<double>{2, 5}));
        QCOMPARE(binMeans(samples, start + 2h, start + 4h, 1h), (std::vector<double>{5, 7}));
        QVERIFY(binMeans({}, start, start + 3h, 1h).empty());
        QVERIFY(binMeans(samples, start, start + 3h, 0s).empty());
    }

    void quantilesOfTheNormal()
    {
        QVERIFY(std::abs(normalQuantile(0.5)) < 1e-9);
        QVERIFY(std::abs(normalQuantile(0.975) - 1.959963985) < 1e-8);
        QVERIFY(std::abs(normalQuantile(0.001) - -3.090232306) < 1e-8);
    }
};

QTEST_GUILESS_MAIN(ShiftTest)
#include "tst_shift.moc"
