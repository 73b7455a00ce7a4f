// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/signature.h"
#include "store/inboxstore.h"

#include "support/testgateway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const QByteArray kSecret = "It's a Secret to Everybody";
const QByteArray kBody = "{\"action\":\"closed\",\"zen\":\"Approachable is better than simple.\"}";

/// What GitHub sends, which knows nothing of Herald's token. An empty header is left out.
QByteArray delivery(const TestGateway &gateway, const QByteArray &body, const QByteArray &signature,
                    const QByteArray &id = "d-1", const QByteArray &event = "pull_request")
{
    QByteArray request = "POST /webhooks/github HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(gateway.port())
                         + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                         + "\r\n";
    for (const auto &[name, value] : {std::pair("X-GitHub-Event"_ba, event), std::pair("X-GitHub-Delivery"_ba, id),
                                      std::pair("X-Hub-Signature-256"_ba, signature)}) {
        if (!value.isEmpty())
            request += name + ": " + value + "\r\n";
    }
    return request + "\r\n" + body;
}

}  // namespace

class WebhookRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsASignedEventAsItCame()
    {
        TestGateway gateway;
        const auto answer = gateway.send(delivery(gateway, kBody, githubSignature(kSecret, kBody)));
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.text("status"_L1), u"accepted"_s);
        const auto waiting = InboxStore(gateway.database()).waiting(10);
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().source, u"github"_s);
        QCOMPARE(waiting->first().deliveryId, u"d-1"_s);
        QCOMPARE(waiting->first().kind, u"pull_request"_s);
        QCOMPARE(waiting->first().body, kBody);
        QCOMPARE(gateway.nextStored().events, 1);
    }
    void takesADeliveryOnce()
    {
        const TestGateway gateway;
        const QByteArray request = delivery(gateway, kBody, githubSignature(kSecret, kBody));
        QCOMPARE(gateway.send(request).status, 202);
        const auto again = gateway.send(request);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.text("status"_L1), u"known"_s);
        QCOMPARE(InboxStore(gateway.database()).countWaiting().value_or(-1), 1);
    }
    void takesEventsItDoesNotKnow()
    {
        const TestGateway gateway;
        for (const QByteArray &event : {"ping"_ba, "star"_ba, "something_new"_ba})
            QCOMPARE(
                gateway.send(delivery(gateway, kBody, githubSignature(kSecret, kBody), "d-" + event, event)).status,
                202);
    }

    void refusesWhatIsNotSigned_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("wrong") << "sha256=00"_ba;
        QTest::newRow("of another body") << githubSignature(kSecret, "{}");
        QTest::newRow("with another secret") << githubSignature("guess", kBody);
        QTest::newRow("SHA-1") << "sha1=757107ea0eb2509fc211221cce984b8a37570b6d"_ba;
    }
    void refusesWhatIsNotSigned()
    {
        QFETCH(QByteArray, signature);
        const TestGateway gateway;
        const auto answer = gateway.send(delivery(gateway, kBody, signature));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.text("code"_L1), u"bad_signature"_s);
        QCOMPARE(InboxStore(gateway.database()).countWaiting().value_or(-1), 0);
    }
    void isNeverOpenWithoutASecret()
    {
        const TestGateway gateway([](GatewayOptions &options) { options.githubSecret.clear(); });
        const auto answer = gateway.send(delivery(gateway, kBody, githubSignature("", kBody)));
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.text("error"_L1).contains(u"GITHUB_WEBHOOK_SECRET"_s));
    }
    void refusesBrokenDeliveries_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<int>("status");
        QTest::newRow("no id") << kBody << QByteArray() << "push"_ba << 400;
        QTest::newRow("no event") << kBody << "d"_ba << QByteArray() << 400;
        QTest::newRow("endless id") << kBody << QByteArray(201, 'x') << "push"_ba << 400;
        QTest::newRow("endless event") << kBody << "d"_ba << QByteArray(201, 'x') << 400;
        QTest::newRow("not JSON") << "payload=%7B%7D"_ba
                                  << "d"_ba
                                  << "push"_ba << 400;
        QTest::newRow("cut short") << kBody.chopped(1) << "d"_ba
                                   << "push"_ba << 400;
        QTest::newRow("broken UTF-8") << "{\"a\":\"\xff\"}"_ba
                                      << "d"_ba
                                      << "push"_ba << 400;
        QTest::newRow("a list") << "[]"_ba
                                << "d"_ba
                                << "push"_ba << 422;
    }
    void refusesBrokenDeliveries()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, event);
        QFETCH(int, status);
        const TestGateway gateway;
        QCOMPARE(gateway.send(delivery(gateway, body, githubSignature(kSecret, body), id, event)).status, status);
        QCOMPARE(InboxStore(gateway.database()).countWaiting().value_or(-1), 0);
    }
    void takesThe25MiBThatGitHubMaySend()
    {
        const TestGateway gateway;
        const QByteArray body = "{\"a\":\"" + QByteArray(25 * 1024 * 1024 - 8, 'x') + "\"}";
        QCOMPARE(body.size(), 25 * 1024 * 1024);
        QCOMPARE(gateway.send(delivery(gateway, body, githubSignature(kSecret, body))).status, 202);
        QCOMPARE(InboxStore(gateway.database()).waiting(1)->first().body.size(), body.size());
    }
    void answersOthersWhileALargeEventIsRead()
    {
        const TestGateway gateway;
        const QByteArray body = "{\"a\":\"" + QByteArray(24 * 1024 * 1024, 'x') + "\"}";
        RawClient large(gateway.port());
        const QByteArray whole = delivery(gateway, body, githubSignature(kSecret, body), "d-2");
        // The rest is sent only after the other one was answered.
        large.send(whole.chopped(1000));
        QCOMPARE(gateway.send(delivery(gateway, kBody, githubSignature(kSecret, kBody))).status, 202);
        large.send(whole.last(1000));
        QCOMPARE(large.receive()->status, 202);
    }
};

QTEST_GUILESS_MAIN(WebhookRoutesTest)
#include "tst_webhookroutes.moc"
