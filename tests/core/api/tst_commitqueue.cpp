// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/commitqueue.h"

#include "support/replybox.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Result<> insertSetting(Database &database, const QString &name)
{
    return database.execute(u"INSERT INTO setting (name, value) VALUES (?, '')"_s, {name});
}

WriteJob writing(const QString &name)
{
    return [name](Database &database) -> Result<Written> {
        return insertSetting(database, name).map([] {
            return Written{.reply = {.status = 201}, .facts = {.changed = 1}};
        });
    };
}

WriteJob failing(ErrorKind kind)
{
    return [kind](Database &database) -> Result<Written> {
        std::ignore = insertSetting(database, u"half"_s);
        return fail(kind, u"Wrong."_s, u"field"_s);
    };
}

std::unique_ptr<CommitQueue> startQueue(const TemporaryDatabase &database, CommitQueue::Committed committed = {})
{
    auto queue = CommitQueue::start({.path = database.path(), .busyTimeout = 100ms}, std::move(committed));
    if (!queue)
        qFatal("%s", qPrintable(queue.error().text()));
    return std::move(*queue);
}

int countIn(Database &database, const QString &name)
{
    return database.scalar<int>(u"SELECT count(*) FROM setting WHERE name = ?"_s, {name}).value_or(-1);
}

/// Keeps the queue's thread busy until it is told to go on, so that what is submitted meanwhile becomes one batch.
class Gate {
public:
    WriteJob job()
    {
        return [this](Database &) -> Result<Written> {
            m_isReached.release();
            m_mayGoOn.acquire();
            m_mayGoOn.release();
            return Written{};
        };
    }
    void waitUntilReached() { m_isReached.acquire(); }
    void open() { m_mayGoOn.release(); }

private:
    QSemaphore m_isReached;
    QSemaphore m_mayGoOn;
};

}  // namespace

class CommitQueueTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersOnceItIsOnDisk()
    {
        TemporaryDatabase database;
        const auto queue = startQueue(database);
        ReplyBox box;
        int seen = -1;
        queue->submit(writing(u"a"_s), Responder([&, respond = box.responder()](ApiReply reply) {
                          seen = countIn(*database.open(OpenMode::ReadOnly), u"a"_s);
                          respond(std::move(reply));
                      }));
        QCOMPARE(box.take(1).first().status, 201);
        QCOMPARE(seen, 1);
    }
    void sharesCommits()
    {
        TemporaryDatabase database;
        QList<int> commits;
        Gate gate;
        ReplyBox box;
        {
            const auto queue = startQueue(
                database, [&](const StoredFacts &facts, const QList<Counter> &) { commits += facts.changed; });
            queue->submit(gate.job(), box.responder());
            gate.waitUntilReached();
            for (int i = 0; i < 100; ++i)
                queue->submit(writing(u"n%1"_s.arg(i)), box.responder());
            gate.open();
            QCOMPARE(box.take(101).size(), 101);
        }
        QCOMPARE(commits, QList{100});
    }
    void whatComesWhileTheDiskIsBusySharesTheNextCommit()
    {
        TemporaryDatabase database;
        QList<int> commits;
        QSemaphore mayGoOn;
        ReplyBox box;
        {
            // Until it may go on, the first keeps the thread that flushes.
            const auto queue = startQueue(database, [&](const StoredFacts &facts, const QList<Counter> &) {
                commits += facts.changed;
                mayGoOn.acquire();
            });
            for (const QString &name : {u"first"_s, u"second"_s}) {
                queue->submit(writing(name), box.responder());
                QTRY_COMPARE(countIn(*database, name), 1);
            }
            for (const QString &name : {u"third"_s, u"fourth"_s})
                queue->submit(writing(name), box.responder());
            QCOMPARE(countIn(*database, u"third"_s), 0);
            mayGoOn.release(3);
            for (const ApiReply &reply : box.take(4))
                QCOMPARE(reply.status, 201);
        }
        QCOMPARE(commits, (QList{1, 1, 2}));
    }
    void manyWritesDoNotWaitForTheDisk()
    {
        TemporaryDatabase database;
        QSemaphore mayGoOn;
        ReplyBox box;
        const auto queue =
            startQueue(database, [&](const StoredFacts &, const QList<Counter> &) { mayGoOn.acquire(); });
        for (const QString &name : {u"first"_s, u"second"_s}) {
            queue->submit(writing(name), box.responder());
            QTRY_COMPARE(countIn(*database, name), 1);
        }
        for (int i = 0; i < 64; ++i)
            queue->submit(writing(u"n%1"_s.arg(i)), box.responder());
        QTRY_COMPARE(countIn(*database, u"n15"_s), 1);
        mayGoOn.release(100);
        QCOMPARE(box.take(66).size(), 66);
    }
    void givesEachItsOwnAnswer()
    {
        TemporaryDatabase database;
        Gate gate;
        ReplyBox held;
        ReplyBox good;
        ReplyBox bad;
        const auto queue = startQueue(database);
        queue->submit(gate.job(), held.responder());
        gate.waitUntilReached();
        queue->submit(writing(u"a"_s), good.responder());
        queue->submit(failing(ErrorKind::Invalid), bad.responder());
        queue->submit(failing(ErrorKind::NotFound), bad.responder());
        queue->submit(writing(u"b"_s), good.responder());
        gate.open();
        for (const ApiReply &reply : good.take(2))
            QCOMPARE(reply.status, 201);
        const QList<ApiReply> refused = bad.take(2);
        QCOMPARE(refused[0].status, 422);
        QCOMPARE(refused[1].status, 404);
        QCOMPARE(countIn(*database, u"a"_s), 1);
        QCOMPARE(countIn(*database, u"b"_s), 1);
        QCOMPARE(countIn(*database, u"half"_s), 0);
    }
    void tellsWhatEachCommitStored()
    {
        TemporaryDatabase database;
        StoredFacts stored;
        QList<Counter> counted;
        ReplyBox box;
        {
            const auto queue = startQueue(database, [&](const StoredFacts &facts, const QList<Counter> &counters) {
                stored = facts;
                counted = counters;
            });
            queue->submit(
                [](Database &) -> Result<Written> {
                    return Written{.facts = {.created = {{7}}, .changed = 1, .events = 2},
                                   .counted = {Counter::ViralPosts}};
                },
                box.responder());
            box.take(1);
        }
        QCOMPARE(stored.created, QList{AchievementId{7}});
        QCOMPARE(stored.changed, 1);
        QCOMPARE(stored.events, 2);
        QCOMPARE(counted, QList{Counter::ViralPosts});
    }
    void tellsNothingOfWhatFailed()
    {
        TemporaryDatabase database;
        bool isTold = false;
        {
            ReplyBox box;
            const auto queue =
                startQueue(database, [&](const StoredFacts &, const QList<Counter> &) { isTold = true; });
            queue->submit(failing(ErrorKind::Invalid), box.responder());
            box.take(1);
        }
        QVERIFY(!isTold);
    }
    void saysWhenSomebodyElseHoldsTheDatabase()
    {
        TemporaryDatabase database;
        const auto queue = startQueue(database);
        ReplyBox box;
        std::ignore = database->inTransaction([&]() -> Result<> {
            queue->submit(writing(u"a"_s), box.responder());
            const ApiReply reply = box.take(1).first();
            if (reply.status != 503 || !reply.headers.has("Retry-After"))
                QTest::qFail("503 was expected.", __FILE__, __LINE__);
            return {};
        });
        queue->submit(writing(u"a"_s), box.responder());
        QCOMPARE(box.take(1).last().status, 201);
    }
    void finishesWhatWaitsBeforeItEnds()
    {
        TemporaryDatabase database;
        ReplyBox box;
        {
            const auto queue = startQueue(database);
            for (int i = 0; i < 2000; ++i)
                queue->submit(writing(u"n%1"_s.arg(i)), box.responder());
        }
        for (const ApiReply &reply : box.take(2000))
            QCOMPARE(reply.status, 201);
        QCOMPARE(database->scalar<int>(u"SELECT count(*) FROM setting"_s).value_or(-1), 2000);
    }
    void dropsWhatComesAfterItsEnd()
    {
        TemporaryDatabase database;
        const auto queue = startQueue(database);
        queue->stop();
        queue->stop();
        queue->submit(writing(u"late"_s), Responder([](const ApiReply &) {}));
        QCOMPARE(countIn(*database, u"late"_s), 0);
    }
    void saysWhyItCannotStart()
    {
        const auto queue = CommitQueue::start({.path = u"/proc/none/herald.db"_s}, {});
        QVERIFY(!queue);
        QVERIFY(!queue.error().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CommitQueueTest)
#include "tst_commitqueue.moc"
