// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/qthttpclient.h"

#include "support/await.h"
#include "support/loopbackserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

class QtHttpClientTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_server = std::make_unique<LoopbackServer>();
        m_client = std::make_unique<QtHttpClient>("herald-test/1");
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void returnsStatusHeadersAndBody()
    {
        m_server->serve("/a", 200, "hello", "X-Answer: 42\r\n");
        const auto reply = get(u"/a"_s);
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->headers.value("x-answer"), "42"_ba);
        QCOMPARE(reply->body, "hello"_ba);
        QCOMPARE(reply->url, m_server->url(u"/a"_s));
    }
    void everyStatusIsAReply_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {204, 304, 400, 401, 403, 404, 405, 409, 410, 418, 422, 429, 500, 501, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAReply()
    {
        QFETCH(int, status);
        m_server->serve("/", status, status == 204 || status == 304 ? "" : "why", "Retry-After: 7\r\n");
        const auto reply = get(u"/"_s);
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->headers.value("Retry-After"), "7"_ba);
    }
    void sendsMethodHeadersAndBody_data()
    {
        QTest::addColumn<HttpMethod>("method");
        for (const auto method : {HttpMethod::Get, HttpMethod::Head, HttpMethod::Post, HttpMethod::Put,
                                  HttpMethod::Patch, HttpMethod::Delete})
            QTest::newRow(toBytes(method).constData()) << method;
    }
    void sendsMethodHeadersAndBody()
    {
        QFETCH(HttpMethod, method);
        const bool hasBody = method == HttpMethod::Post || method == HttpMethod::Put || method == HttpMethod::Patch;
        m_server->serve("/m", 200, method == HttpMethod::Head ? "" : "ok");
        HttpRequest request{.method = method, .url = m_server->url(u"/m"_s), .headers = {{"X-Question", "1"}}};
        request.body = hasBody ? "data"_ba : QByteArray();
        const auto reply = await(m_client->send(request));
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        const QByteArray sent = m_server->requests().value(0);
        QVERIFY(sent.startsWith(toBytes(method) + " /m HTTP/1.1\r\n"));
        QVERIFY(sent.contains("X-Question: 1\r\n"));
        QVERIFY(sent.contains("User-Agent: herald-test/1\r\n"));
        QCOMPARE(sent.endsWith("\r\n\r\ndata"), hasBody);
    }
    void sendsTheUserOfAUrlAsBasicAuthorization()
    {
        m_server->serve("/", 200, "ok");
        QUrl url = m_server->url();
        url.setUserInfo(u"me:p%40ss"_s);
        const auto reply = await(m_client->send({.url = url}));
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        QVERIFY(m_server->requests().value(0).contains("Authorization: Basic " + "me:p@ss"_ba.toBase64() + "\r\n"));
        QCOMPARE(reply->url, m_server->url());
    }
    void keepsNoCookies()
    {
        m_server->serve("/", 200, "ok", "Set-Cookie: a=b\r\n");
        QVERIFY(get(u"/"_s).has_value());
        QVERIFY(get(u"/"_s).has_value());
        QVERIFY(!m_server->requests().value(1).contains("Cookie"));
    }

    void refusedConnectionIsUnreachable()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 port = gone.serverPort();
        gone.close();
        const auto reply = await(m_client->send({.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port))}));
        QCOMPARE(kindOf(reply), ErrorKind::Unreachable);
        QVERIFY(errorOf(reply).contains(u"refused"));
    }
    void silenceEndsAtTheTimeout()
    {
        m_server->serveRaw("/", "", LoopbackServer::Ending::Hang);
        const auto reply = await(m_client->send({.url = m_server->url(), .timeout = 50ms}));
        QCOMPARE(kindOf(reply), ErrorKind::Unreachable);
        QVERIFY(errorOf(reply).contains(u"50ms"));
    }
    void halfABodyEndsAtTheTimeout()
    {
        m_server->serveRaw("/", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", LoopbackServer::Ending::Hang);
        QCOMPARE(kindOf(await(m_client->send({.url = m_server->url(), .timeout = 50ms}))), ErrorKind::Unreachable);
    }
    void brokenAnswersAreUnreachable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("half a head") << "HTTP/1.1 200 OK\r\nConte"_ba;
        QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"_ba;
        QTest::newRow("half a chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf"_ba;
        QTest::newRow("not HTTP") << "220 smtp ready\r\n\r\n"_ba;
    }
    void brokenAnswersAreUnreachable()
    {
        QFETCH(QByteArray, bytes);
        m_server->serveRaw("/", bytes);
        QCOMPARE(kindOf(get(u"/"_s)), ErrorKind::Unreachable);
    }
    void largeBodyIsLimited()
    {
        m_server->serve("/", 200, QByteArray(1001, 'x'));
        QCOMPARE(kindOf(await(m_client->send({.url = m_server->url(), .maxBytes = 1000}))), ErrorKind::Limited);
        QVERIFY(await(m_client->send({.url = m_server->url(), .maxBytes = 1001})).has_value());
    }
    void endlessBodyIsLimited()
    {
        m_server->serveRaw("/", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1 << 20, 'x'), LoopbackServer::Ending::Hang);
        QCOMPARE(kindOf(await(m_client->send({.url = m_server->url(), .maxBytes = 1 << 18}))), ErrorKind::Limited);
    }
    void compressedBodyIsCountedUnpacked()
    {
        // 64 KiB of 'x' in deflate, as qCompress() makes it behind its four bytes of length.
        const QByteArray packed = qCompress(QByteArray(1 << 16, 'x'), 9).mid(4);
        m_server->serve("/", 200, packed, "Content-Encoding: deflate\r\n");
        const auto whole = get(u"/"_s);
        QVERIFY2(whole.has_value(), qPrintable(errorOf(whole)));
        QCOMPARE(whole->body.size(), 1 << 16);
        QCOMPARE(kindOf(await(m_client->send({.url = m_server->url(), .maxBytes = 1000}))), ErrorKind::Limited);
    }

    void followsRedirectsOfTheSameOrigin()
    {
        m_server->serve("/old", 302, "", "Location: /new\r\n");
        m_server->serve("/new", 200, "here");
        const auto reply = get(u"/old"_s);
        QVERIFY2(reply.has_value(), qPrintable(errorOf(reply)));
        QCOMPARE(reply->body, "here"_ba);
        QCOMPARE(reply->url, m_server->url(u"/new"_s));
    }
    void refusesRedirectsElsewhere()
    {
        LoopbackServer other;
        other.serve("/", 200, "stolen");
        m_server->serve("/", 302, "", "Location: " + other.url().toEncoded() + "\r\n");
        QCOMPARE(kindOf(get(u"/"_s)), ErrorKind::Refused);
        QVERIFY(other.requests().isEmpty());
    }
    void refusesRedirectsInACircle()
    {
        m_server->serve("/", 302, "", "Location: /\r\n");
        QCOMPARE(kindOf(get(u"/"_s)), ErrorKind::Refused);
    }

    void refusesWhatItCannotSend_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"", "localhost:9090", "file:///etc/passwd", "data:text/plain,x", "ftp://host/", "http:///path"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void refusesWhatItCannotSend()
    {
        QFETCH(QString, url);
        QCOMPARE(kindOf(await(m_client->send({.url = QUrl(url)}))), ErrorKind::Invalid);
    }
    void refusesLineBreaksInHeaders()
    {
        const auto reply = await(m_client->send({.url = m_server->url(), .headers = {{"X-A", "1\r\nX-B: 2"}}}));
        QCOMPARE(kindOf(reply), ErrorKind::Invalid);
        QVERIFY(m_server->requests().isEmpty());
    }
    void errorsHoldNoSecret()
    {
        m_server->serveRaw("/api/webhooks/1/secret?token=hidden", "", LoopbackServer::Ending::Close);
        const auto reply = get(u"/api/webhooks/1/secret?token=hidden"_s);
        QVERIFY(!reply.has_value());
        QVERIFY(!reply.error().text().contains(u"secret"));
        QVERIFY(!reply.error().text().contains(u"hidden"));
    }

    void abortAllEndsWhatIsOpen()
    {
        m_server->serveRaw("/", "", LoopbackServer::Ending::Hang);
        auto first = m_client->send({.url = m_server->url()});
        auto second = m_client->send({.url = m_server->url()});
        m_client->abortAll();
        QVERIFY(first.isFinished());
        QCOMPARE(kindOf(first.result()), ErrorKind::Unreachable);
        QCOMPARE(kindOf(second.result()), ErrorKind::Unreachable);
    }
    void destructionFinishesWhatIsOpen()
    {
        m_server->serveRaw("/", "", LoopbackServer::Ending::Hang);
        const auto open = m_client->send({.url = m_server->url()});
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_client.reset();
        QVERIFY(open.isFinished());
        QCOMPARE(kindOf(open.result()), ErrorKind::Unreachable);
    }

private:
    Result<HttpReply> get(const QString &path)
    {
        return await(m_client->send({.url = m_server->url(path), .timeout = 10s}));
    }

    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<QtHttpClient> m_client;
};

QTEST_GUILESS_MAIN(QtHttpClientTest)
#include "tst_qthttpclient.moc"
