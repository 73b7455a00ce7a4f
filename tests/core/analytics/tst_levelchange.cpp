// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/recentchange.h"
#include "analytics/segmentation.h"
#include "samplesource.h"

#include <QTest>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

class LevelChangeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsAJumpAndItsMoment()
    {
        const auto jump =
            samples(600, [noise = gaussian(10, 1)](int i) mutable { return noise(i) + (i >= 400 ? 5 : 0); });
        const auto changes = levelChanges(jump);
        QCOMPARE(changes.size(), size_t(1));
        QVERIFY(std::chrono::abs(changes[0].at - jump[400].at) <= 3 * kFiveMinutes);
        QVERIFY(std::abs(changes[0].before - 10) < 0.5);
        QVERIFY(std::abs(changes[0].after - 15) < 0.5);
        QVERIFY(changes[0].confidence > 0.99);
        QVERIFY(changes[0].isWorse(Direction::LowerIsBetter));
        QVERIFY(!changes[0].isWorse(Direction::HigherIsBetter));
    }

    void findsEachStepOfAStaircase()
    {
        const auto stairs = samples(900, [noise = gaussian(0, 0.2)](int i) mutable { return noise(i) + i / 300 * 10; });
        const auto changes = levelChanges(stairs);
        QCOMPARE(changes.size(), size_t(2));
        QVERIFY(changes[0].at < changes[1].at);
    }

    void findsAJumpOfACleanSignal()
    {
        const auto clean = samples(200, [](int i) { return i < 120 ? 3.0 : 7.0; });
        const auto changes = levelChanges(clean);
        QCOMPARE(changes.size(), size_t(1));
        QCOMPARE(changes[0].at, clean[120].at);
    }

    void findsNothingInNoise_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("Gaussian") << 0;
        QTest::newRow("Laplace") << 1;
        QTest::newRow("Poisson") << 2;
        QTest::newRow("random walk") << 3;
        QTest::newRow("single spikes") << 4;
        QTest::newRow("days") << 5;
    }
    void findsNothingInNoise()
    {
        QFETCH(int, kind);
        size_t found = 0;
        for (unsigned seed = 0; seed < 50; ++seed) {
            Source source = gaussian(10, 1, seed);
            if (kind == 1)
                source = laplace(seed);
            else if (kind == 2)
                source = poisson(seed);
            else if (kind == 3)
                source = randomWalk(seed);
            else if (kind == 4)
                source = [noise = gaussian(10, 1, seed)](int i) mutable { return noise(i) + (i % 97 == 50 ? 100 : 0); };
            else if (kind == 5)
                source = [noise = gaussian(10, 1, seed)](int i) mutable {
                    return noise(i) + 8 * std::sin(i * std::numbers::pi / 144);
                };
            found += levelChanges(samples(2000, source), {.minimumEffect = 0}).size();
        }
        QVERIFY2(found <= 5, qPrintable(QString::number(found)));
    }

    void aRampIsATrendAndNoStaircase_data()
    {
        QTest::addColumn<Source>("course");
        QTest::newRow("uptime") << Source([](int i) { return 5.0 * i; });
        QTest::newRow("a load that rises to a new one") << Source([](int i) { return 2 * (1 - std::exp(-i / 120.0)); });
        QTest::newRow("in steps of a hundredth")
            << Source([](int i) { return std::round(200 * (1 - std::exp(-i / 120.0))) / 100; });
        QTest::newRow("quiet, then a leak") << Source([](int i) { return 40 + std::max(0, i - 200) * 0.1; });
    }
    void aRampIsATrendAndNoStaircase()
    {
        QFETCH(Source, course);
        for (const int seen : {60, 150, 400, 720}) {
            const auto changes = levelChanges(samples(seen, course, 5s));
            QVERIFY2(changes.empty(), qPrintable(u"%1 in %2"_s.arg(changes.size()).arg(seen)));
        }
    }

    void aNoisyRampIsHardlyEverAStaircase()
    {
        for (const int seen : {60, 150, 400, 2000}) {
            size_t found = 0;
            for (unsigned seed = 0; seed < 50; ++seed)
                found += levelChanges(samples(seen, [noise = gaussian(10, 1, seed), seen](int i) mutable {
                             return noise(i) + 20.0 * i / seen;
                         })).size();
            QVERIFY2(found <= 5, qPrintable(u"%1 in %2"_s.arg(found).arg(seen)));
        }
    }

    void aRestartWithinARampIsAJump()
    {
        const auto uptime = samples(400, [](int i) { return 300.0 * (i < 250 ? 1000 + i : i - 250); });
        const auto changes = levelChanges(uptime);
        QCOMPARE(changes.size(), 1);
        QVERIFY(std::chrono::abs(changes[0].at - uptime[250].at) <= 2 * kFiveMinutes);
        QVERIFY(changes[0].before > 370'000 && changes[0].after < 1000);
    }

    void ignoresJumpsThatNobodyWouldCareAbout()
    {
        const auto tiny =
            samples(600, [noise = gaussian(1000, 0.5)](int i) mutable { return noise(i) + (i >= 300 ? 3 : 0); });
        QVERIFY(levelChanges(tiny).empty());
        QCOMPARE(levelChanges(tiny, {.minimumEffect = 0}).size(), size_t(1));
    }

    void answersBadInput()
    {
        QVERIFY(levelChanges({}).empty());
        QVERIFY(levelChanges(samples(1, gaussian())).empty());
        QVERIFY(levelChanges(samples(100, [](int) { return NAN; })).empty());
        QVERIFY(levelChanges(samples(100, [](int) { return 5.0; })).empty());
        QVERIFY(levelChanges(samples(100, [](int) { return 1e308; })).empty());
        for (const LevelChange &change : levelChanges(samples(200, [](int i) { return i < 100 ? -1.7e308 : 1.7e308; })))
            QVERIFY(std::isfinite(change.before) && std::isfinite(change.after) && std::isfinite(change.confidence));
        auto gap = samples(200, gaussian());
        for (size_t i = 100; i < gap.size(); ++i)
            gap[i].at += 24h * 365;
        QVERIFY(levelChanges(gap).empty());
    }

    void segmentsExactly()
    {
        const std::vector<double> values{0, 0, 0, 5, 5, 5, 5, 1, 1, 1};
        QCOMPARE(segmentBegins(values, 1, 2), (std::vector<size_t>{3, 7}));
        QVERIFY(segmentBegins(values, 1e9, 2).empty());
        QVERIFY(segmentBegins({}, 1, 2).empty());
    }

    void learnsTheNoiseInSpiteOfJumps()
    {
        std::vector<double> values;
        Source noise = gaussian(0, 2);
        for (int i = 0; i < 1000; ++i)
            values.push_back(noise(i) + i / 250 * 100);
        const StepNoise learned = stepNoise(values);
        QVERIFY(std::abs(learned.deviation - 2) < 0.4);
        QVERIFY(learned.longRun < 3 * 4);
    }

    /// A week of a straight line, 1 a day: behind a gap it lies higher, as it would have.
    void aLineGoesOnBehindAGap_data()
    {
        QTest::addColumn<Duration>("from");
        QTest::addColumn<Duration>("gap");
        for (const double days : {0.5, 1.0, 3.0, 5.5}) {
            const Duration gap(qint64(days * 86'400'000));
            QTest::addRow("%g days, early", days) << Duration(12h) << gap;
            QTest::addRow("%g days, in the middle", days) << Duration((Duration(168h) - gap) / 2) << gap;
            QTest::addRow("%g days, until two hours ago", days) << Duration(166h) - gap << gap;
        }
    }
    void aLineGoesOnBehindAGap()
    {
        QFETCH(Duration, from);
        QFETCH(Duration, gap);
        for (const double noise : {0.0, 0.02, 0.2}) {
            auto line = samples(288 * 7, [source = gaussian(0, 1), noise](int i) mutable {
                return 10 + noise * source(i) + i / 288.0;
            });
            std::erase_if(line, [&](const Sample &s) { return s.at >= kMonday + from && s.at < kMonday + from + gap; });
            QCOMPARE(levelChangesUntilNow(line).size(), 0);
        }
    }

    void aJumpOfALineBehindAGapIsFound()
    {
        auto line = samples(
            288 * 7, [noise = gaussian(10, 0.02)](int i) mutable { return noise(i) + i / 288.0 + (i < 1000 ? 0 : 5); });
        std::erase_if(line, [](const Sample &s) { return s.at >= kMonday + 60h && s.at < kMonday + 84h; });
        const auto changes = levelChangesUntilNow(line);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].at, kMonday + 84h);
        QVERIFY2(std::abs(changes[0].after - changes[0].before - 5) < 0.3,
                 qPrintable(QString::number(changes[0].after - changes[0].before)));
    }

    void eachStepOfAStaircaseWithAGapIsFound_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("within a step") << 350 << 550;
        QTest::newRow("over an edge") << 200 << 400;
    }
    void eachStepOfAStaircaseWithAGapIsFound()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        auto stairs = samples(900, [noise = gaussian(0, 0.2)](int i) mutable { return noise(i) + i / 300 * 10; });
        stairs.erase(stairs.begin() + from, stairs.begin() + to);
        const auto changes = levelChanges(stairs);
        QCOMPARE(changes.size(), 2);
        QVERIFY(std::abs(changes[0].before) < 0.2 && std::abs(changes[0].after - 10) < 0.2);
        QVERIFY(std::abs(changes[1].before - 10) < 0.2 && std::abs(changes[1].after - 20) < 0.2);
    }

    void noiseAroundAGapIsNoChange()
    {
        size_t found = 0;
        for (unsigned seed = 0; seed < 50; ++seed) {
            auto noise = samples(2000, gaussian(10, 1, seed));
            noise.erase(noise.begin() + 600, noise.begin() + 1500);
            found += levelChangesUntilNow(noise, {.minimumEffect = 0}).size();
        }
        QVERIFY2(found <= 5, qPrintable(QString::number(found)));
    }

    void aGapIsNoSlope()
    {
        auto course =
            samples(200, [noise = gaussian(10, 0.5)](int i) mutable { return noise(i) + (i >= 150 ? 6 : 0); });
        for (size_t i = 150; i < course.size(); ++i)
            course[i].at += 12h;
        const auto changes = levelChanges(course);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].at, course[150].at);
        QVERIFY(std::abs(changes[0].before - 10) < 0.5 && std::abs(changes[0].after - 16) < 0.5);
    }
};

QTEST_GUILESS_MAIN(LevelChangeTest)
#include "tst_levelchange.moc"
