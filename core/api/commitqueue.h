// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/databasethread.h"
#include "api/responder.h"
#include "api/route.h"

namespace herald {

/// Runs writes and answers them once they are on disk. Writes that wait at the same time share one commit, for the
/// disk's flush is what a commit costs; while the disk is busy with one commit, the next is made ready and takes in
/// what comes meanwhile. Other connections may see a commit a flush before its writes are answered.
class CommitQueue {
public:
    /// Told once a commit is on disk and before its answers, one commit at a time on a thread of the queue's, of all
    /// that its writes stored; not called where that is nothing.
    using Committed = std::function<void(const StoredFacts &facts, const QList<Counter> &counted)>;

    [[nodiscard]] static Result<std::unique_ptr<CommitQueue>> start(const DatabaseOptions &options,
                                                                    Committed committed);
    /// As stop().
    ~CommitQueue();

    /// From any thread.
    void submit(WriteJob write, Responder respond);
    /// Commits and answers what waits, then ends; what comes later is dropped.
    void stop();

private:
    struct Job {
        WriteJob write;
        Responder respond;
    };

    using Jobs = std::vector<Job>;
    struct Batch {
        Jobs jobs;
        std::vector<Written> written;
    };

    explicit CommitQueue(Committed committed);
    [[nodiscard]] Jobs takeWaiting();
    void commitAll(Database &database);
    void commitEach(Database &database, const Jobs &jobs);
    void flush(Batch batch);
    void flushAll(Database &database);
    void answer(const Jobs &jobs, std::vector<Written> written);
    void checkpoint(size_t writes);

    Committed m_committed;
    std::mutex m_mutex;
    std::condition_variable m_mayGoOn;  // writes came in, or a flush ended
    Jobs m_waiting;                     // under the mutex, as the next two
    std::vector<Batch> m_toFlush;
    size_t m_unflushed = 0;        // batches, with those that are being flushed
    size_t m_sinceCheckpoint = 0;  // used on the thread only, as the next
    bool m_isCheckpointing = false;
    std::unique_ptr<DatabaseThread> m_thread;
    std::unique_ptr<DatabaseThread> m_flushes;
    std::unique_ptr<DatabaseThread> m_checkpoints;
};

}  // namespace herald
