// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverystore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

Delivery aDelivery(const QString &key, Instant due = kNow, Channel channel = Channel::Discord)
{
    return {.id = {},
            .channel = channel,
            .receiver = u"discord-alerts"_s,
            .key = key,
            .title = u"CPU is busy"_s,
            .payload = "{\"content\":\"\xc3\xa4\"}",
            .state = DeliveryState::Waiting,
            .attempts = 0,
            .createdAt = kNow,
            .nextAttemptAt = due,
            .deliveredAt = {},
            .httpStatus = 0,
            .lastError = u""_s};
}

}  // namespace

class DeliveryStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWaitsSurvivesARestart()
    {
        TemporaryDatabase database;
        Delivery delivery = aDelivery(u"alert:1:firing"_s);
        delivery.id = DeliveryStore(*database).enqueue(delivery).value().value();
        database.reopen();
        QCOMPARE(DeliveryStore(*database).due(Channel::Discord, kNow, 10).value(), QList{delivery});
    }
    void oneKeyIsToldOncePerReceiver()
    {
        TemporaryDatabase database;
        DeliveryStore store(*database);
        const Delivery delivery = aDelivery(u"alert:1:firing"_s);
        QVERIFY(store.enqueue(delivery).value());
        QVERIFY(!store.enqueue(delivery).value());
        Delivery elsewhere = delivery;
        elsewhere.receiver = u"discord-private"_s;
        QVERIFY(store.enqueue(elsewhere).value());
        elsewhere.channel = Channel::Desktop;
        QVERIFY(store.enqueue(elsewhere).value());
        QCOMPARE(store.counts()->waiting, 3);
    }
    void oneKeyIsNotToldAgainAfterItsDelivery()
    {
        TemporaryDatabase database;
        DeliveryStore store(*database);
        Delivery delivery = aDelivery(u"alert:1:firing"_s);
        delivery.id = store.enqueue(delivery).value().value();
        delivery.state = DeliveryState::Delivered;
        QVERIFY(store.settle(delivery));
        QVERIFY(!store.enqueue(aDelivery(u"alert:1:firing"_s)).value());
    }
    void dueIsWhatWaitsLongEnough()
    {
        TemporaryDatabase database;
        DeliveryStore store(*database);
        QVERIFY(!store.nextDue().value());
        QVERIFY(store.enqueue(aDelivery(u"later"_s, kNow + 1h)));
        QVERIFY(store.enqueue(aDelivery(u"second"_s, kNow)));
        QVERIFY(store.enqueue(aDelivery(u"first"_s, kNow - 1h)));
        QVERIFY(store.enqueue(aDelivery(u"desktop"_s, kNow, Channel::Desktop)));
        QStringList keys;
        const auto due = store.due(Channel::Discord, kNow, 10);
        for (const Delivery &each : *due)
            keys << each.key;
        QCOMPARE(keys, (QStringList{u"first"_s, u"second"_s}));
        QCOMPARE(store.due(Channel::Discord, kNow, 1)->size(), 1);
        QCOMPARE(store.nextDue().value(), kNow - 1h);
    }
    void anAttemptIsWrittenDown()
    {
        TemporaryDatabase database;
        DeliveryStore store(*database);
        Delivery delivery = aDelivery(u"k"_s);
        delivery.id = store.enqueue(delivery).value().value();
        delivery.attempts = 1;
        delivery.httpStatus = 429;
        delivery.lastError = u"Discord asks to wait."_s;
        delivery.nextAttemptAt = kNow + 30s;
        QVERIFY(store.settle(delivery));
        QCOMPARE(store.due(Channel::Discord, kNow, 10)->size(), 0);
        QCOMPARE(store.due(Channel::Discord, kNow + 30s, 10).value(), QList{delivery});
        delivery.attempts = 2;
        delivery.httpStatus = 204;
        delivery.lastError = u""_s;
        delivery.state = DeliveryState::Delivered;
        delivery.deliveredAt = kNow + 31s;
        QVERIFY(store.settle(delivery));
        QCOMPARE(store.latest(10).value(), QList{delivery});
    }
    void whatIsFinishedStaysFinished_data()
    {
        QTest::addColumn<DeliveryState>("state");
        QTest::addRow("delivered") << DeliveryState::Delivered;
        QTest::addRow("dead") << DeliveryState::Dead;
    }
    void whatIsFinishedStaysFinished()
    {
        QFETCH(DeliveryState, state);
        TemporaryDatabase database;
        DeliveryStore store(*database);
        Delivery delivery = aDelivery(u"k"_s);
        delivery.id = store.enqueue(delivery).value().value();
        delivery.state = state;
        QVERIFY(store.settle(delivery));
        delivery.state = DeliveryState::Waiting;
        QCOMPARE(store.settle(delivery).error().kind, ErrorKind::NotFound);
        QCOMPARE(store.due(Channel::Discord, kNow + 24h, 10)->size(), 0);
        QCOMPARE(store.counts()->delivered + store.counts()->dead, 1);
    }
    void unknownIdIsNotFound()
    {
        TemporaryDatabase database;
        QCOMPARE(DeliveryStore(*database).settle(aDelivery(u"k"_s)).error().kind, ErrorKind::NotFound);
    }
    void forgetsOnlyWhatIsFinished()
    {
        TemporaryDatabase database;
        DeliveryStore store(*database);
        Delivery delivery = aDelivery(u"done"_s);
        delivery.id = store.enqueue(delivery).value().value();
        delivery.state = DeliveryState::Dead;
        QVERIFY(store.settle(delivery));
        QVERIFY(store.enqueue(aDelivery(u"waits"_s)));
        QCOMPARE(store.forget(kNow).value(), 0);
        QCOMPARE(store.forget(kNow + 1h).value(), 1);
        QCOMPARE(store.counts()->waiting, 1);
    }
};

QTEST_GUILESS_MAIN(DeliveryStoreTest)
#include "tst_deliverystore.moc"
