// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/guard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr quint16 kPort = 8090;

ApiRequest aRequest(const HttpHeaders &headers)
{
    ApiRequest request{.headers = headers, .port = kPort};
    if (!request.headers.has("Host"))
        request.headers.add("Host", "127.0.0.1:8090");
    return request;
}

int statusOf(const std::optional<ApiError> &error) { return error ? error->status : 0; }

}  // namespace

class GuardTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsItsOwnNames_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        for (const char *host : {"127.0.0.1:8090", "localhost:8090", "LocalHost:8090", "[::1]:8090"})
            QTest::newRow(host) << QByteArray(host) << 0;
        for (const char *host :
             {"127.0.0.1", "127.0.0.1:80", "127.0.0.1:80900", "localhost", "evil.example:8090",
              "127.0.0.1.evil.example:8090", "localhost:8090.evil.example", "evil@127.0.0.1:8090", "0.0.0.0:8090",
              "127.1:8090", "[::]:8090", "::1:8090", "127.0.0.1:8090, evil.example", ""})
            QTest::newRow(*host ? host : "empty") << QByteArray(host) << 403;
    }
    void knowsItsOwnNames()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, status);
        QCOMPARE(statusOf(refusalOfOrigin(aRequest({{"Host", host}}))), status);
    }
    void wantsExactlyOneHost()
    {
        QCOMPARE(statusOf(refusalOfOrigin({.port = kPort})), 403);
        QCOMPARE(statusOf(refusalOfOrigin(aRequest({{"Host", "127.0.0.1:8090"}, {"host", "evil.example"}}))), 403);
    }

    void answersNoPages_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("foreign origin") << "Origin"_ba
                                        << "https://evil.example"_ba << 403;
        QTest::newRow("our own address as origin") << "Origin"_ba
                                                   << "http://127.0.0.1:8090"_ba << 403;
        QTest::newRow("null origin") << "origin"_ba
                                     << "null"_ba << 403;
        QTest::newRow("empty origin") << "ORIGIN"_ba
                                      << ""_ba << 403;
        QTest::newRow("an image of a page") << "Sec-Fetch-Site"_ba
                                            << "cross-site"_ba << 403;
        QTest::newRow("same site") << "Sec-Fetch-Site"_ba
                                   << "same-origin"_ba << 403;
        QTest::newRow("typed by a person") << "Sec-Fetch-Site"_ba
                                           << "none"_ba << 0;
        QTest::newRow("a program") << "User-Agent"_ba
                                   << "curl"_ba << 0;
    }
    void answersNoPages()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        QCOMPARE(statusOf(refusalOfOrigin(aRequest({{name, value}}))), status);
    }

    void wantsTheToken_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::newRow("right") << "Bearer s3cret"_ba << 0;
        QTest::newRow("scheme without case") << "bearer s3cret"_ba << 0;
        QTest::newRow("blanks around") << "Bearer   s3cret "_ba << 0;
        for (const char *text : {"", "s3cret", "Bearer", "Bearer ", "Bearer s3cre", "Bearer s3cret2", "Bearer S3cret",
                                 "Basic s3cret", "Bearers3cret", "Bearer \"s3cret\""})
            QTest::newRow(*text ? text : "none") << QByteArray(text) << 401;
    }
    void wantsTheToken()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        QCOMPARE(statusOf(refusalOfToken(aRequest({{"Authorization", authorization}}), "s3cret")), status);
    }
    void letsNobodyInWithoutATokenOfItsOwn()
    {
        QCOMPARE(statusOf(refusalOfToken(aRequest({{"Authorization", "Bearer "}}), "")), 401);
        QCOMPARE(statusOf(refusalOfToken(aRequest({}), "")), 401);
    }
    void neverTellsTheToken()
    {
        const auto refusal = refusalOfToken(aRequest({{"Authorization", "Bearer guess"}}), "s3cret");
        QVERIFY(!refusal->what.contains(u"s3cret"_s));
        QVERIFY(!refusal->what.contains(u"guess"_s));
    }

    void takesJsonOnly_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        for (const char *type :
             {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"})
            QTest::newRow(type) << QByteArray(type) << 0;
        for (const char *type : {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
                                 "application/jsonp", "text/plain; application/json", "application/json, text/plain"})
            QTest::newRow(*type ? type : "none") << QByteArray(type) << 415;
    }
    void takesJsonOnly()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QCOMPARE(statusOf(refusalOfContentType(aRequest({{"Content-Length", "2"}, {"Content-Type", type}}))), status);
        QCOMPARE(statusOf(refusalOfContentType(aRequest({{"Transfer-Encoding", "chunked"}, {"Content-Type", type}}))),
                 status);
    }
    void wantsNoTypeWhereThereIsNoBody()
    {
        QCOMPARE(statusOf(refusalOfContentType(aRequest({}))), 0);
        QCOMPARE(statusOf(refusalOfContentType(aRequest({{"Content-Length", "0"}}))), 0);
    }
};

QTEST_GUILESS_MAIN(GuardTest)
#include "tst_guard.moc"
