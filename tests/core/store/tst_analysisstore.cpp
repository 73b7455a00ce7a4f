// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/analysisstore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'571'200'000);

AnalysisSnapshot snapshot(const QString &id, Instant at, const QStringList &metrics)
{
    AnalysisSnapshot one;
    one.id = id;
    one.at = at;
    one.health = healthScore({.performances = {0.9}});
    for (const QString &metric : metrics) {
        SeriesAnalysis series;
        series.key.metric = metric;
        one.series.push_back(series);
    }
    return one;
}

}  // namespace

class AnalysisStoreTest : public QObject {
    Q_OBJECT
private slots:
    void thereIsNoneAtFirst()
    {
        TemporaryDatabase database;
        QVERIFY(!AnalysisStore(*database).latest()->has_value());
        QVERIFY(AnalysisStore(*database).series()->isEmpty());
    }

    void theNewestReplacesTheSeriesOfTheOneBefore()
    {
        TemporaryDatabase database;
        AnalysisStore store(*database);
        QVERIFY(store.save(snapshot(u"a"_s, kNow, {u"x"_s, u"y"_s})));
        QVERIFY(store.save(snapshot(u"b"_s, kNow + 1min, {u"y"_s})));
        QCOMPARE(store.latest()->value()[u"id"].toString(), u"b"_s);
        QCOMPARE(store.series()->size(), 1);
        QVERIFY(store.series(u"x"_s)->isEmpty());
        QCOMPARE(store.series(u"y"_s)->at(0)[u"metric"].toString(), u"y"_s);
    }

    void theNewestIsTheOneThatCameLastThoughTheClockWasSetBack()
    {
        TemporaryDatabase database;
        AnalysisStore store(*database);
        QVERIFY(store.save(snapshot(u"a"_s, kNow, {})));
        QVERIFY(store.save(snapshot(u"b"_s, kNow - 3h, {u"y"_s})));
        QCOMPARE(store.latest()->value()[u"id"].toString(), u"b"_s);
        QVERIFY(store.save(snapshot(u"a"_s, kNow, {})));
        QCOMPARE(store.latest()->value()[u"id"].toString(), u"a"_s);
    }

    void oldScoresStayUntilTheyAreForgotten()
    {
        TemporaryDatabase database;
        AnalysisStore store(*database);
        QVERIFY(store.save(snapshot(u"a"_s, kNow, {})));
        QVERIFY(store.save(snapshot(u"b"_s, kNow + 48h, {})));
        QCOMPARE(store.scores(kNow)->size(), 2);
        QCOMPARE(store.scores(kNow)->at(0).health, std::optional(0.9));
        QCOMPARE(store.scores(kNow)->at(0).overall, std::nullopt);
        QCOMPARE(store.forget(kNow + 1h).value(), 1);
        QCOMPARE(store.scores(kNow)->size(), 1);
    }

    void aVerdictSaidAgainReplacesTheFirst()
    {
        TemporaryDatabase database;
        AnalysisStore store(*database);
        const SeriesKey key{u"m"_s, {{u"a"_s, u"b"_s}}};
        QVERIFY(store.say({key, {kNow, true}, kNow + 1s}));
        QVERIFY(store.say({key, {kNow, false}, kNow + 2s}));
        QCOMPARE(store.verdicts(key).value(), (std::vector<Verdict>{{kNow, false}}));
        QVERIFY(store.verdicts({u"m"_s, {}})->empty());
        QCOMPARE(store.saidAfter(kNow + 1s)->size(), 1);
        QCOMPARE(store.saidAfter(kNow + 1s)->at(0).series, key);
        QVERIFY(store.saidAfter(kNow + 2s)->isEmpty());
    }

    void aPriceThatIsNoneIsRefused_data()
    {
        QTest::addColumn<double>("perUnit");
        QTest::addColumn<QString>("currency");
        QTest::newRow("zero") << 0.0 << u"EUR"_s;
        QTest::newRow("negative") << -1.0 << u"EUR"_s;
        QTest::newRow("not a number") << std::nan("") << u"EUR"_s;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << u"EUR"_s;
        QTest::newRow("no currency") << 1.0 << u"euro"_s;
    }
    void aPriceThatIsNoneIsRefused()
    {
        QFETCH(double, perUnit);
        QFETCH(QString, currency);
        TemporaryDatabase database;
        const auto set = AnalysisStore(*database).setPrice(u"m"_s, {perUnit, currency, Period::Month});
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::Invalid);
        QVERIFY(AnalysisStore(*database).prices()->isEmpty());
    }

    void pricesAreKeptAndRemoved()
    {
        TemporaryDatabase database;
        AnalysisStore store(*database);
        QVERIFY(store.setPrice(u"m"_s, {2.5, u"EUR"_s, Period::Year}));
        QCOMPARE(store.prices()->value(u"m"_s).perUnit, 2.5);
        QCOMPARE(store.prices()->value(u"m"_s).period, Period::Year);
        QVERIFY(store.removePrice(u"m"_s));
        QVERIFY(store.prices()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(AnalysisStoreTest)
#include "tst_analysisstore.moc"
