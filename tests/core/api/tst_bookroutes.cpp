// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metricstore.h"
#include "store/silencestore.h"
#include "support/testgateway.h"
#include "workers/rulebook.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QString kConfig = u"receivers: [{name: all}, {name: night}]\n"
                        "route: {receiver: all, routes: [{receiver: night, matchers: ['severity=\"critical\"']}]}\n"
                        "schedules:\n- {id: hourly, frequency: medium}\n"_s;
const QString kRules = u"groups:\n- name: api\n  rules:\n  - alert: Slow\n    metric: latency\n    operator: \">\"\n"
                       "    threshold: 1\n"_s;

QJsonObject file(const QString &yaml) { return {{u"yaml"_s, yaml}}; }

}  // namespace

class BookRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesAConfigurationAndGivesItBack()
    {
        TestGateway gateway;
        const auto taken = gateway.post("/routes", file(kConfig));
        QCOMPARE(taken.status, 200);
        QCOMPARE(taken.json().value("receivers"_L1).toInt(), 2);
        const QJsonObject tree = gateway.get("/routes").json().value("items"_L1).toArray().first().toObject();
        QCOMPARE(tree.value("receiver"_L1).toString(), u"all"_s);
        QCOMPARE(tree.value("routes"_L1).toArray().size(), 1);
        const QString exported = gateway.get("/routes/export").text("yaml"_L1);
        QCOMPARE(gateway.post("/routes", file(exported)).status, 200);
        QVERIFY(!gateway.get("/schedules/export").text("yaml"_L1).contains(u"receiver"_s));
        QCOMPARE(gateway.get("/schedules").json().value("total"_L1).toInt(), 1);
    }
    void keepsTheOldConfigurationWhereTheNewOneIsWrong()
    {
        TestGateway gateway;
        QCOMPARE(gateway.post("/routes", file(kConfig)).status, 200);
        const QString before = gateway.get("/routes/export").text("yaml"_L1);
        const auto refused = gateway.post("/policies", file(u"route:\n  receiver: all\n  group_wait: soon\n"_s));
        QCOMPARE(refused.status, 422);
        QVERIFY2(refused.body.contains("group_wait"), refused.body.constData());
        QCOMPARE(gateway.get("/routes/export").text("yaml"_L1), before);
        QCOMPARE(gateway.post("/routes", QJsonObject()).text("field"_L1), u"yaml"_s);
    }
    void saysWhoWouldBeTold()
    {
        TestGateway gateway;
        QCOMPARE(gateway.post("/routes", file(kConfig)).status, 200);
        const auto receiverOf = [&](const QString &severity) {
            const auto told = gateway.post(
                "/routes/test", {{u"labels"_s, QJsonObject{{u"severity"_s, severity}}}, {u"at"_s, u"2026-01-01"_s}});
            return told.json().value("items"_L1).toArray().first().toObject().value("receiver"_L1).toString();
        };
        QCOMPARE(receiverOf(u"critical"_s), u"night"_s);
        QCOMPARE(receiverOf(u"info"_s), u"all"_s);
    }
    void checksBeforeItTakesRules()
    {
        TestGateway gateway;
        QCOMPARE(gateway.post("/rules/check", file(kRules)).json().value("rules"_L1).toInt(), 1);
        QVERIFY(loadRules(gateway.database())->isEmpty());
        QCOMPARE(gateway.post("/rules", file(kRules)).status, 200);
        QCOMPARE(loadRules(gateway.database())->size(), 1);
        const auto wrong = gateway.post("/rules", file(u"groups:\n- name: api\n  rules:\n  - alert: Slow\n"_s));
        QCOMPARE(wrong.status, 422);
        QCOMPARE(loadRules(gateway.database())->size(), 1);
        QVERIFY(gateway.get("/rules/export").text("yaml"_L1).contains(u"Slow"_s));
    }
    void takesTheRegistryAndGivesItBack()
    {
        TestGateway gateway;
        const QString yaml =
            u"metrics:\n- {name: latency, title: Latency, unit: s, direction: lower, origin: pushed}\n"_s;
        const auto taken = gateway.post("/registry", file(yaml));
        QVERIFY2(taken.status == 200, taken.body.constData());
        QCOMPARE(MetricStore(gateway.database()).metric(u"latency"_s)->title, u"Latency"_s);
        QCOMPARE(gateway.post("/registry", file(gateway.get("/registry/export").text("yaml"_L1))).status, 200);
        QCOMPARE(gateway.post("/registry", file(u"metrics:\n- {name: latency}\n"_s)).status, 422);
    }
    void takesSilencesOnce()
    {
        TestGateway gateway;
        const Instant now = gateway.clock().now();
        const auto silence = [&](Duration length) {
            return QJsonObject{{u"matchers"_s, QJsonArray{QJsonObject{{u"name"_s, u"host"_s}, {u"value"_s, u"a"_s}}}},
                               {u"startsAt"_s, toRfc3339(now - 2h)},
                               {u"endsAt"_s, toRfc3339(now + length)},
                               {u"comment"_s, u"deploy"_s}};
        };
        const QJsonObject items{{u"items"_s, QJsonArray{silence(1h), silence(-1h)}}};
        const auto first = gateway.post("/silences/import", items);
        QVERIFY2(first.status == 200, first.body.constData());
        QCOMPARE(first.json().value("added"_L1).toInt(), 1);
        QCOMPARE(first.json().value("expired"_L1).toInt(), 1);
        QCOMPARE(gateway.post("/silences/import", items).json().value("known"_L1).toInt(), 1);
        QCOMPARE(SilenceStore(gateway.database()).endingAfter(now)->size(), 1u);
        QJsonObject wrong = silence(1h);
        wrong.remove(u"comment"_s);
        QCOMPARE(gateway.post("/silences/import", {{u"items"_s, QJsonArray{silence(3h), wrong}}}).status, 422);
        QCOMPARE(SilenceStore(gateway.database()).endingAfter(now)->size(), 1u);
        QCOMPARE(gateway.post("/silences/import", QJsonObject()).text("field"_L1), u"items"_s);
    }
    void refusesMatchersThatCannotBeRead()
    {
        TestGateway gateway;
        QCOMPARE(gateway.post("/silences/test", {{u"matchers"_s, u"host=\"a\""_s}}).json().value("total"_L1).toInt(),
                 0);
        QCOMPARE(gateway.post("/silences/test", {{u"matchers"_s, u"host=~\"(\""_s}}).text("field"_L1), u"matchers"_s);
    }
};

QTEST_GUILESS_MAIN(BookRoutesTest)
#include "tst_bookroutes.moc"
