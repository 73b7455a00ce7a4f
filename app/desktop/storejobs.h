// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <QThreadStorage>

namespace herald {

/// Runs one piece of work on the database of `path` in a pool. Each thread of the pool keeps the connection that it
/// read with, for opening one costs more than most reads; one that writes is closed at the end of its work.
class StoreJobs {
public:
    explicit StoreJobs(QString path) : m_path(std::move(path))
    {
        m_pool.setMaxThreadCount(kThreads);
        m_pool.setExpiryTimeout(-1);
    }
    ~StoreJobs() { m_pool.waitForDone(); }
    StoreJobs(const StoreJobs &) = delete;
    StoreJobs &operator=(const StoreJobs &) = delete;

    /// `work(Database &)` returns a Result, which the future gets; it sees a read-only connection.
    template <class Work>
    auto read(Work work)
    {
        return run(std::move(work), [this](Work &given) { return readOn(m_readers, given); });
    }
    /// The same with a connection that may write; the future finishes when it is on disk.
    template <class Work>
    auto write(Work work)
    {
        return run(std::move(work), [this](Work &given) -> std::invoke_result_t<Work, Database &> {
            const auto database = Database::open({.path = m_path});
            if (!database)
                return tl::unexpected(database.error());
            return given(**database);
        });
    }

private:
    using Readers = QThreadStorage<std::unique_ptr<Database>>;
    static constexpr int kThreads = 2;

    template <class Work>
    auto readOn(Readers &readers, Work &work) -> std::invoke_result_t<Work, Database &>
    {
        std::unique_ptr<Database> &mine = readers.localData();
        if (!mine) {
            auto database = Database::open({.path = m_path, .mode = OpenMode::ReadOnly});
            if (!database)
                return tl::unexpected(database.error());
            mine = std::move(*database);
        }
        auto answer = work(*mine);
        if (!answer)
            mine.reset();  // the file may have been replaced: the next read opens what is there then
        return answer;
    }

    template <class Work, class Run>
    auto run(Work work, Run runIt) -> QFuture<std::invoke_result_t<Work, Database &>>
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work, Database &>>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([promise, work = std::move(work), runIt]() mutable {
            promise->addResult(runIt(work));
            promise->finish();
        });
        return future;
    }

    QString m_path;
    Readers m_readers;  // before the pool: its threads close their connections as they end
    QThreadPool m_pool;
};

}  // namespace herald
