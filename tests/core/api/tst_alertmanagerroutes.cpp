// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/foreignalertstore.h"
#include "support/testgateway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QByteArray payload(const QByteArray &source, const QByteArray &status = "firing")
{
    return R"({"version":"4","groupKey":"{}","status":"firing","receiver":"all","externalURL":")" + source
           + R"(","alerts":[{"status":")" + status
           + R"(","labels":{"alertname":"Down","host":"a"},"annotations":{"summary":"down"},)"
             R"("startsAt":"2026-01-01T00:00:00Z","endsAt":"2026-01-01T00:05:00Z"}]})";
}

}  // namespace

class AlertmanagerRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesAWebhookOnceItIsOnDisk()
    {
        const TestGateway gateway;
        QCOMPARE(gateway.post("/webhooks/alertmanager", payload("http://one")).status, 202);
        QCOMPARE(ForeignAlertStore(gateway.database()).firing()->size(), 1);
        QCOMPARE(gateway.post("/webhooks/alertmanager", payload("http://one", "resolved")).status, 202);
        QVERIFY(ForeignAlertStore(gateway.database()).firing()->isEmpty());
    }
    void oneAlertOfTwoSourcesIsListedOnce()
    {
        const TestGateway gateway;
        QCOMPARE(gateway.post("/webhooks/alertmanager", payload("http://one")).status, 202);
        QCOMPARE(gateway.post("/webhooks/alertmanager", payload("http://two")).status, 202);
        const auto all = gateway.get("/alertmanager/alerts").json();
        QCOMPARE(all.value("total"_L1).toInt(), 1);
        const QJsonObject alert = all.value("items"_L1).toArray().first().toObject();
        QCOMPARE(alert.value("sources"_L1).toArray(), (QJsonArray{u"http://one"_s, u"http://two"_s}));
        const auto one = gateway.get("/alertmanager/alerts?source=http%3A%2F%2Fone").json();
        QCOMPARE(one.value("items"_L1).toArray().first().toObject().value("sources"_L1).toArray().size(), 1);
        QCOMPARE(gateway.get("/alertmanager/alerts?source=nobody").json().value("total"_L1).toInt(), 0);
    }
    void wantsTheToken()
    {
        const TestGateway gateway;
        const QByteArray body = payload("http://one");
        const QByteArray request =
            "POST /webhooks/alertmanager HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(gateway.port())
            + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
            + body;
        QCOMPARE(gateway.send(request).status, 401);
    }
    void refusesWhatItCannotRead()
    {
        const TestGateway gateway;
        QCOMPARE(
            gateway.post("/webhooks/alertmanager", "{\"version\":\"4\",\"alerts\":[{\"labels\":{\"a\":\"\xff\"}}]}"_ba)
                .status,
            400);
        const auto answer = gateway.post("/webhooks/alertmanager", "{\"version\":\"4\",\"alerts\":[{}]}"_ba);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), u"alerts[0].labels"_s);
        QVERIFY(ForeignAlertStore(gateway.database()).firing()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(AlertmanagerRoutesTest)
#include "tst_alertmanagerroutes.moc"
