// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/discordwebhook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);
const QString kUrl = u"https://discord.com/api/webhooks/123456789012345678/abc-DEF_ghi"_s;

Delivery aDelivery()
{
    Delivery delivery;
    delivery.channel = Channel::Discord;
    delivery.createdAt = kNow;
    delivery.nextAttemptAt = kNow;
    return delivery;
}

HttpReply reply(int status, HttpHeaders headers = {}, const QByteArray &body = {})
{
    return {status, std::move(headers), body, {}};
}

Delivery after(const Result<HttpReply> &answer, Instant now = kNow)
{
    return afterAttempt(aDelivery(), answer, {}, now);
}

}  // namespace

class DiscordWebhookTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesDiscordsOwnAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << kUrl;
        QTest::newRow("blanks around") << u"  "_s + kUrl + u"\n"_s;
        QTest::newRow("old host") << QString(kUrl).replace(u"discord.com"_s, u"discordapp.com"_s);
        QTest::newRow("canary") << QString(kUrl).replace(u"discord.com"_s, u"canary.discord.com"_s);
        QTest::newRow("ptb") << QString(kUrl).replace(u"discord.com"_s, u"ptb.discord.com"_s);
        QTest::newRow("version") << QString(kUrl).replace(u"/api/"_s, u"/api/v10/"_s);
        QTest::newRow("port") << QString(kUrl).replace(u"discord.com"_s, u"discord.com:443"_s);
        QTest::newRow("capitals") << QString(kUrl).replace(u"discord.com"_s, u"Discord.COM"_s);
        QTest::newRow("thread") << kUrl + u"?thread_id=42"_s;
    }
    void takesDiscordsOwnAddresses()
    {
        QFETCH(QString, text);
        const auto webhook = readWebhook(text);
        QVERIFY2(webhook.has_value(), webhook ? "" : qPrintable(webhook.error().text()));
        QCOMPARE(webhook->id, u"123456789012345678"_s);
        QVERIFY(webhook->url.query().contains(u"wait=true"_s));
        QCOMPARE(webhook->url.query().contains(u"thread_id=42"_s), text.contains(u"thread_id"_s));
    }

    void refusesAllElseWithoutRepeatingIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << u"my webhook"_s;
        QTest::newRow("http") << QString(kUrl).replace(u"https"_s, u"http"_s);
        QTest::newRow("other host") << QString(kUrl).replace(u"discord.com"_s, u"discord.com.evil.example"_s);
        QTest::newRow("host in user") << QString(kUrl).replace(u"discord.com"_s, u"discord.com@evil.example"_s);
        QTest::newRow("user") << QString(kUrl).replace(u"discord.com"_s, u"me:pw@discord.com"_s);
        QTest::newRow("subdomain") << QString(kUrl).replace(u"discord.com"_s, u"x.discord.com"_s);
        QTest::newRow("trailing dot") << QString(kUrl).replace(u"discord.com"_s, u"discord.com."_s);
        QTest::newRow("port") << QString(kUrl).replace(u"discord.com"_s, u"discord.com:8443"_s);
        QTest::newRow("loopback") << u"http://127.0.0.1:9/api/webhooks/1/a"_s;
        QTest::newRow("no token") << u"https://discord.com/api/webhooks/1/"_s;
        QTest::newRow("id is no number") << u"https://discord.com/api/webhooks/x/a"_s;
        QTest::newRow("more path") << kUrl + u"/slack"_s;
        QTest::newRow("up the path") << u"https://discord.com/api/webhooks/1/../../users"_s;
        QTest::newRow("fragment") << kUrl + u"#x"_s;
        QTest::newRow("foreign parameter") << kUrl + u"?x=1"_s;
        QTest::newRow("bad thread") << kUrl + u"?thread_id=a"_s;
        QTest::newRow("huge") << kUrl + QString(u'a').repeated(100'000);
    }
    void refusesAllElseWithoutRepeatingIt()
    {
        QFETCH(QString, text);
        const auto webhook = readWebhook(text);
        QVERIFY(!webhook.has_value());
        QCOMPARE(webhook.error().kind, ErrorKind::Invalid);
        QVERIFY(!webhook.error().text().contains(u"abc-DEF"_s));
    }

    void aTestBaseMustBeLoopback()
    {
        const auto local = readWebhook(kUrl, u"http://127.0.0.1:8099"_s);
        QCOMPARE(local->url.toString(),
                 u"http://127.0.0.1:8099/api/webhooks/123456789012345678/abc-DEF_ghi?wait=true"_s);
        QVERIFY(readWebhook(kUrl, u"http://localhost:1"_s).has_value());
        QVERIFY(readWebhook(kUrl, u"http://[::1]:1/"_s).has_value());
        QVERIFY(readWebhook(u"http://127.0.0.1:8099/api/webhooks/1/tok"_s, u"http://127.0.0.1:8099"_s).has_value());
        for (const QString &base : {u"http://evil.example"_s, u"http://127.0.0.1.evil.example"_s, u"ftp://127.0.0.1"_s,
                                    u"127.0.0.1:80"_s, u"http://127.0.0.1@evil.example"_s, u"http://a:b@127.0.0.1"_s})
            QVERIFY2(!readWebhook(kUrl, base).has_value(), qPrintable(base));
        QVERIFY(!readWebhook(u"http://127.0.0.1:9/api/webhooks/1/t"_s, u"http://127.0.0.1:8099"_s).has_value());
    }

    void theRequestIsAPostOfJson()
    {
        const HttpRequest request = webhookRequest(readWebhook(kUrl).value(), "{}");
        QCOMPARE(request.method, HttpMethod::Post);
        QCOMPARE(request.headers.value("content-type"), "application/json"_ba);
        QCOMPARE(request.body, "{}"_ba);
        QVERIFY(request.timeout > 0s);
    }

    void takenIsDelivered()
    {
        for (const int status : {200, 204}) {
            const Delivery delivery = after(reply(status));
            QCOMPARE(delivery.state, DeliveryState::Delivered);
            QCOMPARE(delivery.deliveredAt, kNow);
            QCOMPARE(delivery.httpStatus, status);
            QVERIFY(delivery.lastError.isEmpty());
        }
    }

    void refusedForGoodIsDead_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 400, 401, 403, 404, 405, 413})
            QTest::addRow("%d", status) << status;
    }
    void refusedForGoodIsDead()
    {
        QFETCH(int, status);
        const Delivery delivery = after(reply(status, {}, R"({"message": "Unknown Webhook", "code": 10015})"));
        QCOMPARE(delivery.state, DeliveryState::Dead);
        QVERIFY2(delivery.lastError.contains(u"Unknown Webhook"_s), qPrintable(delivery.lastError));
        QVERIFY(!delivery.deliveredAt);
    }

    void aTooFastSenderWaitsAsLongAsAsked_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("body") << HttpHeaders() << R"({"retry_after": 0.376, "global": false})"_ba << qint64(376);
        QTest::newRow("header") << HttpHeaders{{"Retry-After", "2"}} << QByteArray() << qint64(2000);
        QTest::newRow("the longer") << HttpHeaders{{"retry-after", "1"}} << R"({"retry_after": 1.5})"_ba
                                    << qint64(1500);
        QTest::newRow("bucket") << HttpHeaders{{"X-RateLimit-Reset-After", "4.25"}} << QByteArray() << qint64(4250);
        QTest::newRow("rounded up") << HttpHeaders() << R"({"retry_after": 0.0001})"_ba << qint64(1);
        QTest::newRow("zero") << HttpHeaders() << R"({"retry_after": 0})"_ba << qint64(1);
        QTest::newRow("HTML") << HttpHeaders() << "<html>"_ba << qint64(60'000);
        QTest::newRow("negative") << HttpHeaders{{"Retry-After", "-5"}} << QByteArray() << qint64(60'000);
        QTest::newRow("not a number") << HttpHeaders{{"Retry-After", "nan"}} << R"({"retry_after": "x"})"_ba
                                      << qint64(60'000);
        QTest::newRow("absurd") << HttpHeaders{{"Retry-After", "1e300"}} << QByteArray() << qint64(86'400'000);
    }
    void aTooFastSenderWaitsAsLongAsAsked()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(QByteArray, body);
        QFETCH(qint64, ms);
        QCOMPARE(rateLimitPause(reply(429, headers, body)).count(), ms);
    }

    void waitingForALimitIsNoFailedAttempt()
    {
        const Delivery delivery = after(reply(429, {}, R"({"retry_after": 3})"));
        QCOMPARE(delivery.state, DeliveryState::Waiting);
        QCOMPARE(delivery.attempts, 0);
        QCOMPARE(delivery.nextAttemptAt, kNow + 3s);
    }

    void troubleIsTriedAgainEverMoreSlowly()
    {
        Delivery delivery = aDelivery();
        Duration last = 0s;
        for (int i = 0; i < 20; ++i) {
            const Result<HttpReply> trouble =
                i % 2 == 0 ? Result<HttpReply>(reply(503)) : fail(ErrorKind::Unreachable, u"no"_s);
            delivery = afterAttempt(delivery, trouble, {}, kNow);
            QCOMPARE(delivery.state, DeliveryState::Waiting);
            QVERIFY(delivery.nextAttemptAt - kNow >= last);
            last = delivery.nextAttemptAt - kNow;
        }
        QCOMPARE(delivery.attempts, 20);
        QCOMPARE(last, Duration(10min));
        QVERIFY(!delivery.lastError.isEmpty());
    }

    void givesUpAfterADay()
    {
        QCOMPARE(after(reply(500), kNow + 25h).state, DeliveryState::Dead);
        QCOMPARE(after(reply(429, {{"Retry-After", "86400"}}), kNow + 1h).state, DeliveryState::Dead);
        QCOMPARE(after(reply(500), kNow + 23h).state, DeliveryState::Waiting);
    }

    void errorsHoldNoAddress()
    {
        Error error{ErrorKind::Unreachable, u"could not reach "_s + kUrl, kUrl};
        QVERIFY(!after(tl::unexpected(error)).lastError.contains(u"abc-DEF"_s));
        QVERIFY(after(reply(400, {}, "\xff\xfe not json")).lastError.startsWith(u"Discord answered 400"_s));
    }
};

QTEST_GUILESS_MAIN(DiscordWebhookTest)
#include "tst_discordwebhook.moc"
