// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/leasekeeper.h"

#include "store/leasestore.h"
#include "store/settingstore.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Result<> nothing(Database &, Instant) { return {}; }

/// A keeper on this thread that looks every millisecond, beside an engine of another computer.
struct Bench {
    explicit Bench(std::function<Result<>(Database &, Instant)> prepare = nothing)
        : keeper({.database = database.path(), .prepare = std::move(prepare), .beat = 1ms, .clock = clock})
    {
    }

    FakeClock clock;
    TemporaryDatabase database;
    LeaseStore other{*database, {.self = {.id = u"other"_s, .pid = 7, .host = u"elsewhere"_s}, .isRunning = unknown}};
    LeaseKeeper keeper;
    QSignalSpy acquired{&keeper, &LeaseKeeper::acquired};
    QSignalSpy refused{&keeper, &LeaseKeeper::refused};
    QSignalSpy lost{&keeper, &LeaseKeeper::lost};
    QSignalSpy failed{&keeper, &LeaseKeeper::failed};

    static std::optional<bool> unknown(const LeaseHolder &) { return std::nullopt; }
};

}  // namespace

class LeaseKeeperTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesAFreeLeasePreparesAndGivesTheSettings()
    {
        bool isPrepared = false;
        Bench bench([&](Database &database, Instant) {
            isPrepared = true;
            return SettingStore(database).set(u"a"_s, u"1"_s);
        });
        bench.keeper.start();
        QCOMPARE(bench.acquired.size(), 1);
        QVERIFY(isPrepared);
        const auto settings = bench.acquired.at(0).at(0).value<QHash<QString, QString>>();
        QCOMPARE(settings.value(u"a"_s), u"1"_s);
        QCOMPARE(bench.other.holder().value()->pid, QCoreApplication::applicationPid());
    }
    void aSecondEngineIsToldWhoWorksAndGetsItsTurn()
    {
        Bench bench;
        QVERIFY(bench.other.acquire(bench.clock.now()));
        bench.keeper.start();
        QCOMPARE(bench.acquired.size(), 0);
        QCOMPARE(bench.refused.size(), 1);
        const auto holder = bench.refused.at(0).at(0).value<Error>();
        QCOMPARE(holder.kind, ErrorKind::Conflict);
        QVERIFY2(holder.text().contains(u"elsewhere"_s), qPrintable(holder.text()));
        QVERIFY(bench.other.release());
        QTRY_COMPARE(bench.acquired.size(), 1);
    }
    void aLeaseThatIsNotRenewedLapses()
    {
        Bench bench;
        QVERIFY(bench.other.acquire(bench.clock.now()));
        bench.keeper.start();
        QTRY_COMPARE_GE(bench.refused.size(), 3);
        bench.clock.advance(31s);
        QTRY_COMPARE(bench.acquired.size(), 1);
    }
    void whoeverIsTakenOverStops()
    {
        Bench bench;
        bench.keeper.start();
        QVERIFY(bench.database->execute(u"DELETE FROM lease"_s));
        QVERIFY(bench.other.acquire(bench.clock.now()));
        QTRY_COMPARE(bench.lost.size(), 1);
        QTRY_COMPARE_GE(bench.refused.size(), 1);  // and waits for its turn
        QCOMPARE(bench.other.holder().value()->host, u"elsewhere"_s);
    }
    void aStopGivesTheLeaseBack()
    {
        Bench bench;
        bench.keeper.start();
        bench.keeper.stop();
        QVERIFY(bench.other.acquire(bench.clock.now()));
        QCOMPARE(bench.lost.size(), 0);
    }
    void aDatabaseOfSomebodyElseIsTold()
    {
        TemporaryDatabase folder;
        QFile file(folder.filePath(u"foreign.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database, and long enough to be looked at as one");
        file.close();
        const FakeClock clock;
        LeaseKeeper keeper({.database = file.fileName(), .prepare = nothing, .beat = 1h, .clock = clock});
        const QSignalSpy failed(&keeper, &LeaseKeeper::failed);
        keeper.start();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().text().count(u'\n'), 0);
    }
};

QTEST_GUILESS_MAIN(LeaseKeeperTest)
#include "tst_leasekeeper.moc"
