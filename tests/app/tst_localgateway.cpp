// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/localgateway.h"

#include "engine/apitoken.h"
#include "engine/engine.h"
#include "net/qthttpclient.h"
#include "store/inboxstore.h"
#include "support/await.h"
#include "support/datafolder.h"
#include "support/loopbackserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// An engine with its HTTP server, asked as another program asks it.
struct Bench {
    explicit Bench(const QUrl &prometheus = {})
        : engine({.paths = folder.paths, .environment = withPrometheus(prometheus), .webhooks = {}, .clock = clock}),
          gateway({.paths = folder.paths, .port = 0, .environment = folder.environment, .clock = clock}, engine)
    {
    }

    QProcessEnvironment withPrometheus(const QUrl &url)
    {
        if (!url.isEmpty())
            folder.environment.insert(u"PROMETHEUS_URL"_s, url.toString());
        return folder.environment;
    }
    [[nodiscard]] bool listens()
    {
        const auto started = gateway.start();
        port = started.value_or(0);
        return started.has_value();
    }
    [[nodiscard]] Result<HttpReply> post(const QString &path, const QByteArray &body = {}, const HttpHeaders &more = {})
    {
        HttpRequest request{.method = HttpMethod::Post,
                            .url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path)),
                            .headers = {{"Authorization", "Bearer " + apiToken(folder.paths.token)->toLatin1()},
                                        {"Content-Type", "application/json"}},
                            .body = body};
        for (const auto &[name, value] : more)
            request.headers.add(name, value);
        return await(http.send(request));
    }

    [[nodiscard]] Result<HttpReply> ask(HttpMethod method, const QString &path, bool hasToken,
                                        const QByteArray &body = {})
    {
        HttpRequest request{
            .method = method, .url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path)), .headers = {}, .body = body};
        if (hasToken)
            request.headers.add("Authorization", "Bearer " + apiToken(folder.paths.token)->toLatin1());
        if (!body.isEmpty())
            request.headers.add("Content-Type", "application/json");
        return await(http.send(request));
    }
    [[nodiscard]] int status(HttpMethod method, const QString &path, bool hasToken, const QByteArray &body = {})
    {
        const auto reply = ask(method, path, hasToken, body);
        return reply ? reply->status : -1;
    }
    [[nodiscard]] QString reasonOfFailure() const
    {
        const auto database = Database::open({.path = folder.paths.database, .mode = OpenMode::ReadOnly});
        const auto failed =
            database ? InboxStore(**database).failed(1) : Result<QList<InboxEvent>>(QList<InboxEvent>());
        return failed && !failed->isEmpty() ? failed->first().error : QString();
    }

    SystemClock clock;
    DataFolder folder;
    Engine engine;
    LocalGateway gateway;
    QtHttpClient http{"Test"};
    quint16 port = 0;
};

const QByteArray kVector = R"({"status":"success","data":{"resultType":"vector","result":[]}})";

}  // namespace

class LocalGatewayTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsStoredOverHttpIsTold()
    {
        Bench bench;
        QVERIFY(bench.listens());
        const QSignalSpy stored(&bench.gateway, &LocalGateway::stored);
        const auto reply = bench.post(u"/achievements/"_s, R"({"title":"Ship it","category":"feature"})");
        QVERIFY2(reply, qPrintable(errorOf(reply)));
        QVERIFY2(reply->status == 201, reply->body.constData());
        QTRY_COMPARE(stored.size(), 1);
        QCOMPARE(stored.at(0).at(0).value<StoredFacts>().created.size(), 1);
    }
    void whoAsksForAScrapeGetsOneWithItsReport()
    {
        LoopbackServer prometheus;
        prometheus.serve("/api/v1/query", 200, kVector);
        Bench bench(prometheus.url());
        QVERIFY(bench.listens());
        const QSignalSpy stored(&bench.engine, &Engine::stored);
        bench.engine.start();
        QTRY_COMPARE_GE(stored.size(), 2);
        const auto before = prometheus.requests().size();
        const auto reply = bench.post(u"/prometheus/scrape"_s);
        QVERIFY2(reply, qPrintable(errorOf(reply)));
        QVERIFY2(reply->status == 200, reply->body.constData());
        QVERIFY(!QJsonDocument::fromJson(reply->body).object().value("report"_L1).toArray().isEmpty());
        QCOMPARE_GT(prometheus.requests().size(), before);
    }
    void aPrometheusThatCannotBeSeenIsSaid()
    {
        Bench bench;
        QVERIFY(bench.listens());
        const QSignalSpy stored(&bench.engine, &Engine::stored);
        bench.engine.start();
        QTRY_COMPARE_GE(stored.size(), 2);
        const auto reply = bench.post(u"/prometheus/scrape"_s);
        QVERIFY2(reply, qPrintable(errorOf(reply)));
        QVERIFY2(reply->status == 503, reply->body.constData());
    }
    void withoutAnEngineThatWorksAScrapeIsRefusedAtOnce()
    {
        Bench bench;
        QVERIFY(bench.listens());
        const auto reply = bench.post(u"/prometheus/scrape"_s);
        QVERIFY2(reply, qPrintable(errorOf(reply)));
        QCOMPARE(reply->status, 503);
    }
    void whoWaitsIsAnsweredWhenTheEngineStops()
    {
        LoopbackServer prometheus;
        prometheus.serveRaw("/api/v1/query", {}, LoopbackServer::Ending::Hang);
        Bench bench(prometheus.url());
        QVERIFY(bench.listens());
        const QSignalSpy started(&bench.engine, &Engine::started);
        bench.engine.start();
        QTRY_COMPARE(started.size(), 1);
        QTRY_VERIFY(!prometheus.requests().isEmpty());
        HttpRequest request{.method = HttpMethod::Post,
                            .url = QUrl(u"http://127.0.0.1:%1/prometheus/scrape"_s.arg(bench.port)),
                            .headers = {{"Authorization", "Bearer " + apiToken(bench.folder.paths.token)->toLatin1()}}};
        const auto answer = bench.http.send(request);
        QTRY_VERIFY(bench.gateway.hasWaiting());
        bench.engine.stop();
        const auto reply = await(answer);
        QVERIFY2(reply, qPrintable(errorOf(reply)));
        QCOMPARE(reply->status, 503);
    }
    void aWebhookIsTakenOnceItsSecretIsKnown()
    {
        Bench bench;
        QVERIFY(bench.listens());
        const QByteArray body = R"({"zen":"Keep it logically awesome."})";
        const QByteArray secret = "It's a Secret to Everybody";
        const HttpHeaders headers{
            {"X-GitHub-Event", "ping"},
            {"X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958"},
            {"X-Hub-Signature-256",
             "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex()}};
        const auto before = bench.post(u"/webhooks/github"_s, body, headers);
        QVERIFY(before);
        QVERIFY(!before->isSuccess());
        QVERIFY(bench.gateway.setGithubSecret(secret));
        QVERIFY(bench.listens());
        const auto after = bench.post(u"/webhooks/github"_s, body, headers);
        QVERIFY2(after, qPrintable(errorOf(after)));
        QVERIFY2(after->status == 202, after->body.constData());
    }
    void aSettingOverHttpIsInForceOnceTheEngineHasStartedAnew()
    {
        Bench bench;
        QVERIFY(bench.listens());
        const QSignalSpy started(&bench.engine, &Engine::started);
        bench.engine.start();
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(bench.status(HttpMethod::Get, u"/metrics"_s, false), 200);
        QCOMPARE(bench.status(HttpMethod::Put, u"/settings/metrics_open"_s, true, R"({"value":"no"})"), 200);
        QTRY_COMPARE(started.size(), 2);
        QVERIFY(!started.at(1).at(0).value<Config>().isMetricsOpen);
        QTRY_COMPARE(bench.status(HttpMethod::Get, u"/metrics"_s, false), 401);
        QCOMPARE(bench.status(HttpMethod::Get, u"/metrics"_s, true), 200);
    }
    void settingsAreShownAsTheyAreInForce()
    {
        Bench bench(QUrl(u"http://other:9091"_s));
        QVERIFY(bench.listens());
        const auto answer = bench.ask(HttpMethod::Get, u"/settings"_s, true);
        QVERIFY2(answer, qPrintable(errorOf(answer)));
        const QJsonArray items = QJsonDocument::fromJson(answer->body)["items"_L1].toArray();
        QCOMPARE(items.size(), settingNames().size());
        for (const QJsonValue item : items) {
            if (item["name"_L1] != u"prometheus_url"_s)
                continue;
            QVERIFY(item["value"_L1].isNull());
            QCOMPARE(item["in_force"_L1].toString(), u"http://other:9091"_s);
            QCOMPARE(item["from"_L1].toString(), u"environment"_s);
            QCOMPARE(item["variable"_L1].toString(), u"PROMETHEUS_URL"_s);
        }
    }
    void aReplayOverHttpIsProcessedByTheEngine()
    {
        Bench bench;
        QVERIFY(bench.listens());
        const QSignalSpy started(&bench.engine, &Engine::started);
        bench.engine.start();
        QTRY_COMPARE(started.size(), 1);
        {
            const auto database = Database::open({.path = bench.folder.paths.database});
            QVERIFY(InboxStore(**database)
                        .receive({.source = u"github"_s,
                                  .deliveryId = u"d"_s,
                                  .kind = u"ping"_s,
                                  .body = "nonsense",
                                  .receivedAt = bench.clock.now(),
                                  .processedAt = bench.clock.now(),
                                  .error = u"lost"_s}));
        }
        QCOMPARE(bench.status(HttpMethod::Post, u"/inbox/replay"_s, true), 202);
        QTRY_VERIFY(bench.reasonOfFailure().contains("no JSON object"_L1));
    }
    void aPortThatIsTakenIsSaid()
    {
        Bench bench;
        QVERIFY(bench.listens());
        LocalGateway second({.paths = bench.folder.paths, .port = bench.port, .clock = bench.clock}, bench.engine);
        const auto port = second.start();
        QCOMPARE(kindOf(port), ErrorKind::Conflict);
        QVERIFY(!second.isRunning());
    }
};

QTEST_GUILESS_MAIN(LocalGatewayTest)
#include "tst_localgateway.moc"
