// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/storejobs.h"

#include "store/settingstore.h"
#include "support/await.h"
#include "support/datafolder.h"

#include <QFile>
#include <QTest>
#include <latch>
#include <set>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// The connection that a job of `jobs` sees, and the thread it is seen on.
std::pair<Qt::HANDLE, const Database *> seen(StoreJobs &jobs)
{
    using Seen = std::pair<Qt::HANDLE, const Database *>;
    return await(jobs.read([](Database &database) -> Result<Seen> {
               return Seen{QThread::currentThreadId(), &database};
           }))
        .value();
}

Result<std::optional<QString>> interval(StoreJobs &jobs)
{
    return await(jobs.read([](Database &database) { return SettingStore(database).value(u"prometheus_interval"_s); }));
}

}  // namespace

class StoreJobsTest : public QObject {
    Q_OBJECT
private slots:
    void aThreadReadsWithOneConnection()
    {
        const DataFolder folder;
        QVERIFY(Database::open({.path = folder.paths.database}));
        StoreJobs jobs(folder.paths.database);
        std::set<Qt::HANDLE> threads;
        std::set<std::pair<Qt::HANDLE, const Database *>> connections;
        for (int read = 0; read < 20; ++read) {
            const auto one = seen(jobs);
            threads.insert(one.first);
            connections.insert(one);
        }
        QCOMPARE(connections.size(), threads.size());
    }
    void aReadSeesWhatWasWrittenBefore()
    {
        const DataFolder folder;
        QVERIFY(Database::open({.path = folder.paths.database}));
        StoreJobs jobs(folder.paths.database);
        QCOMPARE(interval(jobs).value(), std::nullopt);
        QVERIFY(await(jobs.write(
            [](Database &database) { return SettingStore(database).set(u"prometheus_interval"_s, u"30s"_s); })));
        QCOMPARE(interval(jobs).value(), u"30s"_s);
    }
    void aFileThatComesLaterIsReadThen()
    {
        const DataFolder folder;
        StoreJobs jobs(folder.paths.database);
        QVERIFY(!interval(jobs));
        QVERIFY(Database::open({.path = folder.paths.database}));
        QVERIFY(interval(jobs));
    }
    void whileAnEngineStartsAFileThatCannotBeReadYetIsNoAnswer()
    {
        const DataFolder folder;
        StoreJobs jobs(folder.paths.database, StoreJobs::Keeper::Starting);
        const auto read = [](Database &database) { return SettingStore(database).value(u"prometheus_interval"_s); };
        const auto waiting = jobs.read(read);
        QVERIFY(Database::open({.path = folder.paths.database}));
        jobs.settle();
        QVERIFY(await(waiting));
    }
    void whenTheEngineCouldNotMakeTheFileReadyThePagesAreToldWhy()
    {
        const DataFolder folder;
        StoreJobs jobs(folder.paths.database, StoreJobs::Keeper::Starting);
        const auto waiting = jobs.read([](Database &) -> Result<> { return {}; });
        jobs.settle();
        QVERIFY(!await(waiting));
        QVERIFY(!interval(jobs));
    }
    void aReadThatFailsIsFollowedByOneThatOpensTheFileAnew()
    {
        const DataFolder folder;
        QVERIFY(Database::open({.path = folder.paths.database}));
        StoreJobs jobs(folder.paths.database);
        QVERIFY(interval(jobs));
        // Both threads at once, each kept by the other until both have failed.
        std::latch together(2);
        const auto fail = [&together](Database &) -> Result<> {
            together.arrive_and_wait();
            return tl::unexpected(Error{ErrorKind::Corrupt, u"torn"_s});
        };
        auto one = jobs.read(fail);
        auto other = jobs.read(fail);
        QVERIFY(!await(one));
        QVERIFY(!await(other));
        QVERIFY(QFile::remove(folder.paths.database));
        QVERIFY(!interval(jobs));
    }
};

QTEST_GUILESS_MAIN(StoreJobsTest)
#include "tst_storejobs.moc"
