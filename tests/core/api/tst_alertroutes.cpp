// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alertstore.h"

#include "store/alertrequeststore.h"
#include "store/notificationstore.h"
#include "store/silencestore.h"
#include "support/testgateway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

AlertId addAlert(TestGateway &gateway, const QString &rule, AlertState state)
{
    Alert alert{.rule = rule,
                .labels = {{u"alertname"_s, rule}, {u"severity"_s, u"critical"_s}},
                .state = state,
                .value = 0.95,
                .threshold = 0.9,
                .summary = rule + u" is bad"_s,
                .activeSince = gateway.clock().now(),
                .updatedAt = gateway.clock().now()};
    alert.fingerprint = alert.labels.fingerprint();
    return AlertStore(gateway.database()).save({alert, u"{}"_s}).value_or(AlertId());
}

QByteArray path(AlertId id, const QByteArray &action = {})
{
    return "/alerts/" + QByteArray::number(id.value) + (action.isEmpty() ? QByteArray() : '/' + action);
}

}  // namespace

class AlertRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listsAlerts()
    {
        TestGateway gateway;
        addAlert(gateway, u"DiskFull"_s, AlertState::Firing);
        addAlert(gateway, u"Slow"_s, AlertState::Pending);
        const QJsonObject all = gateway.get("/alerts").json();
        QCOMPARE(all.value("total"_L1).toInt(), 2);
        QVERIFY(all.value("next"_L1).isNull());
        const QJsonObject firing = gateway.get("/alerts?state=firing").json();
        QCOMPARE(firing.value("items"_L1).toArray().size(), 1);
        QCOMPARE(firing.value("items"_L1).toArray().first().toObject().value("rule"_L1).toString(), u"DiskFull"_s);
        QCOMPARE(gateway.get("/alerts?search=slow").json().value("total"_L1).toInt(), 1);
    }
    void filtersByWhatIsShown()
    {
        TestGateway gateway;
        const AlertId told = addAlert(gateway, u"Told"_s, AlertState::Firing);
        const AlertId known = addAlert(gateway, u"Known"_s, AlertState::Firing);
        const AlertId quiet = addAlert(gateway, u"Quiet"_s, AlertState::Firing);
        const Instant now = gateway.clock().now();
        QVERIFY(AlertStore(gateway.database()).acknowledge(known, {u"me"_s, {}, now}));
        QVERIFY(NotificationStore(gateway.database())
                    .save(StoredSuppression{quiet, {}, {SuppressionKind::Silenced, u"ann silenced it"_s}, now}));
        const auto ids = [&](const QByteArray &state) {
            QList<qint64> found;
            for (const QJsonValue item : gateway.get("/alerts?state=" + state).json()["items"_L1].toArray())
                found += item[u"id"].toInteger();
            std::ranges::sort(found);
            return found;
        };
        QCOMPARE(ids("firing"), QList{told.value});
        QCOMPARE(ids("acknowledged"), QList{known.value});
        QCOMPARE(ids("silenced"), QList{quiet.value});
        QCOMPARE(ids("acknowledged,silenced"), (QList{known.value, quiet.value}));
        QCOMPARE(ids("inhibited,resolved"), QList<qint64>());
        QCOMPARE(ids("firing,acknowledged,silenced"), (QList{told.value, known.value, quiet.value}));
        QCOMPARE(gateway.get("/alerts?state=firing,silenced&per_page=1").json()["total"_L1].toInt(), 2);
        QCOMPARE(gateway.get("/alerts?state=firing&search=quiet").json()["total"_L1].toInt(), 0);
        // Only one receiver is not told: it fires for all others.
        QVERIFY(NotificationStore(gateway.database())
                    .save(StoredSuppression{told, u"team"_s, {SuppressionKind::Cooldown, u"told before"_s}, now}));
        QCOMPARE(ids("firing"), QList{told.value});
        QCOMPARE(ids("cooldown"), QList<qint64>());
    }
    void pagesAlerts()
    {
        TestGateway gateway;
        for (int i = 0; i < 5; ++i)
            addAlert(gateway, u"R%1"_s.arg(i), AlertState::Firing);
        const QJsonObject first = gateway.get("/alerts?per_page=2").json();
        QCOMPARE(first.value("next"_L1).toInt(), 2);
        const QJsonObject last = gateway.get("/alerts?per_page=2&page=3").json();
        QCOMPARE(last.value("items"_L1).toArray().size(), 1);
        QVERIFY(last.value("next"_L1).isNull());
    }
    void refusesBadFilters()
    {
        const TestGateway gateway;
        for (const QByteArray &query : {"state=burning"_ba, "per_page=0"_ba, "since=yesterday"_ba, "who=me"_ba})
            QCOMPARE(gateway.get("/alerts?" + query).status, 422);
    }

    void acknowledgesAndTakesItBack()
    {
        TestGateway gateway;
        const AlertId id = addAlert(gateway, u"DiskFull"_s, AlertState::Firing);
        const auto acknowledged = gateway.post(path(id, "ack"), QJsonObject{{u"comment"_s, u"on it"_s}});
        QCOMPARE(acknowledged.status, 200);
        QCOMPARE(acknowledged.text("state"_L1), u"acknowledged"_s);
        QCOMPARE(AlertStore(gateway.database()).alert(id)->acknowledgeComment, u"on it"_s);
        QCOMPARE(gateway.nextStored().changed, 1);
        const auto taken = gateway.post(path(id, "unack"));
        QCOMPARE(taken.text("state"_L1), u"firing"_s);
        QCOMPARE(gateway.get(path(id)).text("state"_L1), u"firing"_s);
    }
    void tellsWhatHappened()
    {
        TestGateway gateway;
        const AlertId id = addAlert(gateway, u"DiskFull"_s, AlertState::Firing);
        QCOMPARE(gateway.post(path(id, "ack"), R"({"comment": "on it"})").status, 200);
        const QJsonArray rows = gateway.get("/journal?kind=acknowledgement").json().value("items"_L1).toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"alert_id"].toInteger(), id.value);
        QCOMPARE(rows[0][u"data"][u"comment"].toString(), u"on it"_s);
        QVERIFY(gateway.get("/journal?kind=edit").json().value("items"_L1).toArray().isEmpty());
        QCOMPARE(gateway.get("/journal?kind=nonsense").status, 422);
        QCOMPARE(gateway.get("/journal?alert_id=x").status, 422);
    }
    void needsNoBodyToAcknowledge()
    {
        TestGateway gateway;
        QCOMPARE(gateway.post(path(addAlert(gateway, u"R"_s, AlertState::Firing), "ack")).status, 200);
    }
    void tellsWhatCannotBeAcknowledged()
    {
        TestGateway gateway;
        const AlertId ended = addAlert(gateway, u"R"_s, AlertState::Resolved);
        QCOMPARE(gateway.post(path(ended, "ack")).status, 409);
        QCOMPARE(gateway.post(path(ended, "unack")).status, 409);
        QCOMPARE(gateway.post(path({999}, "ack")).status, 404);
        QCOMPARE(gateway.post("/alerts/x/ack").status, 404);
        QCOMPARE(gateway.get("/alerts/999").status, 404);
        QCOMPARE(gateway.post(path(ended, "ack"), QJsonObject{{u"comment"_s, 7}}).status, 422);
        QCOMPARE(gateway.post(path(ended, "dance")).status, 404);
    }

    void snoozesForThePersonAlone()
    {
        TestGateway gateway;
        const AlertId id = addAlert(gateway, u"R"_s, AlertState::Firing);
        QCOMPARE(gateway.post(path(id, "snooze"), QJsonObject{{u"for"_s, u"8h"_s}}).status, 200);
        const auto snoozes = SilenceStore(gateway.database()).snoozes(gateway.clock().now()).value();
        QCOMPARE(snoozes, (std::vector<Snooze>{{id, u"me"_s, gateway.clock().now() + 8h}}));
        QCOMPARE(gateway.post("/alerts/999/snooze", QJsonObject{{u"for"_s, u"8h"_s}}).status, 404);
    }
    void leavesTheEndToTheEngine()
    {
        TestGateway gateway;
        const AlertId id = addAlert(gateway, u"R"_s, AlertState::Firing);
        QCOMPARE(gateway.post(path(id, "resolve"), QJsonObject{{u"comment"_s, u"fixed"_s}}).status, 202);
        const auto waiting = AlertRequestStore(gateway.database()).waiting().value();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].comment, u"fixed"_s);
        QCOMPARE(gateway.post(path(addAlert(gateway, u"S"_s, AlertState::Resolved), "resolve")).status, 409);
        QCOMPARE(gateway.post("/alerts/999/resolve").status, 404);
    }
    void showsWhyAnAlertIsNotTold()
    {
        TestGateway gateway;
        const AlertId id = addAlert(gateway, u"R"_s, AlertState::Firing);
        QVERIFY(NotificationStore(gateway.database())
                    .save(StoredSuppression{id, {}, {SuppressionKind::Silenced, u"deploy"_s}, gateway.clock().now()}));
        const QJsonObject shown = gateway.get("/alerts").json().value("items"_L1).toArray().first().toObject();
        QCOMPARE(shown.value("state"_L1).toString(), u"silenced"_s);
        QCOMPARE(shown.value("suppression"_L1).toObject().value("reason"_L1).toString(), u"deploy"_s);
    }
    void refusesBadSnoozes_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"{}", "{\"for\":\"\"}", "{\"for\":\"0\"}", "{\"for\":\"-1h\"}", "{\"for\":\"1y\"}",
                                 "{\"for\":60}", "{\"for\":\"soon\"}"})
            QTest::newRow(body) << QByteArray(body);
    }
    void refusesBadSnoozes()
    {
        QFETCH(QByteArray, body);
        const TestGateway gateway;
        const auto answer = gateway.post("/alerts/7/snooze", body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), u"for"_s);
    }
};

QTEST_GUILESS_MAIN(AlertRoutesTest)
#include "tst_alertroutes.moc"
