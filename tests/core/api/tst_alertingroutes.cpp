// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notificationstore.h"
#include "store/policystore.h"
#include "store/schedulestore.h"
#include "store/silencestore.h"
#include "support/testgateway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QByteArray kConfig = R"(receivers: [{name: all}]
route: {receiver: all}
schedules:
- {id: hourly, frequency: medium}
policies:
- id: many
  conditions: [{fact: open_alerts, operator: greater_than, value: 5}]
  actions: [send_warning_alert]
)";

void configure(TestGateway &gateway)
{
    const StoredConfig config{.body = kConfig, .source = u"c.yml"_s, .at = gateway.clock().now()};
    QVERIFY(NotificationStore(gateway.database()).addConfig(config));
}

QJsonObject aSilence(TestGateway &gateway)
{
    const Instant now = gateway.clock().now();
    return {{u"matchers"_s, QJsonArray{QJsonObject{{u"name"_s, u"host"_s}, {u"value"_s, u"a"_s}}}},
            {u"startsAt"_s, toRfc3339(now)},
            {u"endsAt"_s, toRfc3339(now + 1h)},
            {u"comment"_s, u"deploy"_s}};
}

}  // namespace

class AlertingRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addsListsAndEndsSilences()
    {
        TestGateway gateway;
        const auto added = gateway.post("/silences", aSilence(gateway));
        QCOMPARE(added.status, 201);
        QCOMPARE(added.text("createdBy"_L1), u"me"_s);
        QCOMPARE(gateway.get("/silences").json().value("total"_L1).toInt(), 1);
        QCOMPARE(SilenceStore(gateway.database()).endingAfter(gateway.clock().now())->size(), 1u);
    }
    void refusesASilenceOfEverything()
    {
        TestGateway gateway;
        QJsonObject body = aSilence(gateway);
        body.insert(u"matchers"_s, QJsonArray());
        const auto answer = gateway.post("/silences", body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), u"matchers"_s);
        body = aSilence(gateway);
        body.remove(u"comment"_s);
        QCOMPARE(gateway.post("/silences", body).text("field"_L1), u"comment"_s);
    }
    void pausesResumesAndRunsSchedules()
    {
        TestGateway gateway;
        configure(gateway);
        QCOMPARE(gateway.post("/schedules/hourly/pause").text("state"_L1), u"paused"_s);
        QCOMPARE(gateway.post("/schedules/hourly/resume").text("state"_L1), u"waiting"_s);
        QCOMPARE(gateway.post("/schedules/hourly/run").status, 200);
        QVERIFY(ScheduleStore(gateway.database()).all()->value(u"hourly"_s).isAskedFor);
        QCOMPARE(gateway.post("/schedules/daily/run").status, 404);
        QCOMPARE(gateway.get("/schedules").json().value("total"_L1).toInt(), 1);
    }
    void showsPoliciesWithTheirReasons()
    {
        TestGateway gateway;
        configure(gateway);
        const QJsonObject policy = gateway.get("/policies").json().value("items"_L1).toArray().first().toObject();
        QCOMPARE(policy.value("state"_L1).toString(), u"does_not_hold"_s);
        const QJsonObject condition = policy.value("conditions"_L1).toArray().first().toObject();
        QCOMPARE(condition.value("value"_L1).toDouble(), 0.0);
        QCOMPARE(gateway.post("/policies/many/approve").status, 409);
        QVERIFY(PolicyStore(gateway.database()).save({.policy = u"many"_s, .waitingSince = gateway.clock().now()}));
        QCOMPARE(gateway.post("/policies/many/approve").text("state"_L1), u"waits_for_approval"_s);
        QCOMPARE(PolicyStore(gateway.database()).all()->value(u"many"_s).approvedBy, u"me"_s);
    }
    void listsRules() { QCOMPARE(TestGateway().get("/rules").json().value("total"_L1).toInt(), 0); }
};

QTEST_GUILESS_MAIN(AlertingRoutesTest)
#include "tst_alertingroutes.moc"
