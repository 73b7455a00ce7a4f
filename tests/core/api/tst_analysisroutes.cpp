// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/analysisstore.h"
#include "store/metricstore.h"
#include "support/testgateway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// A gateway over a store with one analysis of two series.
void analyseOnce(TestGateway &gateway)
{
    AnalysisSnapshot snapshot;
    snapshot.id = u"abc"_s;
    snapshot.at = gateway.clock().now();
    snapshot.health = healthScore({.performances = {0.9}});
    for (const QString &metric : {u"a"_s, u"b"_s}) {
        SeriesAnalysis series;
        series.key.metric = metric;
        snapshot.series.push_back(series);
    }
    if (!AnalysisStore(gateway.database()).save(snapshot))
        qFatal("not saved");
}

}  // namespace

class AnalysisRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cannotSeeBeforeTheFirstAnalysis()
    {
        const TestGateway gateway;
        QCOMPARE(gateway.get("/analysis").status, 503);
        QCOMPARE(gateway.get("/analysis/series").json().value("total"_L1).toInt(), 0);
    }

    void showsTheSnapshotEverybodyShows()
    {
        TestGateway gateway;
        analyseOnce(gateway);
        const QJsonObject body = gateway.get("/analysis").json();
        QCOMPARE(body[u"id"].toString(), u"abc"_s);
        QCOMPARE(body[u"health"][u"status"].toString(), u"excellent"_s);
        QCOMPARE(gateway.get("/analysis/series").json().value("total"_L1).toInt(), 2);
        const QJsonArray own = gateway.get("/analysis/series?metric=b").json().value("items"_L1).toArray();
        QCOMPARE(own.size(), 1);
        QCOMPARE(own[0][u"metric"].toString(), u"b"_s);
        QVERIFY(own[0][u"hit_rate"].isNull());
        QCOMPARE(gateway.get("/analysis/scores").json().value("total"_L1).toInt(), 1);
        QCOMPARE(gateway.get("/analysis/series?what=1").status, 422);
    }

    void countsWhatMoreUseWouldCost()
    {
        TestGateway gateway;
        AnalysisSnapshot snapshot;
        snapshot.id = u"abc"_s;
        snapshot.at = gateway.clock().now();
        SeriesAnalysis disk;
        disk.key.metric = u"disk"_s;
        disk.cost = Money{.amount = 20, .currency = u"EUR"_s, .period = Period::Month};
        SeriesAnalysis unpriced;
        unpriced.key.metric = u"load"_s;
        snapshot.series = {disk, unpriced};
        QVERIFY(AnalysisStore(gateway.database()).save(snapshot));
        const QJsonArray items = gateway.get("/analysis/series?factor=1.5").json().value("items"_L1).toArray();
        QCOMPARE(items[0][u"scenario_cost"][u"amount"].toDouble(), 30.0);
        QVERIFY(items[1][u"scenario_cost"].isNull());
        QVERIFY(!gateway.get("/analysis/series").json().value("items"_L1)[0].toObject().contains(u"scenario_cost"_s));
        QCOMPARE(gateway.get("/analysis/series?factor=-1").status, 422);
    }

    void keepsAVerdict()
    {
        TestGateway gateway;
        const QJsonObject said{{u"metric"_s, u"a"_s},
                               {u"labels"_s, QJsonObject{{u"x"_s, u"y"_s}}},
                               {u"at"_s, u"2026-01-01T00:00:00Z"_s},
                               {u"normal"_s, true}};
        QCOMPARE(gateway.post("/analysis/verdicts", said).status, 200);
        const auto kept = AnalysisStore(gateway.database()).verdicts({u"a"_s, {{u"x"_s, u"y"_s}}});
        QCOMPARE(kept->size(), 1);
        QVERIFY(kept->at(0).isNormal);
        for (const QString &missing : {u"metric"_s, u"at"_s, u"normal"_s}) {
            QJsonObject wrong = said;
            wrong.remove(missing);
            QCOMPARE(gateway.post("/analysis/verdicts", wrong).status, 422);
        }
    }

    void keepsAPriceAndTakesItAway()
    {
        TestGateway gateway;
        Metric metric;
        metric.name = u"disk"_s;
        QVERIFY(MetricStore(gateway.database()).save(metric));
        const QJsonObject price{{u"metric"_s, u"disk"_s}, {u"per_unit"_s, 0.1}, {u"currency"_s, u"EUR"_s}};
        QCOMPARE(gateway.post("/prices", price).status, 200);
        QCOMPARE(gateway.get("/prices").json().value("items"_L1).toArray()[0][u"currency"].toString(), u"EUR"_s);
        QCOMPARE(gateway.post("/prices", {{u"metric"_s, u"disk"_s}, {u"per_unit"_s, QJsonValue::Null}}).status, 200);
        QCOMPARE(gateway.get("/prices").json().value("total"_L1).toInt(), 0);
    }

    void refusesAPriceThatIsNone()
    {
        TestGateway gateway;
        Metric metric;
        metric.name = u"disk"_s;
        QVERIFY(MetricStore(gateway.database()).save(metric));
        QCOMPARE(gateway.post("/prices", {{u"metric"_s, u"disk"_s}, {u"per_unit"_s, 0}}).status, 422);
        QCOMPARE(
            gateway.post("/prices", {{u"metric"_s, u"disk"_s}, {u"per_unit"_s, 1}, {u"currency"_s, u"e"_s}}).status,
            422);
        QCOMPARE(gateway.post("/prices", {{u"metric"_s, u"nothing"_s}, {u"per_unit"_s, 1}}).status, 404);
    }
};

QTEST_GUILESS_MAIN(AnalysisRoutesTest)
#include "tst_analysisroutes.moc"
