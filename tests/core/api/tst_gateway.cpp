// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testgateway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QByteArray kPost = "{\"hook\":\"h\",\"engagement_rate\":0.08,\"views\":1000,\"likes\":80}";

QByteArray aPost(int number) { return "{\"post_id\":\"p" + QByteArray::number(number) + "\",\"engagement_rate\":0.1}"; }

QByteArray withoutToken(QByteArray request) { return request.replace("Authorization: Bearer token\r\n", ""); }

}  // namespace

class GatewayTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void otherRulesHoldFromTheNextRequestOn()
    {
        TestGateway gateway;
        const auto metrics = [&] { return gateway.send(withoutToken(gateway.request("GET", "/metrics"))).status; };
        QCOMPARE(metrics(), 200);
        QCOMPARE(gateway.post("/threads/track", kPost).status, 201);
        gateway.use({.threads = {.threshold = 0.5}, .isMetricsOpen = false});
        QCOMPARE(metrics(), 401);
        QCOMPARE(gateway.get("/metrics").status, 200);
        QCOMPARE(gateway.post("/threads/track", aPost(1)).text("status"_L1), u"skipped"_s);
    }

    void refusesInTheRightOrder_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray host = "Host: 127.0.0.1:PORT\r\n";
        const QByteArray token = "Authorization: Bearer token\r\n";
        const QByteArray type = "Content-Type: application/json\r\n";
        const QByteArray track = "POST /threads/track HTTP/1.1\r\n";
        QTest::newRow("no Host") << track + token + type << kPost << 403 << u"foreign"_s;
        QTest::newRow("foreign Host") << track + "Host: evil.example:PORT\r\n" + token + type << kPost << 403
                                      << u"foreign"_s;
        QTest::newRow("other port") << track + "Host: 127.0.0.1:1\r\n" + token + type << kPost << 403 << u"foreign"_s;
        QTest::newRow("localhost") << track + "Host: localhost:PORT\r\n" + token + type << kPost << 201 << QString();
        QTest::newRow("foreign Origin") << track + host + token + type + "Origin: https://evil.example\r\n"
                                        << kPost << 403 << u"foreign"_s;
        QTest::newRow("Origin and no token") << track + host + type + "Origin: null\r\n"
                                             << kPost << 403 << u"foreign"_s;
        QTest::newRow("no token") << track + host + type << kPost << 401 << u"unauthorized"_s;
        QTest::newRow("wrong token") << track + host + "Authorization: Bearer nekot\r\n" + type << kPost << 401
                                     << u"unauthorized"_s;
        QTest::newRow("no token, no such path")
            << "GET /nothing HTTP/1.1\r\n" + host << QByteArray() << 401 << u"unauthorized"_s;
        QTest::newRow("no such path") << "GET /nothing HTTP/1.1\r\n" + host + token << QByteArray() << 404
                                      << u"not_found"_s;
        QTest::newRow("target with an address")
            << "GET http://127.0.0.1/health HTTP/1.1\r\n" + host + token << QByteArray() << 404 << u"not_found"_s;
        QTest::newRow("way up") << "GET /achievements/../health HTTP/1.1\r\n" + host + token << QByteArray() << 404
                                << u"not_found"_s;
        QTest::newRow("no such method") << "GET /threads/track HTTP/1.1\r\n" + host + token << QByteArray() << 405
                                        << u"no_such_method"_s;
        QTest::newRow("no type") << track + host + token << kPost << 415 << u"not_json_type"_s;
        QTest::newRow("form") << track + host + token + "Content-Type: application/x-www-form-urlencoded\r\n"
                              << "a=b"_ba << 415 << u"not_json_type"_s;
        QTest::newRow("text/plain, as a page may send") << track + host + token + "Content-Type: text/plain\r\n"
                                                        << kPost << 415 << u"not_json_type"_s;
        QTest::newRow("not JSON") << track + host + token + type << "{"_ba << 400 << u"not_json"_s;
        QTest::newRow("wrong field") << track + host + token + type << "{\"views\":\"many\"}"_ba << 422
                                     << u"invalid_field"_s;
        QTest::newRow("good") << track + host + token + type << kPost << 201 << QString();
    }
    void refusesInTheRightOrder()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        const TestGateway gateway;
        head.replace("PORT", QByteArray::number(gateway.port()));
        const auto answer =
            gateway.send(head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.text("code"_L1), code);
        QVERIFY(status == 201 || answer.text("status"_L1) == "error"_L1);
        QVERIFY(status == 201 || !answer.text("error"_L1).isEmpty());
    }
    void saysWhichMethodsThereAre()
    {
        const TestGateway gateway;
        const auto answer = gateway.send(gateway.request("DELETE", "/achievements/"));
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.headers.value("allow"), "GET, POST"_ba);
    }
    void answersHead()
    {
        const TestGateway gateway;
        const auto answer = gateway.send(gateway.request("HEAD", "/achievements/"), false);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("content-length").toInt() > 10);
    }

    void takesBodiesUpTo25MiB()
    {
        const TestGateway gateway;
        QByteArray body = kPost;
        body.insert(1, "\"x\":\"" + QByteArray(25 * 1024 * 1024 - body.size() - 7, 'x') + "\",");
        QCOMPARE(body.size(), 25 * 1024 * 1024);
        QCOMPARE(gateway.post("/threads/track", body).status, 201);
        const auto answer = gateway.post("/threads/track", body + ' ');
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.text("code"_L1), u"too_large"_s);
    }
    void readsNoBodyOfAStranger()
    {
        const TestGateway gateway;
        RawClient client(gateway.port());
        client.send(withoutToken(gateway.head("POST", "/threads/track"))
                    + "Content-Type: application/json\r\nContent-Length: 20000000\r\n\r\n");
        QCOMPARE(client.receive()->status, 401);
    }
    void survivesHostileJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("deep") << QByteArray("[").repeated(1'000'000) << 400;
        QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(100'000) << 400;
        QTest::newRow("broken UTF-8") << "{\"hook\":\"\xff\xfe\"}"_ba << 400;
        QTest::newRow("NaN") << "{\"engagement_rate\":NaN}"_ba << 400;
        QTest::newRow("infinite") << "{\"engagement_rate\":1e999}"_ba << 400;
        QTest::newRow("NUL") << "{\"hook\":\"a\\u0000b\"}"_ba << 422;
        QTest::newRow("half a pair") << "{\"hook\":\"\\ud800\"}"_ba << 422;
        QTest::newRow("null") << "null"_ba << 400;
        QTest::newRow("list") << "[]"_ba << 422;
        QTest::newRow("a million members")
            << "{" + QByteArray("\"a\":1,").repeated(1'000'000) + "\"hook\":\"h\"}" << 200;
        QTest::newRow("nulls all over") << "{\"hook\":null,\"views\":null,\"likes\":null,\"engagement_rate\":null}"_ba
                                        << 422;
    }
    void survivesHostileJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const TestGateway gateway;
        QCOMPARE(gateway.post("/threads/track", body).status, status);
        QCOMPARE(gateway.post("/threads/track", kPost).status, 201);
    }
    void storesMarkupAsItIs()
    {
        const TestGateway gateway;
        const auto answer =
            gateway.post("/achievements/", "{\"title\":\"<script>alert(1)</script> '; DROP TABLE achievement;--\"}");
        QCOMPARE(answer.status, 201);
        const auto page = gateway.get("/achievements/");
        QCOMPARE(page.headers.value("content-type"), "application/json"_ba);
        QCOMPARE(page.json().value("items"_L1).toArray().first().toObject().value("title"_L1).toString(),
                 u"<script>alert(1)</script> '; DROP TABLE achievement;--"_s);
    }
    void oneBadRequestNeverStopsTheNext()
    {
        const TestGateway gateway;
        RawClient client(gateway.port());
        QByteArray all;
        for (int i = 0; i < 50; ++i)
            all += gateway.request("POST", "/threads/track", i % 2 ? "{"_ba : aPost(i));
        client.send(all);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.receive()->status, i % 2 ? 400 : 201);
    }

    void answersWritesOnlyWhenTheyAreOnDisk()
    {
        TestGateway gateway;
        QCOMPARE(gateway.post("/threads/track", kPost).status, 201);
        const auto reader = gateway.file().open(OpenMode::ReadOnly);
        QCOMPARE(reader->scalar<int>(u"SELECT count(*) FROM achievement"_s).value_or(0), 1);
    }
    void tellsTheEngineWhatItStored()
    {
        TestGateway gateway;
        const auto answer = gateway.post("/threads/track", kPost);
        QCOMPARE(gateway.nextStored().created,
                 QList{AchievementId{answer.json().value("achievement_id"_L1).toInteger()}});
    }
    void sharesCommitsBetweenClients()
    {
        TestGateway gateway;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 64; ++i)
            clients.push_back(std::make_unique<RawClient>(gateway.port()));
        const auto ask = [&](int i) { clients[size_t(i)]->send(gateway.request("POST", "/threads/track", aPost(i))); };
        std::ignore = gateway.database().inTransaction([&]() -> Result<> {
            for (int i = 0; i < 64; ++i)
                ask(i);
            return {};
        });
        QSet<qint64> ids;
        for (const auto &client : clients)
            ids.insert(
                QJsonDocument::fromJson(client->receive()->body).object().value("achievement_id"_L1).toInteger());
        QCOMPARE(ids.size(), 64);
    }
    void saysWhenAnotherProgramHoldsTheDatabase()
    {
        TestGateway gateway;
        // The writer waits five seconds for the lock before it gives up.
        std::ignore = gateway.database().inTransaction([&]() -> Result<> {
            const auto answer = gateway.post("/threads/track", kPost);
            if (answer.status != 503 || answer.text("code"_L1) != "not_stored"_L1)
                QTest::qFail("503 was expected.", __FILE__, __LINE__);
            return {};
        });
        QCOMPARE(gateway.post("/threads/track", kPost).status, 201);
    }

    void saysWhyItCannotStart()
    {
        const TestGateway first;
        FakeClock clock;
        OwnMetrics metrics;
        Gateway second({.databasePath = first.file().path(),
                        .port = first.port(),
                        .token = "t",
                        .clock = clock,
                        .metrics = metrics});
        QCOMPARE(second.start().error().kind, ErrorKind::Conflict);
        Gateway third(
            {.databasePath = u"/proc/none/herald.db"_s, .port = 0, .token = "t", .clock = clock, .metrics = metrics});
        QVERIFY(!third.start());
    }
    void startsAgainAfterItStopped()
    {
        TestGateway gateway;
        gateway.stop();
        gateway.stop();
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, gateway.port());
        QVERIFY(!socket.waitForConnected(1000));
    }
    void finishesWhatItHasTakenBeforeItStops()
    {
        TestGateway gateway;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(gateway.port()));
            QVERIFY(clients.back()->ask(gateway.request("GET", "/achievements/")));
            clients.back()->send(gateway.request("POST", "/threads/track", aPost(i)));
        }
        gateway.stop();
        int answered = 0;
        for (const auto &client : clients)
            answered += client->receive().has_value();
        // A request that was not read yet is dropped; what was answered is there.
        QCOMPARE_GE(gateway.database().scalar<int>(u"SELECT count(*) FROM achievement"_s).value_or(-1), answered);
    }
};

QTEST_GUILESS_MAIN(GatewayTest)
#include "tst_gateway.moc"
