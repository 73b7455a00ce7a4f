// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpserver.h"

#include "api/errors.h"

#include "support/rawclient.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kBodyLimit = 1'000'000;

/// Echoes body, path and query; "/late" is answered by another thread, "/never" keeps its responder until release(),
/// "/dropped" by nobody, "/refused" by its header alone.
class EchoServer {
public:
    explicit EchoServer(const HttpLimits &limits = {.bodyBytes = kBodyLimit})
        : m_server({.refuse = [](const ApiRequest &head) { return refuse(head); },
                    .handle = [this](ApiRequest request, Responder respond) { handle(request, respond); },
                    .refused = [this](int status) { m_lastRefusal = status; }},
                   limits)
    {
        const auto port = m_server.start(0);
        if (!port)
            qFatal("%s", qPrintable(port.error().text()));
        m_port = *port;
    }
    ~EchoServer()
    {
        m_server.stop();
        for (QThread *thread : m_threads) {
            thread->wait();
            delete thread;
        }
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int lastRefusal() const { return m_lastRefusal; }
    HttpServer &server() { return m_server; }
    void waitUntilHeld(int count) { m_heldCount.acquire(count); }
    void release()
    {
        for (const Responder &respond : std::exchange(m_held, {}))
            respond({.body = "released"});
    }

private:
    static std::optional<ApiReply> refuse(const ApiRequest &head)
    {
        if (head.path == "/refused")
            return reply(ApiError{.status = 403, .code = "foreign", .what = u"Go away."_s});
        return std::nullopt;
    }
    void handle(const ApiRequest &request, const Responder &respond)
    {
        if (request.path == "/late") {
            m_threads.append(QThread::create([respond] { respond({.body = "late"}); }));
            m_threads.last()->start();
        } else if (request.path == "/never") {
            m_held.append(respond);
            m_heldCount.release();
        } else if (request.path == "/large") {
            respond({.body = QByteArray(20'000'000, 'x')});
        } else if (request.path != "/dropped") {
            respond({.status = 201,
                     .body = toBytes(request.method) + ' ' + request.path + '|' + request.query + '|' + request.body,
                     .contentType = "text/plain",
                     .headers = {{"X-Host", request.headers.value("Host")}}});
        }
    }

    HttpServer m_server;
    quint16 m_port = 0;
    std::atomic<int> m_lastRefusal = 0;
    QSemaphore m_heldCount;
    QList<Responder> m_held;
    QList<QThread *> m_threads;
};

QByteArray get(const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n"; }

QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
           + headers + "\r\n" + body;
}

}  // namespace

class HttpServerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answers()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask(get("/a%20b?x=1&y=2"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, "GET /a%20b|x=1&y=2|"_ba);
        QCOMPARE(answer->headers.value("content-type"), "text/plain"_ba);
        QCOMPARE(answer->headers.value("x-host"), "h"_ba);
        QCOMPARE(answer->headers.value("cache-control"), "no-store"_ba);
        QCOMPARE(answer->headers.value("x-content-type-options"), "nosniff"_ba);
    }
    void keepsTheConnection()
    {
        EchoServer server;
        RawClient client(server.port());
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.ask(post("/p", QByteArray::number(i)))->body, "POST /p||" + QByteArray::number(i));
    }
    void answersPipelinedRequestsInOrder()
    {
        EchoServer server;
        RawClient client(server.port());
        QByteArray all;
        for (int i = 0; i < 100; ++i)
            all += i % 2 ? get("/late") : post("/p", QByteArray::number(i));
        client.send(all);
        for (int i = 0; i < 100; ++i) {
            const auto answer = client.receive();
            QVERIFY(answer);
            QCOMPARE(answer->body, i % 2 ? "late"_ba : "POST /p||" + QByteArray::number(i));
        }
    }
    void readsARequestThatComesByteByByte()
    {
        EchoServer server;
        RawClient client(server.port());
        const QByteArray request = post("/slow", "body");
        for (const char byte : request)
            client.send(QByteArray(1, byte));
        QCOMPARE(client.receive()->body, "POST /slow||body"_ba);
    }
    void readsChunkedBodies()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask("POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                       "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n");
        QCOMPARE(answer->body, "POST /c||abcdefg"_ba);
        QCOMPARE(client.ask(get("/next"))->body, "GET /next||"_ba);
    }
    void invitesABodyThatWaits()
    {
        EchoServer server;
        RawClient client(server.port());
        const QByteArray request = post("/e", "body", "Expect: 100-continue\r\n");
        client.send(request.chopped(4));
        QCOMPARE(client.receive()->status, 100);
        client.send("body");
        QCOMPARE(client.receive()->body, "POST /e||body"_ba);
    }
    void refusesABodyThatWaitsWithoutReadingIt()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send(post("/refused", "body", "Expect: 100-continue\r\n").chopped(4));
        QCOMPARE(client.receive()->status, 403);
    }
    void answersHeadWithoutABody()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send("HEAD /h HTTP/1.1\r\nHost: h\r\n\r\n");
        const auto answer = client.receive(false);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->headers.value("content-length"), "9"_ba);
        QCOMPARE(client.ask(get("/next"))->body, "GET /next||"_ba);
    }
    void speaksHttp10()
    {
        EchoServer server;
        RawClient once(server.port());
        QCOMPARE(once.ask("GET /old HTTP/1.0\r\nHost: h\r\n\r\n")->body, "GET /old||"_ba);
        QVERIFY(once.isEnded());
        RawClient kept(server.port());
        QCOMPARE(
            kept.ask("GET /old HTTP/1.0\r\nHost: h\r\nConnection: keep-alive\r\n\r\n")->headers.value("connection"),
            "keep-alive"_ba);
        QCOMPARE(kept.ask(get("/next"))->body, "GET /next||"_ba);
    }
    void closesWhereItIsAsked()
    {
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask("GET /x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QCOMPARE(answer->headers.value("connection"), "close"_ba);
        QVERIFY(client.isEnded());
    }

    void refusesWhatIsNotHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("nonsense") << "hello\r\n\r\n"_ba << 400;
        QTest::newRow("TLS") << QByteArray::fromHex("1603010200010001fc0303") + "\r\n\r\n" << 400;
        QTest::newRow("HTTP/2 preface") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << 400;
        QTest::newRow("no version") << "GET /\r\n\r\n"_ba << 400;
        QTest::newRow("blank in target") << "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n"_ba << 400;
        QTest::newRow("NUL in target") << QByteArray("GET /a\0b HTTP/1.1\r\nHost: h\r\n\r\n", 34) << 400;
        QTest::newRow("header without colon") << "GET / HTTP/1.1\r\nHost\r\n\r\n"_ba << 400;
        QTest::newRow("blank before colon") << "GET / HTTP/1.1\r\nHost : h\r\n\r\n"_ba << 400;
        QTest::newRow("NUL in header") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n", 36) << 400;
        QTest::newRow("negative length") << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n"_ba << 400;
        QTest::newRow("length is no number") << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n"_ba << 400;
        QTest::newRow("two lengths")
            << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"_ba << 400;
        QTest::newRow("length and chunks")
            << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba
            << 400;
        QTest::newRow("chunk size is no number")
            << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"_ba << 400;
        QTest::newRow("header too large") << "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(20'000, 'x') << 431;
        QTest::newRow("target too large") << "GET /" + QByteArray(1'000'000, 'x') << 431;
        QTest::newRow("many headers") << "GET / HTTP/1.1\r\n" + QByteArray("a: b\r\n").repeated(10'000) << 431;
        QTest::newRow("length over the limit")
            << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000001\r\n\r\n"_ba << 413;
        QTest::newRow("length beyond all numbers")
            << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999999\r\n\r\n"_ba << 413;
        QTest::newRow("length beyond 64 bits, written small")
            << "POST / HTTP/1.1\r\ncontent-length:99999999999999999999\r\nHost: h\r\n\r\n"_ba << 413;
        QTest::newRow("length that only begins as a number")
            << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999999999999999999x\r\n\r\n"_ba << 400;
    }
    void refusesWhatIsNotHttp()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        EchoServer server;
        RawClient client(server.port());
        const auto answer = client.ask(bytes);
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QCOMPARE(server.lastRefusal(), status);
        QVERIFY(answer->body.startsWith("{"));
        QVERIFY(client.isEnded());
        QCOMPARE(RawClient(server.port()).ask(get("/after"))->status, 201);
    }

    void knowsFiveMethods()
    {
        EchoServer server;
        RawClient client(server.port());
        for (const QByteArray &method : {"OPTIONS"_ba, "STEAL"_ba, "TRACE"_ba})
            QCOMPARE(client.ask(method + " / HTTP/1.1\r\nHost: h\r\n\r\n")->status, 405);
        for (const QByteArray &method : {"GET"_ba, "POST"_ba, "PUT"_ba, "PATCH"_ba, "DELETE"_ba})
            QCOMPARE(client.ask(method + " /m HTTP/1.1\r\nHost: h\r\n\r\n")->body, method + " /m||");
    }

    void takesABodyOfExactlyTheLimit()
    {
        EchoServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(post("/b", QByteArray(kBodyLimit, 'x')))->body.size(), kBodyLimit + 9);
    }
    void refusesALargerBodyAndIsHeard()
    {
        EchoServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(post("/b", QByteArray(kBodyLimit + 1, 'x')))->status, 413);
        RawClient chunked(server.port());
        chunked.send("POST /b HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 2; ++i)
            chunked.send("927c0\r\n" + QByteArray(600'000, 'x') + "\r\n");
        QCOMPARE(chunked.receive()->status, 413);
    }
    void limitsWhatAllClientsSendTogether()
    {
        EchoServer server({.bodyBytes = kBodyLimit, .bufferedBytes = 600'000});
        RawClient first(server.port());
        first.send(post("/never", QByteArray(500'000, 'x')));
        server.waitUntilHeld(1);
        QCOMPARE(RawClient(server.port()).ask(post("/b", QByteArray(500'000, 'x')))->status, 429);
        server.release();
        QCOMPARE(first.receive()->body, "released"_ba);
        QCOMPARE(RawClient(server.port()).ask(post("/b", QByteArray(500'000, 'x')))->status, 201);
    }

    void refusesByTheHeaderAlone()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send("POST /refused HTTP/1.1\r\nHost: h\r\nContent-Length: 900000\r\n\r\n");
        QCOMPARE(client.receive()->status, 403);
    }
    void keepsTheConnectionAfterARefusalWithoutBody()
    {
        EchoServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(get("/refused"))->status, 403);
        QCOMPARE(client.ask(get("/next"))->status, 201);
    }
    void tellsOfAnAnswerThatNobodyGave()
    {
        EchoServer server;
        RawClient client(server.port());
        QCOMPARE(client.ask(get("/dropped"))->status, 500);
        QCOMPARE(client.ask(get("/next"))->status, 201);
    }

    void endsSlowClients_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("silent from the start") << QByteArray();
        QTest::newRow("half a header") << "GET / HTTP/1.1\r\nHost: h\r\nX: "_ba;
        QTest::newRow("half a body") << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc"_ba;
        QTest::newRow("silent after an answer") << get("/x");
    }
    void endsSlowClients()
    {
        QFETCH(QByteArray, bytes);
        EchoServer server({.idle = 100ms, .header = 100ms, .body = 100ms});
        RawClient client(server.port());
        client.send(bytes);
        if (bytes.endsWith("\r\n\r\n"))
            QVERIFY(client.receive());
        QVERIFY(client.isEnded());
    }
    void slowClientsStopNobodyElse()
    {
        EchoServer server({.connections = 64});
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 200; ++i) {
            slow.push_back(std::make_unique<RawClient>(server.port()));
            slow.back()->send("GET / HTTP/1.1\r\nX: ");
        }
        RawClient honest(server.port());
        for (int i = 0; i < 10; ++i)
            QCOMPARE(honest.ask(get("/x"))->status, 201);
        QVERIFY(slow.front()->isEnded());
    }
    void clientsThatDoNotReadStopNobodyElse()
    {
        EchoServer server;
        std::vector<std::unique_ptr<RawClient>> deaf;
        for (int i = 0; i < 8; ++i) {
            deaf.push_back(std::make_unique<RawClient>(server.port()));
            deaf.back()->send(get("/large"));
        }
        QCOMPARE(RawClient(server.port()).ask(get("/x"))->status, 201);
    }
    void tellsWhenAllConnectionsAreBusy()
    {
        EchoServer server({.connections = 2});
        RawClient first(server.port());
        RawClient second(server.port());
        first.send(get("/never"));
        second.send(get("/never"));
        server.waitUntilHeld(2);
        const auto answer = RawClient(server.port()).receive();
        QVERIFY(answer);
        QCOMPARE(answer->status, 429);
        QVERIFY(answer->headers.contains("retry-after"));
        server.release();
        QCOMPARE(first.receive()->body, "released"_ba);
        QCOMPARE(second.receive()->body, "released"_ba);
    }
    void survivesClientsThatVanish()
    {
        EchoServer server;
        for (int i = 0; i < 50; ++i) {
            RawClient client(server.port());
            client.send(i % 2 ? get("/late") : get("/large"));
            client.close();
        }
        QCOMPARE(RawClient(server.port()).ask(get("/x"))->status, 201);
    }

    void listensOnThisMachineOnly()
    {
        EchoServer server;
        QTcpSocket outside;
        outside.connectToHost(u"127.0.0.2"_s, server.port());
        QVERIFY(!outside.waitForConnected(1000));
    }
    void saysWhenThePortIsTaken()
    {
        EchoServer server;
        HttpServer second({.refuse = {}, .handle = {}, .refused = {}});
        const auto started = second.start(server.port());
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::Conflict);
        QVERIFY(started.error().what.contains(QString::number(server.port())));
    }

    void answersWhatItHasBegunBeforeItStops()
    {
        EchoServer server;
        RawClient busy(server.port());
        RawClient idle(server.port());
        QCOMPARE(idle.ask(get("/x"))->status, 201);
        busy.send(get("/never"));
        server.waitUntilHeld(1);
        server.server().close();
        QVERIFY(idle.isEnded());
        server.release();
        server.server().stop();
        const auto answer = busy.receive();
        QVERIFY(answer);
        QCOMPARE(answer->headers.value("connection"), "close"_ba);
        QTcpSocket late;
        late.connectToHost(u"127.0.0.1"_s, server.port());
        QVERIFY(!late.waitForConnected(1000));
    }
    void stopsThoughSomebodyNeverAnswers()
    {
        EchoServer server;
        RawClient client(server.port());
        client.send(get("/never"));
        server.waitUntilHeld(1);
        server.server().stop(50ms);
        QVERIFY(!client.receive());
        server.release();
    }
    void stopsBeforeItStarted()
    {
        HttpServer server({.refuse = {}, .handle = {}, .refused = {}});
        server.close();
        server.stop();
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
