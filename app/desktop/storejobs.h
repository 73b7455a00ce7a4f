// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace herald {

/// Runs one piece of work on the database of `path` in a pool, with a connection of its own that is closed at its end.
class StoreJobs {
public:
    explicit StoreJobs(QString path) : m_path(std::move(path)) { m_pool.setMaxThreadCount(kThreads); }
    ~StoreJobs() { m_pool.waitForDone(); }
    StoreJobs(const StoreJobs &) = delete;
    StoreJobs &operator=(const StoreJobs &) = delete;

    /// `work(Database &)` returns a Result, which the future gets; it sees a read-only connection.
    template <class Work>
    auto read(Work work)
    {
        return run(OpenMode::ReadOnly, std::move(work));
    }
    /// The same with a connection that may write; the future finishes when it is on disk.
    template <class Work>
    auto write(Work work)
    {
        return run(OpenMode::ReadWrite, std::move(work));
    }

private:
    static constexpr int kThreads = 2;

    template <class Work>
    auto run(OpenMode mode, Work work) -> QFuture<std::invoke_result_t<Work, Database &>>
    {
        using Answer = std::invoke_result_t<Work, Database &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([promise, mode, path = m_path, work = std::move(work)]() mutable {
            auto database = Database::open({.path = path, .mode = mode});
            promise->addResult(database ? work(**database) : Answer(tl::unexpected(database.error())));
            promise->finish();
        });
        return future;
    }

    QString m_path;
    QThreadPool m_pool;
};

}  // namespace herald
