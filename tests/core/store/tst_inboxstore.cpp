// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inboxstore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

InboxEvent anEvent(const QString &delivery)
{
    return {.id = {},
            .source = u"github"_s,
            .deliveryId = delivery,
            .kind = u"pull_request"_s,
            .body = QByteArray("{\"a\":\"\0\xff\"}", 10),
            .receivedAt = kNow,
            .processedAt = {},
            .error = u""_s};
}

}  // namespace

class InboxStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWasReceivedWaitsOverARestart()
    {
        TemporaryDatabase database;
        InboxEvent event = anEvent(u"1"_s);
        QVERIFY(InboxStore(*database).receive(event).value());
        database.reopen();
        const auto waiting = InboxStore(*database).waiting(10).value();
        event.id = waiting.front().id;
        QCOMPARE(waiting, QList{event});
    }
    void redeliveryChangesNothing()
    {
        TemporaryDatabase database;
        InboxStore store(*database);
        QVERIFY(store.receive(anEvent(u"1"_s)).value());
        InboxEvent again = anEvent(u"1"_s);
        again.body = "other";
        QVERIFY(!store.receive(again).value());
        again.source = u"gitlab"_s;
        QVERIFY(store.receive(again).value());
        QCOMPARE(store.countWaiting().value(), 2);
        QCOMPARE(store.waiting(1)->front().body, anEvent(u"1"_s).body);
    }
    void processedEventsWaitNoMore()
    {
        TemporaryDatabase database;
        InboxStore store(*database);
        for (const QString &delivery : {u"1"_s, u"2"_s, u"3"_s})
            QVERIFY(store.receive(anEvent(delivery)));
        const auto all = store.after({}, 10).value();
        QVERIFY(store.markProcessed(all[0].id, kNow + 1s));
        QVERIFY(store.markProcessed(all[1].id, kNow + 1s, u"No such repository."_s));
        QCOMPARE(store.waiting(10)->size(), 1);
        QCOMPARE(store.waiting(10)->front().deliveryId, u"3"_s);
        QCOMPARE(store.after(all[0].id, 1)->front().error, u"No such repository."_s);
        QCOMPARE(store.replayAll().value(), 2);
        QCOMPARE(store.countWaiting().value(), 3);
        QCOMPARE(store.after(all[0].id, 1)->front().error, u""_s);
    }
    void forgetsOnlyWhatIsProcessed()
    {
        TemporaryDatabase database;
        InboxStore store(*database);
        QVERIFY(store.receive(anEvent(u"1"_s)));
        QVERIFY(store.receive(anEvent(u"2"_s)));
        QVERIFY(store.markProcessed(store.waiting(1)->front().id, kNow));
        QCOMPARE(store.forget(kNow).value(), 0);
        QCOMPARE(store.forget(kNow + 1h).value(), 1);
        QCOMPARE(store.countWaiting().value(), 1);
    }
    void manyEventsGoIntoOneCommit()
    {
        TemporaryDatabase database;
        const auto stored = database->inTransaction([&]() -> Result<> {
            InboxStore store(*database);
            for (int i = 0; i < 1000; ++i) {
                if (auto received = store.receive(anEvent(QString::number(i))); !received)
                    return tl::unexpected(received.error());
            }
            return {};
        });
        QVERIFY(stored);
        QCOMPARE(InboxStore(*database).countWaiting().value(), 1000);
    }
};

QTEST_GUILESS_MAIN(InboxStoreTest)
#include "tst_inboxstore.moc"
