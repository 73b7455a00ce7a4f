// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/forecastcheckstore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'571'200'000);
const SeriesKey kSeries{u"m"_s, {{u"a"_s, u"b"_s}}};

std::vector<ForecastPoint> points()
{
    return {{kNow + 5min, 1, {0.5, 1.5}, {0, 2}}, {kNow + 10min, 2, {1, 3}, {0, 4}}};
}

}  // namespace

class ForecastCheckStoreTest : public QObject {
    Q_OBJECT
private slots:
    void isDueWhenItsTimeHasPassed()
    {
        TemporaryDatabase database;
        ForecastCheckStore store(*database);
        QVERIFY(store.open(kSeries, kNow, points(), 7));
        QVERIFY(store.due(kNow + 14min)->isEmpty());
        const auto due = store.due(kNow + 15min);
        QCOMPARE(due->size(), 1);
        QCOMPARE(due->at(0).series, kSeries);
        QCOMPARE(due->at(0).naive, 7.0);
        QCOMPARE(due->at(0).points.size(), 2);
        QCOMPARE(due->at(0).points[1].at, kNow + 10min);
        QCOMPARE(due->at(0).points[1].band95, (Band{0, 4}));
    }

    void onlyOneIsOpenAtATime()
    {
        TemporaryDatabase database;
        ForecastCheckStore store(*database);
        QVERIFY(store.open(kSeries, kNow, points(), 7));
        QVERIFY(store.open(kSeries, kNow + 1min, points(), 8));
        const auto due = store.due(kNow + 1h);
        QCOMPARE(due->size(), 1);
        QVERIFY(store.judge(due->at(0), {2, 1, 2, 0.5, 0.75}));
        QVERIFY(store.open(kSeries, kNow + 1h, points(), 8));
        QVERIFY(store.due(kNow + 2h)->size() == 1);
    }

    void historyHoldsWhatWasJudgedNewestFirst()
    {
        TemporaryDatabase database;
        ForecastCheckStore store(*database);
        for (const Duration later : {0min, 60min}) {
            QVERIFY(store.open(kSeries, kNow + later, points(), 7));
            QVERIFY(store.judge(store.due(kNow + 2h)->at(0), {later > 0min ? 3 : 2, 1, 2, 0.5, 0.75}));
        }
        const auto history = store.history(kSeries, 10);
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->at(0).madeAt, kNow + 1h);
        QCOMPARE(history->at(0).hits, (ForecastHits{3, 1, 2, 0.5, 0.75}));
        QVERIFY(store.history({u"m"_s, {}}, 10)->isEmpty());
        QVERIFY(store.forget(kNow + 30min));
        QCOMPARE(store.history(kSeries, 10)->size(), 1);
    }

    void remembersHowWideTheBandsWere()
    {
        TemporaryDatabase database;
        ForecastCheckStore store(*database);
        QVERIFY(store.open(kSeries, kNow, points(), 7, {1.5, 2}));
        const auto due = store.due(kNow + 1h);
        QCOMPARE(due->at(0).factors, (BandFactors{1.5, 2}));
        QVERIFY(store.judge(due->at(0), {2, 1, 2, 0.5, 0.75}));
        QCOMPARE(store.history(kSeries, 1)->at(0).factors, (BandFactors{1.5, 2}));
    }

    void judgedBeforeThereWereFactorsIsAsWideAsTheBacktest()
    {
        TemporaryDatabase database;
        ForecastCheckStore store(*database);
        QVERIFY(store.open(kSeries, kNow, points(), 7, {1.5, 2}));
        QVERIFY(store.judge(store.due(kNow + 1h)->at(0), {2, 1, 2, 0.5, 0.75}));
        QVERIFY(database->execute(u"UPDATE forecast_check SET body = x''"_s));
        QCOMPARE(store.history(kSeries, 1)->at(0).factors, BandFactors());
    }

    void aForecastNothingCameForIsNoHistory()
    {
        TemporaryDatabase database;
        ForecastCheckStore store(*database);
        QVERIFY(store.open(kSeries, kNow, points(), 7));
        QVERIFY(store.judge(store.due(kNow + 1h)->at(0), {}));
        QVERIFY(store.history(kSeries, 10)->isEmpty());
        QVERIFY(store.due(kNow + 2h)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(ForecastCheckStoreTest)
#include "tst_forecastcheckstore.moc"
