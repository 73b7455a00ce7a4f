// SPDX-License-Identifier: GPL-3.0-or-later
// /health and /metrics: what Herald says of itself.
#include "sources/exposition.h"
#include "store/processidentity.h"
#include "store/sourcestore.h"

#include "support/testgateway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

void runEngine(TestGateway &gateway)
{
    LeaseStore lease(gateway.database(), {.self = thisProcess(), .isRunning = isProcessRunning});
    std::ignore = lease.acquire(gateway.clock().now());
}

void addSource(TestGateway &gateway, const QString &name, HealthState state)
{
    std::ignore =
        SourceStore(gateway.database()).saveHealth({.component = name, .state = state, .since = gateway.clock().now()});
}

QByteArray withoutToken(QByteArray request) { return request.replace("Authorization: Bearer token\r\n", ""); }

}  // namespace

class OwnRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isHealthyWhereAnEngineWorks()
    {
        TestGateway gateway;
        runEngine(gateway);
        addSource(gateway, u"host"_s, HealthState::Well);
        const auto answer = gateway.get("/health");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("status"_L1), u"healthy"_s);
        QCOMPARE(answer.text("version"_L1), u"1.2.3"_s);
        QCOMPARE(answer.json().value("sources"_L1).toObject(), (QJsonObject{{u"active"_s, 1}}));
    }
    void isNotHealthyWithoutAnEngine()
    {
        TestGateway gateway;
        QCOMPARE(gateway.get("/health").status, 503);
        runEngine(gateway);
        gateway.clock().advance(10min);
        const auto stale = gateway.get("/health");
        QCOMPARE(stale.status, 503);
        QCOMPARE(stale.text("engine"_L1), u"cannot_see"_s);
    }
    void isDegradedWhereItCannotSee()
    {
        TestGateway gateway;
        runEngine(gateway);
        addSource(gateway, u"prometheus"_s, HealthState::CannotSee);
        QCOMPARE(gateway.get("/health").text("status"_L1), u"degraded"_s);
    }
    void isNotHealthyWhereTheDatabaseTakesNoWrites()
    {
        TestGateway gateway;
        runEngine(gateway);
        std::ignore = gateway.database().inTransaction([&]() -> Result<> {
            if (gateway.get("/health").status != 503)
                QTest::qFail("503 was expected.", __FILE__, __LINE__);
            return {};
        });
    }
    void namesSourcesToThoseWithTheTokenOnly()
    {
        TestGateway gateway;
        runEngine(gateway);
        addSource(gateway, u"git:/home/me/secret"_s, HealthState::Well);
        const auto stranger = gateway.send(withoutToken(gateway.request("GET", "/health")));
        QCOMPARE(stranger.status, 200);
        QVERIFY(!stranger.body.contains("secret"));
        QVERIFY(gateway.get("/health").body.contains("git:/home/me/secret"));
    }

    void servesEveryDocumentedMetric()
    {
        TestGateway gateway;
        gateway.post("/threads/track", QJsonObject{{u"post_id"_s, u"p1"_s}, {u"engagement_rate"_s, 0.08}});
        const auto answer = gateway.send(withoutToken(gateway.request("GET", "/metrics")));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("content-type"), "text/plain; version=0.0.4; charset=utf-8"_ba);
        for (const char *name :
             {"threads_integrations_total 1", "viral_posts_tracked_total 1", "kpi_milestones_total 0",
              "achievements_total 1", "prometheus_scrapes_total 0", "github_webhooks_processed_total 0",
              "portfolio_generation_total 0", "ai_requests_total 0", "ai_analysis_duration_seconds_count 0",
              "analysis_duration_seconds_count 0", "export_duration_seconds_count 0",
              "export_requests_total{format=\"pdf\"} 0"})
            QVERIFY2(answer.body.contains("\nachievement_collector_"_ba + name + '\n'), name);
        QVERIFY(answer.body.contains("\nherald_store_up 1\n"));
        QVERIFY(answer.body.contains("\nherald_info{version=\"1.2.3\"} 1\n"));
        QVERIFY(answer.body.contains("endpoint=\"/threads/track\", method=\"POST\", status=\"201\"} 1\n"));
    }
    void isReadByHeraldsOwnParser()
    {
        TestGateway gateway;
        addSource(gateway, u"prometheus"_s, HealthState::CannotSee);
        const auto page = parseExposition(gateway.get("/metrics").body, {.now = fromMs(0)});
        QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
        QCOMPARE(page->repeated, 0u);
        QCOMPARE(page->notFinite, 0u);
    }
    void countsAchievementsThatAreGone()
    {
        TestGateway gateway;
        const auto id =
            gateway.post("/threads/track", QJsonObject{{u"post_id"_s, u"p1"_s}, {u"engagement_rate"_s, 0.08}})
                .json()
                .value("achievement_id"_L1)
                .toInteger();
        gateway.send(gateway.request("DELETE", "/achievements/" + QByteArray::number(id)));
        const QByteArray page = gateway.get("/metrics").body;
        QVERIFY(page.contains("\nachievement_collector_achievements_total 1\n"));
        QVERIFY(page.contains("\nherald_achievements 0\n"));
    }
    void countsRefusals()
    {
        TestGateway gateway;
        gateway.send(withoutToken(gateway.request("GET", "/achievements/")));
        gateway.get("/nothing");
        const QByteArray page = gateway.get("/metrics").body;
        QVERIFY(page.contains("\nherald_http_requests_total{status=\"401\"} 1\n"));
        QVERIFY(page.contains("\nherald_http_requests_total{status=\"404\"} 1\n"));
    }
    void mayBeClosed()
    {
        TestGateway gateway([](GatewayOptions &options) { options.rules.isMetricsOpen = false; });
        QCOMPARE(gateway.send(withoutToken(gateway.request("GET", "/metrics"))).status, 401);
        QCOMPARE(gateway.get("/metrics").status, 200);
    }
};

QTEST_GUILESS_MAIN(OwnRoutesTest)
#include "tst_ownroutes.moc"
