// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/databasethread.h"
#include "api/responder.h"
#include "api/route.h"

namespace herald {

/// Runs writes and answers them once they are on disk. Writes that wait at the same time share one commit, for the
/// disk's flush is what a commit costs.
class CommitQueue {
public:
    /// Told after each commit and before its answers, on the queue's thread, of all that its writes stored; not called
    /// where that is nothing.
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

    explicit CommitQueue(Committed committed);
    void add(Database &database, Job job);
    void commitAll(Database &database);
    void commitEach(Database &database, const std::vector<Job> &jobs);
    void answer(const std::vector<Job> &jobs, std::vector<Written> written);
    void checkpoint(size_t writes);

    Committed m_committed;
    std::vector<Job> m_batch;  // used on the thread only, as the two below
    size_t m_sinceCheckpoint = 0;
    bool m_isCheckpointing = false;
    std::unique_ptr<DatabaseThread> m_thread;
    std::unique_ptr<DatabaseThread> m_checkpoints;
};

}  // namespace herald
