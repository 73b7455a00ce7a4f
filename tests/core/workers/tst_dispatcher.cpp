// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/dispatcher.h"

#include "net/qthttpclient.h"
#include "store/deliverystore.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/temporarydatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);
const QString kReceiver = u"DISCORD_ALERT_WEBHOOK"_s;
const QString kAddress = u"https://discord.com/api/webhooks/123/abc"_s;
const QByteArray kPath = "/api/webhooks/123/abc?wait=true";

Delivery aMessage(const QString &key, Instant at = kNow)
{
    return {.channel = Channel::Discord,
            .receiver = kReceiver,
            .key = key,
            .title = key,
            .payload = R"({"content":"hello"})",
            .createdAt = at,
            .nextAttemptAt = at};
}

/// A dispatcher over a real outbox, before a Discord of its own on loopback.
struct Bench {
    Bench() { restart(); }

    /// As after a crash: what was under way is forgotten.
    void restart()
    {
        dispatcher.reset();
        http = std::make_unique<QtHttpClient>("Herald");
        dispatcher = std::make_unique<Dispatcher>(
            *database, *http, Dispatcher::Options{.webhooks = {{kReceiver, kAddress}}, .discordBase = base()});
        attempted = std::make_unique<QSignalSpy>(dispatcher.get(), &Dispatcher::attempted);
    }
    [[nodiscard]] QString base() const { return server.url().toString(QUrl::RemovePath); }
    void queue(const Delivery &delivery) { QVERIFY(DeliveryStore(*database).enqueue(delivery)); }
    [[nodiscard]] Delivery row(const QString &key) const
    {
        const auto rows = DeliveryStore(*database).latest(50).value();
        const auto found = std::ranges::find(rows, key, &Delivery::key);
        return found == rows.end() ? Delivery() : *found;
    }

    TemporaryDatabase database;
    LoopbackServer server;
    std::unique_ptr<QtHttpClient> http;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<QSignalSpy> attempted;
};

}  // namespace

class DispatcherTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWaitsIsSentAndSettled()
    {
        Bench bench;
        bench.server.serve(kPath, 200, "{}");
        bench.queue(aMessage(u"a"_s));
        bench.dispatcher->send(kNow);
        QTRY_COMPARE(bench.attempted->size(), 1);
        QCOMPARE(bench.row(u"a"_s).state, DeliveryState::Delivered);
        QCOMPARE(bench.row(u"a"_s).httpStatus, 200);
        QVERIFY(bench.server.requests().at(0).endsWith(R"({"content":"hello"})"));
    }
    void oneAtATimeAndTheNextAfterIt()
    {
        Bench bench;
        bench.server.serve(kPath, 200, "{}");
        for (const auto &key : {u"a"_s, u"b"_s, u"c"_s})
            bench.queue(aMessage(key));
        bench.dispatcher->send(kNow);
        bench.dispatcher->send(kNow);
        QTRY_COMPARE(bench.attempted->size(), 3);
        QCOMPARE(bench.server.requests().size(), 3);
    }
    void a429IsObeyed()
    {
        Bench bench;
        bench.server.serve(kPath, 429, R"({"retry_after": 7.5, "global": false})");
        bench.queue(aMessage(u"a"_s));
        bench.queue(aMessage(u"b"_s));
        bench.dispatcher->send(kNow);
        QTRY_COMPARE(bench.attempted->size(), 1);
        QCOMPARE(bench.row(u"a"_s).state, DeliveryState::Waiting);
        QCOMPARE_GE(bench.row(u"a"_s).nextAttemptAt, kNow + 7500ms);
        bench.server.serve(kPath, 200, "{}");
        bench.dispatcher->send(kNow + 7s);  // the other message must wait as well
        QCOMPARE(bench.server.requests().size(), 1);
        bench.dispatcher->send(kNow + 8s);
        QTRY_COMPARE(bench.attempted->size(), 3);
        QCOMPARE(DeliveryStore(*bench.database).counts()->delivered, 2);
    }
    void whatHasNoAddressWaitsInNobodysWayAndSaysWhy()
    {
        Bench bench;
        bench.server.serve(kPath, 200, "{}");
        for (int i = 0; i < 60; ++i) {
            Delivery lost = aMessage(u"lost %1"_s.arg(i));
            lost.receiver = u"HOOK"_s;
            bench.queue(lost);
        }
        bench.queue(aMessage(u"a"_s));
        bench.dispatcher->send(kNow);
        bench.dispatcher->send(kNow + 1s);
        QTRY_COMPARE(bench.row(u"a"_s).state, DeliveryState::Delivered);
        QVERIFY(bench.row(u"lost 59"_s).lastError.contains(u"HOOK"_s));
        QCOMPARE(DeliveryStore(*bench.database).counts()->waiting, 60);
        bench.dispatcher->setWebhook(u"HOOK"_s, kAddress);
        bench.dispatcher->send(kNow + 2min);
        QTRY_VERIFY(DeliveryStore(*bench.database).counts()->delivered > 1);
    }
    void aServerErrorIsTriedAgainLater()
    {
        Bench bench;
        bench.server.serve(kPath, 503, "busy");
        bench.queue(aMessage(u"a"_s));
        bench.dispatcher->send(kNow);
        QTRY_COMPARE(bench.attempted->size(), 1);
        const Delivery after = bench.row(u"a"_s);
        QCOMPARE(after.state, DeliveryState::Waiting);
        QCOMPARE(after.attempts, 1);
        QCOMPARE_GT(after.nextAttemptAt, kNow);
        bench.server.serve(kPath, 200, "{}");
        bench.dispatcher->send(after.nextAttemptAt);
        QTRY_COMPARE(bench.row(u"a"_s).state, DeliveryState::Delivered);
        QCOMPARE(bench.row(u"a"_s).attempts, 2);
    }
    void aWebhookThatIsGoneIsNotAskedForEver()
    {
        Bench bench;
        bench.server.serve(kPath, 404, R"({"message": "Unknown Webhook"})");
        bench.queue(aMessage(u"a"_s));
        bench.dispatcher->send(kNow);
        QTRY_COMPARE(bench.row(u"a"_s).state, DeliveryState::Dead);
        QVERIFY(bench.row(u"a"_s).lastError.contains(u"Unknown Webhook"_s));
        QVERIFY(!bench.row(u"a"_s).lastError.contains(u"abc"_s));
    }
    void aCrashBetweenSendingAndSettlingRepeatsRatherThanLoses()
    {
        Bench bench;
        bench.server.serveRaw(kPath, {}, LoopbackServer::Ending::Hang);
        bench.queue(aMessage(u"a"_s));
        bench.dispatcher->send(kNow);
        QTRY_COMPARE(bench.server.requests().size(), 1);
        bench.restart();
        QCOMPARE(bench.row(u"a"_s).state, DeliveryState::Waiting);
        bench.server.serve(kPath, 200, "{}");
        bench.dispatcher->send(kNow);
        QTRY_COMPARE(bench.row(u"a"_s).state, DeliveryState::Delivered);
        QCOMPARE(bench.server.requests().size(), 2);
    }
    void withoutAWebhookAMessageWaitsUntilItIsTooOld()
    {
        Bench bench;
        bench.dispatcher->setWebhook(kReceiver, {});
        bench.queue(aMessage(u"a"_s));
        bench.dispatcher->send(kNow + 23h);
        QCOMPARE(bench.row(u"a"_s).state, DeliveryState::Waiting);
        bench.dispatcher->send(kNow + 25h);
        QCOMPARE(bench.row(u"a"_s).state, DeliveryState::Dead);
        QVERIFY(!bench.row(u"a"_s).lastError.isEmpty());
    }
    void anOutboxThatCannotBeReadIsTold()
    {
        Bench bench;
        const QSignalSpy failed(bench.dispatcher.get(), &Dispatcher::failed);
        QVERIFY(bench.database->execute(u"ALTER TABLE delivery RENAME TO gone"_s));
        bench.dispatcher->send(kNow);
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "tst_dispatcher.moc"
