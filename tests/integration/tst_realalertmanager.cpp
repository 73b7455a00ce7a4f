// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's Alertmanager: read, silenced, and telling Herald's gateway by its webhook.
#include "domain/clock.h"
#include "net/qthttpclient.h"
#include "sources/alertmanager.h"
#include "store/foreignalertstore.h"
#include "support/await.h"
#include "support/realalertmanager.h"
#include "support/testgateway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// What Prometheus sends.
HttpRequest alertOf(const AlertmanagerServer &server, const QString &host, std::optional<Instant> endsAt = {})
{
    const Instant now = SystemClock().now();
    QJsonObject alert{{u"labels"_s, QJsonObject{{u"alertname"_s, u"Down"_s}, {u"host"_s, host}}},
                      {u"annotations"_s, QJsonObject{{u"summary"_s, host + " is down"_L1}}},
                      {u"startsAt"_s, toRfc3339(now - 1min)}};
    if (endsAt)
        alert.insert(u"endsAt"_s, toRfc3339(*endsAt));
    HttpRequest request = alertmanagerAlerts(server);
    request.method = HttpMethod::Post;
    request.headers.set("Content-Type", "application/json");
    request.body = QJsonDocument(QJsonArray{alert}).toJson();
    return request;
}

}  // namespace

class RealAlertmanagerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_gateway = std::make_unique<TestGateway>();
        m_alertmanager = std::make_unique<RealAlertmanager>(
            "http://127.0.0.1:" + QByteArray::number(m_gateway->port()) + "/webhooks/alertmanager", "token");
        QTRY_VERIFY_WITH_TIMEOUT(m_alertmanager->isReady(), 30'000);
    }
    void cleanupTestCase()
    {
        m_alertmanager.reset();
        m_gateway.reset();
    }

    void readsSilencesAndExpires()
    {
        QVERIFY(send(alertOf(server(), u"a"_s)));
        QTRY_COMPARE(alerts().size(), 1);
        QCOMPARE(alerts().first().summary, u"a is down"_s);
        QVERIFY(alerts().first().silencedBy.isEmpty());

        const Instant now = SystemClock().now();
        const QJsonObject matcher{
            {u"name"_s, u"host"_s}, {u"value"_s, u"a"_s}, {u"isRegex"_s, false}, {u"isEqual"_s, true}};
        const auto id = send(alertmanagerSilence(server(), {{u"matchers"_s, QJsonArray{matcher}},
                                                            {u"startsAt"_s, toRfc3339(now)},
                                                            {u"endsAt"_s, toRfc3339(now + 1h)},
                                                            {u"createdBy"_s, u"test"_s},
                                                            {u"comment"_s, u"known"_s}}))
                            .and_then(readAlertmanagerSilenceId);
        QVERIFY2(id, qPrintable(errorOf(id)));
        QTRY_COMPARE(alerts().first().silencedBy, QStringList{*id});

        QVERIFY(send(alertmanagerExpire(server(), *id)).and_then(readAlertmanagerDone));
        QTRY_VERIFY(alerts().first().silencedBy.isEmpty());
        const auto silences = send(alertmanagerSilences(server())).and_then(readAlertmanagerSilences);
        QCOMPARE(silences->first().value("status"_L1).toObject().value("state"_L1).toString(), u"expired"_s);
        const auto unknown = send(alertmanagerExpire(server(), u"00000000-0000-0000-0000-000000000000"_s))
                                 .and_then(readAlertmanagerDone);
        QVERIFY(!unknown);
    }
    void itsWebhookArrivesAndSoDoesTheEnd()
    {
        QVERIFY(send(alertOf(server(), u"b"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(isTold(u"b"_s), 15'000);
        QVERIFY(send(alertOf(server(), u"b"_s, SystemClock().now())));
        QTRY_VERIFY_WITH_TIMEOUT(!isTold(u"b"_s), 30'000);
    }

private:
    AlertmanagerServer server() const { return {m_alertmanager->url()}; }
    Result<HttpReply> send(const HttpRequest &request) { return await(m_client.send(request)); }
    QList<ForeignAlert> alerts()
    {
        return send(alertmanagerAlerts(server()))
            .and_then([](const HttpReply &reply) { return readAlertmanagerAlerts(reply, u"am"_s); })
            .value_or(QList<ForeignAlert>());
    }
    bool isTold(const QString &host) const
    {
        const auto firing = ForeignAlertStore(m_gateway->database()).firing();
        return std::ranges::any_of(*firing,
                                   [&](const ForeignAlert &alert) { return alert.labels.value(u"host") == host; });
    }

    std::unique_ptr<TestGateway> m_gateway;
    std::unique_ptr<RealAlertmanager> m_alertmanager;
    QtHttpClient m_client{"herald-test/1"};
};

QTEST_GUILESS_MAIN(RealAlertmanagerTest)
#include "tst_realalertmanager.moc"
