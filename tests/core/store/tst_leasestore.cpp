// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/leasestore.h"

#include "store/processidentity.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

LeaseStore::Options anEngine(const QString &id, qint64 pid, LeaseStore::IsRunning isRunning = {})
{
    return {.self = {.id = id, .pid = pid, .host = u"desk"_s, .acquiredAt = {}, .heartbeatAt = {}},
            .ttl = 30s,
            .isRunning = std::move(isRunning)};
}

}  // namespace

class LeaseStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSecondIsToldWhoHoldsItAndSinceWhen()
    {
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*database, anEngine(u"b"_s, 200));
        QVERIFY(!second.holder().value());
        QVERIFY(first.acquire(clock.now()));
        clock.advance(5s);
        const auto refused = second.acquire(clock.now());
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        for (const QString &fact : {u"100"_s, u"desk"_s, u"2026-01-01T00:00:00Z"_s})
            QVERIFY2(refused.error().what.contains(fact), qPrintable(refused.error().what));
        QCOMPARE(second.holder().value()->id, u"a"_s);
    }
    void releasedIsFree()
    {
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*database, anEngine(u"b"_s, 200));
        QVERIFY(first.acquire(clock.now()));
        QVERIFY(second.release());  // not its own: nothing happens
        QVERIFY(!second.acquire(clock.now()));
        QVERIFY(first.release());
        QVERIFY(second.acquire(clock.now()));
    }
    void theHolderMayAcquireAgain()
    {
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        QVERIFY(first.acquire(clock.now()));
        clock.advance(10s);
        QVERIFY(first.acquire(clock.now()));
        QCOMPARE(first.holder().value()->acquiredAt, clock.now() - 10s);
        QCOMPARE(first.holder().value()->heartbeatAt, clock.now());
    }
    void aLeaseThatIsRenewedNeverLapses()
    {
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*database, anEngine(u"b"_s, 200));
        QVERIFY(first.acquire(clock.now()));
        for (int i = 0; i < 100; ++i) {
            clock.advance(5s);
            QVERIFY(first.renew(clock.now()));
            QCOMPARE(second.acquire(clock.now()).error().kind, ErrorKind::Conflict);
        }
    }
    void aSilentHolderIsReplacedAndLearnsIt()
    {
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*database, anEngine(u"b"_s, 200));
        QVERIFY(first.acquire(clock.now()));
        int tries = 0;
        const Instant silentSince = clock.now();
        while (!second.acquire(clock.now()) && ++tries < 100)
            clock.advance(5s);
        QCOMPARE_GE(clock.now() - silentSince, Duration(30s));
        QCOMPARE_LE(clock.now() - silentSince, Duration(40s));
        QCOMPARE(first.renew(clock.now()).error().kind, ErrorKind::Conflict);
        QVERIFY(second.renew(clock.now()));
    }
    void aJumpingClockLapsesNothing_data()
    {
        QTest::addColumn<qint64>("jumpHours");
        QTest::addRow("an hour ahead") << qint64(1);
        QTest::addRow("an hour back") << qint64(-1);
        QTest::addRow("a year ahead, as after a flat battery") << qint64(24 * 365);
    }
    void aJumpingClockLapsesNothing()
    {
        QFETCH(qint64, jumpHours);
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*database, anEngine(u"b"_s, 200));
        QVERIFY(first.acquire(clock.now()));
        QVERIFY(!second.acquire(clock.now()));
        clock.advance(std::chrono::hours(jumpHours));
        QVERIFY(!second.acquire(clock.now()));  // the challenger wakes up first
        QVERIFY(first.renew(clock.now()));
        QVERIFY(!second.acquire(clock.now()));
    }
    void aDeadHolderIsReplacedAtOnce()
    {
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*database,
                          anEngine(u"b"_s, 200, [](const LeaseHolder &holder) { return holder.pid != 100; }));
        QVERIFY(first.acquire(clock.now()));
        QVERIFY(second.acquire(clock.now()));
    }
    void aRunningButSilentHolderIsReplacedInTheEnd()
    {
        TemporaryDatabase database;
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*database, anEngine(u"b"_s, 200, [](const LeaseHolder &) { return true; }));
        QVERIFY(first.acquire(clock.now()));
        for (int i = 0; i < 6; ++i) {
            QVERIFY(!second.acquire(clock.now()));
            clock.advance(5s);
        }
        QVERIFY(second.acquire(clock.now()));
    }
    void twoAtOnceGiveOneHolder()
    {
        TemporaryDatabase database;
        const auto other = database.open();
        FakeClock clock;
        LeaseStore first(*database, anEngine(u"a"_s, 100));
        LeaseStore second(*other, anEngine(u"b"_s, 200));
        QVERIFY(first.acquire(clock.now()));
        QVERIFY(!second.acquire(clock.now()));
    }

    void thisProcessRuns()
    {
        const LeaseHolder self = thisProcess();
        QCOMPARE(self.pid, QCoreApplication::applicationPid());
        QVERIFY(!self.id.isEmpty());
        QCOMPARE(thisProcess().id, self.id);
        QCOMPARE(isProcessRunning(self), true);
    }
    void anEndedProcessDoesNotRun()
    {
        QProcess process;
        process.start(u"sleep"_s, {u"60"_s});
        QVERIFY(process.waitForStarted());
        LeaseHolder other = thisProcess();
        other.pid = process.processId();
        QCOMPARE(isProcessRunning(other), false);  // that number, but not that process
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(isProcessRunning(other), false);
    }
    void anotherComputersProcessIsUnknown()
    {
        LeaseHolder other = thisProcess();
        other.host = u"elsewhere"_s;
        QVERIFY(!isProcessRunning(other));
    }
};

QTEST_GUILESS_MAIN(LeaseStoreTest)
#include "tst_leasestore.moc"
