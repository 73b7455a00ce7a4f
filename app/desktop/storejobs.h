// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "workers/homepromise.h"

#include <QFuture>
#include <QMutex>
#include <QThreadPool>
#include <QThreadStorage>
#include <functional>
#include <utility>
#include <vector>

namespace herald {

/// Runs one piece of work on the database of `path` in a pool. Each thread of the pool keeps the connection that it
/// read with, for opening one costs more than most reads; one that writes is closed at the end of its work. The futures
/// finish by the event loop of the thread that asks.
class StoreJobs {
public:
    /// Who makes the file and brings it up to date. While an engine is starting to do so, a file that cannot be read
    /// yet is no answer: those reads wait for settle().
    enum class Keeper { Done, Starting };

    explicit StoreJobs(QString path, Keeper keeper = Keeper::Done)
        : m_path(std::move(path)), m_isSettled(keeper == Keeper::Done)
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
        using Answer = std::invoke_result_t<Work, Database &>;
        const HomePromise<Answer> promise;
        start(reading(promise, std::move(work)));
        return promise.future();
    }
    /// The same with a connection that may write; the future finishes when it is on disk.
    template <class Work>
    auto write(Work work)
    {
        using Answer = std::invoke_result_t<Work, Database &>;
        const HomePromise<Answer> promise;
        start([this, promise, work = std::move(work)]() mutable {
            const auto database = Database::open({.path = m_path});
            promise.fulfil(database ? work(**database) : Answer(tl::unexpected(database.error())));
        });
        return promise.future();
    }
    /// The engine has made the file ready, or said why not: what waited is read, and a failure is an answer from now
    /// on.
    void settle()
    {
        const QMutexLocker lock(&m_waitingLock);
        m_isSettled = true;
        for (Job &job : std::exchange(m_waiting, {}))
            start(std::move(job));
    }

private:
    using Job = std::function<void()>;
    static constexpr int kThreads = 2;

    void start(Job job) { m_pool.start(std::move(job)); }

    template <class Answer, class Work>
    Job reading(const HomePromise<Answer> &promise, Work work)
    {
        return [this, promise, work = std::move(work)]() mutable {
            const auto database = reader();
            if (!database) {
                giveUp(database.error(), promise, work);
                return;
            }
            auto answer = work(**database);
            if (!answer)
                m_readers.localData().reset();  // the file may have been replaced: the next read opens what is there
            promise.fulfil(std::move(answer));
        };
    }

    /// The connection of this thread of the pool.
    Result<Database *> reader()
    {
        std::unique_ptr<Database> &mine = m_readers.localData();
        if (!mine) {
            auto database = Database::open({.path = m_path, .mode = OpenMode::ReadOnly});
            if (!database)
                return tl::unexpected(database.error());
            mine = std::move(*database);
        }
        return mine.get();
    }

    /// The file cannot be opened: an answer, unless somebody is still making it ready.
    template <class Answer, class Work>
    void giveUp(const Error &error, const HomePromise<Answer> &promise, const Work &work)
    {
        const QMutexLocker lock(&m_waitingLock);
        if (m_isSettled)
            promise.fulfil(Answer(tl::unexpected(error)));
        else
            m_waiting.push_back(reading(promise, work));
    }

    QString m_path;
    QMutex m_waitingLock;
    bool m_isSettled;                                     // guarded by m_waitingLock
    std::vector<Job> m_waiting;                           // the same
    QThreadStorage<std::unique_ptr<Database>> m_readers;  // before the pool: its threads close theirs as they end
    QThreadPool m_pool;
};

}  // namespace herald
