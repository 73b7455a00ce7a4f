// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's Alertmanager: read, silenced, and telling Herald's gateway by its webhook.
#include "domain/clock.h"
#include "net/qthttpclient.h"
#include "sources/alertmanager.h"
#include "store/foreignalertstore.h"
#include "support/await.h"
#include "support/realalertmanager.h"
#include "support/testgateway.h"
#include "workers/alertmanagerdesk.h"
#include "workers/alertmanagersource.h"
#include "workers/pipeline.h"

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
    void theEngineAsksItAndWhatEndedThereEndsHere()
    {
        QVERIFY(send(alertOf(server(), u"c"_s)));
        QTRY_VERIFY(hosts(alerts()).contains(u"c"_s));
        QVERIFY(collect().health.state == HealthState::Well);
        QVERIFY(hosts(stored()).contains(u"c"_s));
        QVERIFY(send(alertOf(server(), u"c"_s, SystemClock().now())));
        QTRY_VERIFY(!hosts(alerts()).contains(u"c"_s));
        collect();
        QVERIFY(!hosts(stored()).contains(u"c"_s));
    }
    void silencesAndExpiresFromHere()
    {
        QVERIFY(send(alertOf(server(), u"d"_s)));
        QTRY_VERIFY(hosts(alerts()).contains(u"d"_s));
        AlertmanagerDesk desk({server()}, m_client);
        const Instant now = SystemClock().now();
        const Silence silence{.matchers = *parseMatchers(u"host=d"_s),
                              .startsAt = now,
                              .endsAt = now + 1h,
                              .createdBy = u"ann"_s,
                              .comment = u"known"_s};
        const auto done = await(desk.silence({sourceOf(server()), u"http://elsewhere:9093"_s}, silence, now));
        QVERIFY2(done, qPrintable(errorOf(done)));
        const auto silences = [this] {
            collect();
            for (const SharedAlert &shared : merged(stored())) {
                if (shared.alert.labels.value(u"host") == "d"_L1)
                    return shared.silences;
            }
            return QList<SourceSilence>();
        };
        QTRY_COMPARE(silences().size(), 1);
        QCOMPARE(silences().first().source, sourceOf(server()));
        QVERIFY(await(desk.expire(silences())));
        QTRY_VERIFY(silences().isEmpty());
    }
    void nobodyIsAskedWhomTheSettingsDoNotName()
    {
        AlertmanagerDesk desk({server()}, m_client);
        const auto silenced = await(desk.silence({u"http://elsewhere:9093"_s}, {}, SystemClock().now()));
        QCOMPARE(kindOf(silenced), ErrorKind::Invalid);
        QVERIFY2(silenced.error().what.contains("alertmanager_url"_L1), qPrintable(silenced.error().what));
        QCOMPARE(kindOf(await(desk.expire({{u"http://elsewhere:9093"_s, u"1"_s}}))), ErrorKind::Invalid);
    }
    void itsWebhookArrivesAndSoDoesTheEnd()
    {
        QVERIFY(send(alertOf(server(), u"b"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(isTold(u"b"_s), 15'000);
        QVERIFY(send(alertOf(server(), u"b"_s, SystemClock().now())));
        QTRY_VERIFY_WITH_TIMEOUT(!isTold(u"b"_s), 30'000);
    }

    void whileItIsAwayItsHealthSaysSoAndItsAlertsStay()
    {
        QVERIFY(send(alertOf(server(), u"e"_s)));
        QTRY_VERIFY(hosts(alerts()).contains(u"e"_s));
        collect();
        m_alertmanager->server().stop();
        const Delta blind = collect();
        QCOMPARE(blind.health.state, HealthState::CannotSee);
        QCOMPARE(blind.health.component, "alertmanager:"_L1 + sourceOf(server()));
        QVERIFY(!blind.health.error.isEmpty());
        QVERIFY(hosts(stored()).contains(u"e"_s));
    }

private:
    /// One collection of the engine, to its rows.
    Delta collect()
    {
        AlertmanagerSource source(server(), 30s, m_client);
        QFuture<Harvest> harvest = source.collect({.now = SystemClock().now()});
        if (!QTest::qWaitFor([&] { return harvest.isFinished(); }, 20'000))
            qFatal("The source did not finish.");
        return Pipeline(m_gateway->database(), {}).store(harvest.result()).value();
    }
    QList<ForeignAlert> stored() const
    {
        return ForeignAlertStore(m_gateway->database()).firing(sourceOf(server())).value();
    }
    static QStringList hosts(const QList<ForeignAlert> &alerts)
    {
        QStringList names;
        for (const ForeignAlert &alert : alerts)
            names += alert.labels.value(u"host");
        return names;
    }
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
