// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/impact.h"
#include "store/achievementstore.h"

#include "support/testgateway.h"
#include "workers/revaluation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QByteArray pathOf(const TestGateway::Answer &answer)
{
    return "/achievements/" + QByteArray::number(answer.json().value("id"_L1).toInteger());
}

TestGateway::Answer put(const TestGateway &gateway, const QByteArray &path, const QByteArray &body,
                        const QByteArray &method = "PUT")
{
    return gateway.send(gateway.request(method, path, body));
}

}  // namespace

class AchievementRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void createsShowsChangesAndRemoves()
    {
        TestGateway gateway;
        const auto made = gateway.post(
            "/achievements/", QJsonObject{{u"title"_s, u"Cache sessions"_s}, {u"category"_s, u"performance"_s}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.headers.value("location"), pathOf(made));
        QCOMPARE(made.text("category"_L1), u"performance"_s);
        QVERIFY(made.json().value("impact_score"_L1).isNull());
        const auto shown = gateway.get(pathOf(made));
        QCOMPARE(shown.status, 200);
        QCOMPARE(shown.json(), made.json());
        const auto changed = put(gateway, pathOf(made), "{\"impact_score\":70,\"category\":\"optimization\"}");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.json().value("impact_score"_L1).toDouble(), 70.0);
        QCOMPARE(changed.text("category"_L1), u"optimization"_s);
        QCOMPARE(put(gateway, pathOf(made), "{\"title\":\"Cache all sessions\"}", "PATCH").text("title"_L1),
                 u"Cache all sessions"_s);
        const auto removed = gateway.send(gateway.request("DELETE", pathOf(made)));
        QCOMPARE(removed.status, 200);
        QCOMPARE(removed.text("status"_L1), u"deleted"_s);
        QCOMPARE(gateway.get(pathOf(made)).status, 404);
        QCOMPARE(gateway.send(gateway.request("DELETE", pathOf(made))).status, 404);
    }
    void tellsTheEngineOfChangesOnly()
    {
        TestGateway gateway;
        const auto made = gateway.post("/achievements/", QJsonObject{{u"title"_s, u"T"_s}});
        QCOMPARE(gateway.nextStored().created.size(), 1);
        put(gateway, pathOf(made), "{\"title\":\"T\"}");
        put(gateway, pathOf(made), "{\"title\":\"U\"}");
        QCOMPARE(gateway.nextStored().changed, 1);
    }
    void knowsWhatIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"999", "0", "-1", "x", "1x", "99999999999999999999", "1%2f2", "%27%20OR%201=1"})
            QTest::newRow(id) << QByteArray(id);
    }
    void knowsWhatIsNotThere()
    {
        QFETCH(QByteArray, id);
        const TestGateway gateway;
        const QByteArray path = "/achievements/" + id;
        QCOMPARE(gateway.get(path).status, 404);
        QCOMPARE(put(gateway, path, "{\"title\":\"T\"}").status, 404);
        QCOMPARE(gateway.send(gateway.request("DELETE", path)).status, 404);
    }
    // Faults B1 to B5 of the reference: 500, or a canned 85, for routes whose work nobody does.
    void nobodysWorkIsNotFoundAndNeverInvented()
    {
        TestGateway gateway;
        const auto made = gateway.post("/achievements/", QJsonObject{{u"title"_s, u"T"_s}});
        QCOMPARE(made.status, 201);
        const QByteArray id = pathOf(made).split('/').last();
        for (const QByteArray &path :
             {"/analyze/deep/" + id, QByteArray("/analyze/deep/999"), QByteArray("/analysis/analyze"),
              QByteArray("/analysis/batch-analyze"), QByteArray("/portfolio/generate"),
              QByteArray("/portfolio/templates/full_archive")}) {
            const auto answer = gateway.post(path, QJsonObject{});
            QVERIFY2(answer.status == 404, QByteArray(path + ' ' + QByteArray::number(answer.status)).constData());
            QVERIFY2(!answer.body.contains("impact_score"), answer.body.constData());
        }
        for (const QByteArray &path : {QByteArray("/analyze/career-insights"), QByteArray("/analysis/insights"),
                                       QByteArray("/portfolio/download/1")})
            QVERIFY2(gateway.get(path).status == 404, path.constData());
    }
    void refusesWrongMembers()
    {
        const TestGateway gateway;
        const auto made = gateway.post("/achievements/", QJsonObject{{u"title"_s, u"T"_s}});
        const auto wrong = put(gateway, pathOf(made), "{\"title\":null}");
        QCOMPARE(wrong.status, 422);
        QCOMPARE(wrong.text("field"_L1), u"title"_s);
        QCOMPARE(gateway.post("/achievements/", "{\"title\":\"T\",\"category\":\"deployment\"}").status, 422);
        QCOMPARE(gateway.get("/achievements/").json().value("total"_L1).toInt(), 1);
    }
    void whatIsSentWithoutACategoryIsClassified()
    {
        const TestGateway gateway;
        const auto category = [&gateway](QJsonObject body) {
            return gateway.post("/achievements/", body).json().value("category"_L1).toString();
        };
        QCOMPARE(category({{u"title"_s, u"fix crash in parser"_s}}), u"bugfix"_s);
        QCOMPARE(category({{u"title"_s, u"docs: explain silences"_s}, {u"category"_s, QJsonValue()}}),
                 u"documentation"_s);
        QCOMPARE(category({{u"title"_s, u"fix crash in parser"_s}, {u"category"_s, u"security"_s}}), u"security"_s);
    }
    void theSourcesIdComesBackAsItWasSent_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("id");
        QTest::newRow("github") << u"github"_s << u"abc"_s;
        QTest::newRow("none") << QString() << u"abc"_s;
        QTest::newRow("with a colon") << u"ci"_s << u"ci:run:7"_s;
        QTest::newRow("a type that Herald calls something else") << u"linear"_s << u"ABC-7"_s;
    }
    void theSourcesIdComesBackAsItWasSent()
    {
        QFETCH(QString, type);
        QFETCH(QString, id);
        const TestGateway gateway;
        QJsonObject body{{u"title"_s, u"T"_s}, {u"source_id"_s, id}};
        if (!type.isEmpty())
            body.insert(u"source_type"_s, type);
        const auto made = gateway.post("/achievements/", body);
        QCOMPARE(made.json().value("source_id"_L1).toString(), id);
        QCOMPARE(gateway.get(pathOf(made)).json().value("source_id"_L1).toString(), id);
        const QJsonArray items = gateway.get("/achievements/").json().value("items"_L1).toArray();
        QCOMPARE(items.first()["source_id"_L1].toString(), id);
    }
    void storesOneSourceOnce()
    {
        const TestGateway gateway;
        const QJsonObject body{{u"title"_s, u"T"_s}, {u"source_type"_s, u"ci"_s}, {u"source_id"_s, u"run-7"_s}};
        QCOMPARE(gateway.post("/achievements/", body).status, 201);
        const auto again = gateway.post("/achievements/", body);
        QCOMPARE(again.status, 409);
        QVERIFY(again.text("error"_L1).contains(u"/achievements/1"_s));
    }
    void repeatsAreHarmlessWithAKey()
    {
        const TestGateway gateway;
        const QByteArray body = "{\"title\":\"T\"}";
        const auto first = gateway.post("/achievements/", body, "Idempotency-Key: abc\r\n");
        const auto second = gateway.post("/achievements/", body, "Idempotency-Key: abc\r\n");
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 200);
        QCOMPARE(first.json(), second.json());
        QCOMPARE(gateway.post("/achievements/", body).status, 201);
        QCOMPARE(gateway.get("/achievements/").json().value("total"_L1).toInt(), 2);
    }
    void listsAndFilters()
    {
        const TestGateway gateway;
        for (int i = 0; i < 3; ++i)
            gateway.post("/achievements/",
                         QJsonObject{{u"title"_s, u"T%1"_s.arg(i)}, {u"category"_s, i ? u"bugfix"_s : u"feature"_s}});
        QCOMPARE(gateway.get("/achievements/?category=bugfix").json().value("total"_L1).toInt(), 2);
        QCOMPARE(gateway.get("/achievements?per_page=1").json().value("items"_L1).toArray().size(), 1);
        const auto wrong = gateway.get("/achievements/?user_id=7");
        QCOMPARE(wrong.status, 422);
        QCOMPARE(wrong.text("field"_L1), u"user_id"_s);
    }

    void sumsLikeWithLikeOnly()
    {
        const TestGateway gateway;
        const auto add = [&](const QJsonObject &value, const QJsonValue &hours) {
            gateway.post("/achievements/", QJsonObject{{u"title"_s, u"T"_s},
                                                       {u"category"_s, u"development"_s},
                                                       {u"business_value"_s, value},
                                                       {u"time_saved_hours"_s, hours}});
        };
        add({{u"amount"_s, 100}, {u"currency"_s, u"USD"_s}, {u"period"_s, u"once"_s}}, 2);
        add({{u"amount"_s, 50}, {u"currency"_s, u"USD"_s}, {u"period"_s, u"once"_s}}, QJsonValue::Null);
        add({{u"amount"_s, 50}, {u"currency"_s, u"USD"_s}, {u"period"_s, u"month"_s}}, 3);
        add({{u"amount"_s, 50}, {u"currency"_s, u"EUR"_s}, {u"period"_s, u"once"_s}}, QJsonValue::Null);
        gateway.post("/achievements/", QJsonObject{{u"title"_s, u"T"_s},
                                                   {u"category"_s, u"development"_s},
                                                   {u"business_value"_s, u"$25,000/month (20% gain)"_s}});
        const QJsonObject summary = gateway.get("/achievements/stats/summary").json();
        QCOMPARE(summary.value("total_achievements"_L1).toInt(), 5);
        QCOMPARE(summary.value("total_time_saved_hours"_L1).toDouble(), 5.0);
        QVERIFY(summary.value("average_impact_score"_L1).isNull());
        QCOMPARE(summary.value("by_category"_L1).toObject(), (QJsonObject{{u"development"_s, 5}}));
        const QJsonArray values = summary.value("total_value_generated"_L1).toArray();
        QCOMPARE(values.size(), 3);
        QCOMPARE(values[0].toObject().value("currency"_L1).toString(), u"EUR"_s);
        QCOMPARE(
            values[2].toObject(),
            (QJsonObject{
                {u"currency"_s, u"USD"_s}, {u"period"_s, u"once"_s}, {u"amount"_s, 150.0}, {u"achievements"_s, 2}}));
    }
    void computesValuesAnewByTheModelsOfToday()
    {
        TestGateway before([](GatewayOptions &options) { options.rules.threads.usdPerEngagedView = 0.01; });
        const QJsonObject post{{u"post_id"_s, u"1"_s}, {u"hook"_s, u"h"_s}, {u"views"_s, 1000},
                               {u"likes"_s, 80},       {u"shares"_s, 10},   {u"comments"_s, 10}};
        QCOMPARE(before.post("/threads/track", post).status, 201);
        before.post("/achievements/",
                    {{u"title"_s, u"By hand"_s},
                     {u"business_value"_s,
                      QJsonObject{{u"amount"_s, 7}, {u"currency"_s, u"USD"_s}, {u"period"_s, u"once"_s}}}});
        const auto worth = [&](Database &database, qint64 id) {
            return AchievementStore(database).achievement({id})->value->amount;
        };
        QCOMPARE(worth(before.database(), 1), 1.0);
        QCOMPARE(before.post("/achievements/revalue").json().value("changed"_L1).toInt(), 0);
        before.stop();
        QVERIFY(revalueAll(before.database(), {.usdPerEngagedView = 0.05}, before.clock().now()));
        QCOMPARE(worth(before.database(), 1), 5.0);
        QCOMPARE(worth(before.database(), 2), 7.0);
    }
    void theImpactFollowsTheCategory()
    {
        TestGateway gateway;
        Achievement work{.key = u"k"_s, .title = u"t"_s, .category = Category::Infrastructure};
        setImpact(work, {.category = work.category});
        const AchievementId id = AchievementStore(gateway.database()).put(work, gateway.clock().now())->id;
        const auto kind = [&] {
            const Achievement stored = AchievementStore(gateway.database()).achievement(id).value();
            return stored.details.value("impact"_L1)["factors"_L1][0]["reason"_L1].toString();
        };
        QCOMPARE(kind(), u"infrastructure"_s);
        const QByteArray path = "/achievements/" + QByteArray::number(id.value);
        QCOMPARE(put(gateway, path, "{\"category\":\"bugfix\"}").status, 200);
        QCOMPARE(kind(), u"bugfix"_s);
        // As a row of an older Herald stands.
        QVERIFY(gateway.database().execute(u"UPDATE achievement SET category = 'security'"_s));
        QCOMPARE(gateway.post("/achievements/revalue").json().value("changed"_L1).toInt(), 1);
        QCOMPARE(kind(), u"security"_s);
        QCOMPARE(gateway.post("/achievements/revalue").json().value("changed"_L1).toInt(), 0);
    }
    /// B11: where every impact was 0, the summary was 500.
    void summarisesWorkWithoutImpact()
    {
        const TestGateway gateway;
        for (const auto title : {"A"_L1, "B"_L1})
            gateway.post("/achievements/", QJsonObject{{u"title"_s, title}, {u"impact_score"_s, 0}});
        const auto answer = gateway.get("/achievements/stats/summary");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("total_achievements"_L1).toInt(), 2);
        QCOMPARE(answer.json().value("average_impact_score"_L1).toDouble(-1), 0.0);
    }
    void summarisesNothing()
    {
        const TestGateway gateway;
        const QJsonObject summary = gateway.get("/achievements/stats/summary").json();
        QCOMPARE(summary.value("total_achievements"_L1).toInt(-1), 0);
        QVERIFY(summary.value("total_time_saved_hours"_L1).isNull());
        QVERIFY(summary.value("total_value_generated"_L1).toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(AchievementRoutesTest)
#include "tst_achievementroutes.moc"
