// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inboxstore.h"

#include "support/testgateway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// Events "d-1", "d-2", … of which nothing could be made, and one that went well.
void fail(const TestGateway &gateway, int count)
{
    InboxStore inbox(gateway.database());
    const Instant at = FakeClock().now();
    for (int i = 0; i <= count; ++i) {
        const bool isBad = i > 0;
        std::ignore = inbox.receive({.source = u"github"_s,
                                     .deliveryId = u"d-%1"_s.arg(i),
                                     .kind = u"pull_request"_s,
                                     .body = "{}",
                                     .receivedAt = at,
                                     .processedAt = at,
                                     .error = isBad ? u"pull_request: it has no number"_s : QString()});
    }
}

}  // namespace

class InboxRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listsWhatCouldNotBeReadWithTheReason()
    {
        const TestGateway gateway;
        fail(gateway, 2);
        const auto answer = gateway.get("/inbox");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("total"_L1).toInt(), 2);
        QVERIFY(answer.json().value("next"_L1).isNull());
        const QJsonArray items = answer.json().value("items"_L1).toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0]["delivery_id"_L1].toString(), u"d-2"_s);
        QCOMPARE(items[0]["source"_L1].toString(), u"github"_s);
        QCOMPARE(items[0]["kind"_L1].toString(), u"pull_request"_s);
        QCOMPARE(items[0]["error"_L1].toString(), u"pull_request: it has no number"_s);
        QCOMPARE(items[0]["received_at"_L1].toString(), toRfc3339(FakeClock().now()));
    }
    void aShortListSaysHowManyThereAre()
    {
        const TestGateway gateway;
        fail(gateway, 3);
        const auto answer = gateway.get("/inbox?limit=1");
        QCOMPARE(answer.json().value("items"_L1).toArray().size(), 1);
        QCOMPARE(answer.json().value("total"_L1).toInt(), 3);
        QCOMPARE(gateway.get("/inbox?limit=0").status, 422);
        QCOMPARE(gateway.get("/inbox?all=1").status, 422);
    }
    void replayMakesAllOfThemWaitAndTellsTheEngine()
    {
        TestGateway gateway;
        fail(gateway, 2);
        const auto answer = gateway.post("/inbox/replay");
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.json().value("events"_L1).toInt(), 3);
        QCOMPARE(gateway.nextStored().events, 3);
        QCOMPARE(InboxStore(gateway.database()).countWaiting().value_or(-1), 3);
        QCOMPARE(InboxStore(gateway.database()).countFailed().value_or(-1), 0);
        QCOMPARE(gateway.post("/inbox/replay").json().value("events"_L1).toInt(-1), 0);
    }
    void isForWhoHasTheToken()
    {
        const TestGateway gateway;
        const QByteArray host = " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(gateway.port()) + "\r\n\r\n";
        QCOMPARE(gateway.send("GET /inbox" + host).status, 401);
        QCOMPARE(gateway.send("POST /inbox/replay" + host).status, 401);
    }
};

QTEST_GUILESS_MAIN(InboxRoutesTest)
#include "tst_inboxroutes.moc"
