// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/backtest.h"
#include "analytics/forecastband.h"
#include "analytics/lagmodel.h"
#include "analytics/smoothing.h"
#include "samplesource.h"

#include <QTest>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;

namespace {

std::vector<double> values(int count, Source source)
{
    std::vector<double> result;
    for (int i = 0; i < count; ++i)
        result.push_back(source(i));
    return result;
}

}  // namespace

class ForecastMembersTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lagModelContinuesAWave()
    {
        const auto wave = values(200, [](int i) { return 10 + 3 * std::sin(2 * std::numbers::pi * i / 20); });
        LagModel model(wave, {{1, 2, 20}, false, 0});
        model.learn(180);
        std::vector<double> next(20);
        model.forecast(next);
        for (size_t h = 0; h < 20; ++h)
            QVERIFY(std::abs(next[h] - wave[180 + h]) < 0.1);
    }

    void lagModelContinuesGrowthInLogs()
    {
        const auto growth = values(100, [](int i) { return std::exp(0.05 * i); });
        LagModel model(growth, {{1}, true, 1});
        model.learn(95);
        std::vector<double> next(5);
        model.forecast(next);
        for (size_t h = 0; h < 5; ++h)
            QVERIFY(std::abs(next[h] / growth[95 + h] - 1) < 0.02);
    }

    void lagModelCannotRunAway()
    {
        const auto rising = values(60, [](int i) { return double(i) * i; });
        LagModel model(rising, {{1, 2}, false, 1});
        model.learn(60);
        std::vector<double> next(1000);
        model.forecast(next);
        // as steep as a quarter of the history at most
        QVERIFY(std::ranges::max(next) <= 59 * 59 * (1.3 + 4.0 * 1000 / 60) + 1);
        QVERIFY(std::ranges::max(next) <= 1000 * 1.3 * 117 + 59 * 59);
    }

    void lagModelLetsASteadyCourseGoOn()
    {
        const auto rising = values(100, [](int i) { return 50 + 2.0 * i; });
        LagModel model(rising, {{1, 2}, false, 1});
        model.learn(100);
        std::vector<double> next(300);
        model.forecast(next);
        QVERIFY2(std::abs(next[299] - (50 + 2.0 * 399)) < 1, qPrintable(QString::number(next[299])));
    }

    void lagModelKnowsNothingBeyondWhatItLearned()
    {
        auto series = values(200, [](int i) { return double(i % 7); });
        series[150] = 1e6;
        LagModel model(series, {{1, 2, 7}, false, 0});
        model.learn(100);
        std::vector<double> next(20);
        model.forecast(next);
        QVERIFY(std::ranges::max(next) < 6 * (1.3 + 4.0 * 20 / 100) + 1e-6);
    }

    /// What comes after the learned rows, however large or low, must not even move the scale.
    void theFutureChangesNoForecast_data()
    {
        QTest::addColumn<bool>("isLog");
        QTest::addColumn<int>("difference");
        for (const bool isLog : {false, true}) {
            for (const int difference : {0, 1, 7})
                QTest::addRow("%s, difference %d", isLog ? "logs" : "values", difference) << isLog << difference;
        }
    }
    void theFutureChangesNoForecast()
    {
        QFETCH(bool, isLog);
        QFETCH(int, difference);
        const auto past = values(200, [noise = gaussian()](int i) mutable { return noise(i) + i % 7; });
        const auto saidBefore = [&](double future) {
            auto series = past;
            std::fill(series.begin() + 120, series.end(), future);
            LagModel model(series, {{1, 2, 7}, isLog, difference});
            std::vector<double> said(10);
            for (const size_t end : {100, 120}) {
                model.learn(end);
                model.forecast(said);
            }
            return said;
        };
        QCOMPARE(saidBefore(1e6), saidBefore(10));
        QCOMPARE(saidBefore(-1e6), saidBefore(10));
    }

    void learningInPiecesIsLearningAtOnce()
    {
        // Its lows come one by one: each shifts the logarithms.
        const auto falling = values(300, [noise = gaussian()](int i) mutable { return noise(i) - 0.1 * i; });
        for (const bool isLog : {false, true}) {
            LagModel pieces(falling, {{1, 2, 7}, isLog, 0});
            for (const size_t end : {100, 150, 299, 300})
                pieces.learn(end);
            LagModel once(falling, {{1, 2, 7}, isLog, 0});
            once.learn(300);
            std::vector<double> a(10);
            std::vector<double> b(10);
            pieces.forecast(a);
            once.forecast(b);
            QCOMPARE(a, b);
        }
    }

    void thetaTakesHalfTheSlope()
    {
        const auto line = values(50, [](int i) { return 2.0 * i; });
        Theta theta;
        theta.fit(line);
        std::vector<double> next(10);
        theta.forecast(line, next);
        QVERIFY(std::abs((next[9] - next[8]) - 1.0) < 1e-9);
        QVERIFY(std::abs(next[0] - 99) < 2);
    }

    void dampedTrendLevelsOff()
    {
        const auto line = values(80, [](int i) { return 2.0 * i; });
        DampedTrend damped;
        damped.fit(line);
        std::vector<double> next(200);
        damped.forecast(line, next);
        QVERIFY(next[0] > 158);
        QVERIFY(next[199] - next[198] < next[1] - next[0]);
    }

    void smoothersTakeOneValue()
    {
        const std::vector<double> one{5};
        std::vector<double> next(3);
        Theta theta;
        theta.fit(one);
        theta.forecast(one, next);
        QCOMPARE(next, (std::vector<double>{5, 5, 5}));
        DampedTrend damped;
        damped.fit(one);
        damped.forecast(one, next);
        QCOMPARE(next, (std::vector<double>{5, 5, 5}));
    }

    void aBadMemberDoesNotRuinTheMedian()
    {
        const std::vector<std::vector<double>> said{{10, 10}, {11, 11}, {12, 12}, {1e9, -1e9}};
        const auto together = combined(said, std::vector<double>{1, 1, 1, 1});
        QVERIFY(together[0] >= 11 && together[0] <= 12);
        QVERIFY(together[1] >= 10 && together[1] <= 11);
    }

    void theHeavierMemberPulls()
    {
        const std::vector<std::vector<double>> said{{0}, {10}};
        QCOMPARE(combined(said, std::vector<double>{1, 1})[0], 5.0);
        QVERIFY(combined(said, std::vector<double>{1, 9})[0] > 7);
        QVERIFY(combined({}, {}).empty());
    }

    /// An origin of which half has been answered tells half.
    void weightsKnowWhatHasComeByThen()
    {
        const std::vector<double> came{0, 0, 0, 0, 1, 1, 9, 9, 9, 9};
        const Backtest backtest{4, {{4, {{1, 1, 1, 1}, {9, 9, 9, 9}}}, {6, {{1, 1, 1, 1}, {9, 9, 9, 9}}}}};
        QCOMPARE(errorAt(backtest, std::span(came).first(6), 0, 0), 0.0);
        QCOMPARE(errorAt(backtest, came, 0, 0), 4.0);
        QCOMPARE(memberWeights(backtest, std::span(came).first(4)), (std::vector<double>{2, 1}));
        const auto early = memberWeights(backtest, std::span(came).first(6));
        QVERIFY(early[0] > 1e6 * early[1]);
        QCOMPARE(memberWeights(backtest, came), (std::vector<double>{2 * 16.0 / 144, 1}));
    }

    /// Where a cycle was not to be seen yet, its members knew nothing of it.
    void membersKnowTheSeasonsThatWereSeen()
    {
        const auto wave = values(300, [noise = gaussian(0, 0.1)](int i) mutable {
            return 10 + noise(i) + 3 * std::sin(2 * std::numbers::pi * i / 24);
        });
        const Seasons daily{24, 0, true};
        const auto knowing = forecastMembers(wave, daily, daily, 200);
        const auto unknowing = forecastMembers(wave, daily, {}, 200);
        QCOMPARE(unknowing.size(), knowing.size());
        double worse = 0;
        for (size_t m = 0; m < knowing.size(); ++m) {
            std::vector<double> known(24);
            std::vector<double> unknown(24);
            knowing[m]->learn(200);
            knowing[m]->forecast(known);
            unknowing[m]->learn(200);
            unknowing[m]->forecast(unknown);
            if (unknowing[m]->isNaive())
                QCOMPARE(unknown, std::vector<double>(24, wave[199]));
            if (known != unknown)
                ++worse;
        }
        QVERIFY(worse >= 6);
    }

    /// The week before was a holiday: to say it again is wrong, what its hours usually were is not far off.
    void aProfileOutlivesAnUnusualWeek()
    {
        const auto week = [](int i) { return i % 168 < 120 ? 10.0 : 2.0; };
        const auto series = values(168 * 6, [&](int i) { return i < 168 * 5 ? week(i) : 2.0; });
        const Seasons seasons{24, 168, true};
        const auto members = forecastMembers(series, seasons, seasons, 500);
        const auto errorOf = [&](const QString &name) {
            for (const auto &member : members) {
                if (member->name() != name)
                    continue;
                std::vector<double> said(168);
                member->learn(series.size());
                member->forecast(said);
                double sum = 0;
                for (int h = 0; h < 168; ++h)
                    sum += std::abs(said[size_t(h)] - week(h));
                return sum / 168;
            }
            return std::numeric_limits<double>::quiet_NaN();
        };
        QVERIFY(errorOf(u"profile (168)"_s) < 0.4 * errorOf(u"seasonal naive (168)"_s));
    }

    /// Box and Cox's power is for positive values: the first zero takes it back.
    void aZeroAfterPositiveValuesIsForecastAsWell()
    {
        auto series = values(60, [noise = gaussian(0, 0.1)](int i) mutable { return std::exp(0.05 * i + noise(i)); });
        series.resize(65, 0.0);
        for (const auto &member : forecastMembers(series, {}, {}, 58)) {
            std::vector<double> said(5);
            for (const size_t end : {58, 60, 62, 65}) {
                member->learn(end);
                member->forecast(said);
                QVERIFY2(std::ranges::all_of(said, [](double v) { return std::isfinite(v); }),
                         qPrintable(member->name()));
            }
        }
    }

    void originsLeaveEnoughToLearnFrom()
    {
        const auto origins = backtestOrigins(1000, 48, {24, 168, true});
        QCOMPARE(origins.back(), size_t(952));
        QVERIFY(origins.front() >= 346);
        QVERIFY(std::ranges::is_sorted(origins));
        QVERIFY(backtestOrigins(4, 1, {}).empty());
        QCOMPARE(backtestOrigins(10, 2, {}).size(), size_t(1));
    }

    /// Of a week of hours, what is asked twelve hours ahead on working days only knows of no weekend.
    void theWeightsComeFromEveryPartOfTheSeason()
    {
        const Seasons week{24, 168, true};
        const auto origins = backtestOrigins(840, 12, week);
        QVERIFY(origins.size() >= 6);
        QVERIFY(origins.back() + 12 - origins[origins.size() - 6] >= 168 - 24);
        QCOMPARE(backtestOrigins(840, 12, {}).back() - backtestOrigins(840, 12, {}).rbegin()[1], size_t(6));
    }

    void bandsWidenWithTheStep()
    {
        std::vector<ErrorPath> walks;
        for (unsigned seed = 0; seed < 200; ++seed) {
            Source walk = randomWalk(seed);
            walks.push_back(values(20, walk));
        }
        const ErrorScale scale = errorScale(walks);
        QVERIFY(std::abs(scale.growth - 0.5) < 0.13);
        QVERIFY(std::abs(scale.half95(0) - 1.96) < 0.4);
        QVERIFY(scale.half80(19) < scale.half95(19));
        const Inside inside = insideShares(walks).value();
        QVERIFY(std::abs(inside.share95 - 0.95) < 0.03);
        QVERIFY(std::abs(inside.share80 - 0.80) < 0.05);
    }

    void noErrorIsInsideABandWithoutWidth()
    {
        const std::vector<ErrorPath> none(3, ErrorPath{0, 0});
        QCOMPARE(insideShares(none)->share95, 1.0);
    }

    void errorsThatGrowWithTheLevelAreRatios()
    {
        std::vector<ErrorPath> errors;
        std::vector<ErrorPath> ratios;
        double meanLog = 0;
        Source normal = gaussian(0, 0.05);
        for (int origin = 0; origin < 8; ++origin) {
            const double level = std::exp(origin);
            const ErrorPath ratio = values(20, normal);
            ratios.push_back(ratio);
            ErrorPath &error = errors.emplace_back();
            for (const double v : ratio)
                error.push_back(level * v);
            meanLog += origin / 8.0;
        }
        QVERIFY(isRelative(errors, ratios, meanLog));
        QVERIFY(!isRelative(ratios, errors, 0));
    }

    void noPastNoBand()
    {
        QCOMPARE(errorScale({}).half95(5), 0.0);
        QVERIFY(!insideShares({}));
        QVERIFY(!insideShares(std::vector<ErrorPath>{{0, 0}}));
    }
};

QTEST_GUILESS_MAIN(ForecastMembersTest)
#include "tst_forecastmembers.moc"
