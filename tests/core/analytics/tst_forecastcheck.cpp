// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/forecastcheck.h"

#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

class ForecastCheckTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void countsWhatCameInsideTheBands()
    {
        const OpenForecast forecast{{u"m"_s, {}},
                                    kMonday,
                                    {{kMonday, 10, {9, 11}, {8, 12}},
                                     {kMonday + 10min, 10, {9, 11}, {8, 12}},
                                     {kMonday + 20min, 10, {9, 11}, {8, 12}},
                                     {kMonday + 30min, 10, {9, 11}, {8, 12}}},
                                    14};
        const std::vector<Sample> came{{kMonday + 1min, 10},
                                       {kMonday + 2min, 10},
                                       {kMonday + 3min, 900},  // the median counts
                                       {kMonday + 12min, 11.5},
                                       {kMonday + 25min, 13}};  // nothing came in the last cell
        QCOMPARE(hitsOf(forecast, came), (ForecastHits{3, 1, 2, 1.5, (4 + 2.5 + 1) / 3}));
    }

    void nothingCameIsNothingJudged()
    {
        const OpenForecast forecast{{u"m"_s, {}}, kMonday, {{kMonday, 10, {9, 11}, {8, 12}}}, 1};
        QCOMPARE(hitsOf(forecast, {}).judged, 0);
        QCOMPARE(hitsOf({}, samples(10, gaussian())).judged, 0);
    }

    void roundingThrowsNothingOut()
    {
        const OpenForecast forecast{
            {u"m"_s, {}}, kMonday, {{kMonday, 0.3, {0.1 + 0.2, 0.1 + 0.2}, {0.1 + 0.2, 0.1 + 0.2}}}, 0.3};
        QCOMPARE(hitsOf(forecast, std::vector<Sample>{{kMonday, 0.3}}).inside95, 1);
    }

    void aRecordSumsUpWhatWasJudged()
    {
        const std::vector<JudgedForecast> judged{{kMonday + 1h, {3, 0, 3, 1, 2}, {1, 2}},
                                                 {kMonday, {1, 1, 1, 5, 6}, {}}};
        const ForecastRecord record = recordOf(judged);
        QCOMPARE(record.forecasts, 2);
        QCOMPARE(record.hits, (ForecastHits{4, 1, 4, 2, 3}));
        QVERIFY(record.factors.of80 > 1.2);
        QVERIFY(record.factors.of95 > 1.9 && record.factors.of95 < 2);
        QCOMPARE(recordOf({}), ForecastRecord());
    }

    /// Bands three times too narrow come to hold what they promise.
    void learnsFromWhatItMissed()
    {
        Source normal = gaussian(0, 1);
        std::vector<JudgedForecast> newest;
        int inside80 = 0;
        int inside95 = 0;
        constexpr int kForecasts = 400;
        constexpr int kUnlearned = 40;
        for (int i = 0; i < kForecasts; ++i) {
            const BandFactors factors = recordOf(newest).factors;
            const double half80 = 1.28 / 3 * factors.of80;
            const double half95 = 1.96 / 3 * factors.of95;
            ForecastHits hits;
            for (int k = 0; k < 12; ++k) {
                const double came = std::abs(normal(i * 12 + k));
                ++hits.judged;
                hits.inside80 += came <= half80 ? 1 : 0;
                hits.inside95 += came <= half95 ? 1 : 0;
            }
            if (i >= kUnlearned) {
                inside80 += hits.inside80;
                inside95 += hits.inside95;
            }
            newest = {{kMonday + i * 1h, hits, factors}};
        }
        constexpr double kValues = 12.0 * (kForecasts - kUnlearned);
        QVERIFY2(std::abs(inside80 / kValues - 0.8) < 0.02, qPrintable(QString::number(inside80 / kValues)));
        QVERIFY2(std::abs(inside95 / kValues - 0.95) < 0.02, qPrintable(QString::number(inside95 / kValues)));
    }

    void takesTheFirstHour()
    {
        const auto forecast = forecastSamples(samples(288, gaussian()), 6h);
        QVERIFY(forecast);
        const auto points = nearPoints(*forecast);
        QCOMPARE(points.size(), 12);
        QCOMPARE(points.front().at, forecast->from);
        QCOMPARE(points.back().band80, forecast->series.bands80[11]);
    }

    /// The bands of noise hold what they promise on values that were not known.
    void bandsOfNoiseHold()
    {
        int judged = 0;
        int inside80 = 0;
        int inside95 = 0;
        for (unsigned seed = 1; seed <= 30; ++seed) {
            const auto all = samples(300, gaussian(10, 1, seed));
            const auto forecast = forecastSamples(std::span(all).first(288), 1h);
            QVERIFY(forecast);
            const ForecastHits hits =
                hitsOf({{u"m"_s, {}}, all[287].at, nearPoints(*forecast), 0}, std::span(all).subspan(288));
            judged += hits.judged;
            inside80 += hits.inside80;
            inside95 += hits.inside95;
        }
        QCOMPARE(judged, 30 * 12);
        const double share80 = double(inside80) / judged;
        const double share95 = double(inside95) / judged;
        QVERIFY2(share80 > 0.72 && share80 < 0.9, qPrintable(QString::number(share80)));
        QVERIFY2(share95 > 0.9, qPrintable(QString::number(share95)));
    }
};

QTEST_GUILESS_MAIN(ForecastCheckTest)
#include "tst_forecastcheck.moc"
