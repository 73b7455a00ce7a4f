// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/countcache.h"
#include "api/databasethread.h"
#include "api/responder.h"

#include <atomic>

namespace herald {

/// What a question is answered from.
struct ReadContext {
    Database &database;
    CountCache &counts;
};

/// Answers questions from a few threads, each with a read-only connection.
class ReadPool {
public:
    using Read = std::function<ApiReply(ReadContext &)>;

    [[nodiscard]] static Result<std::unique_ptr<ReadPool>> start(const QString &databasePath, int threads);
    ~ReadPool() = default;

    /// From any thread. Goes to the reader with the least to do.
    void submit(Read read, Responder respond);
    /// For work that needs no database, but too much time for the server's thread.
    void run(std::function<void()> work);
    /// Lets each reader learn, one after the other and while it has nothing else to do, what the first search would
    /// have to wait for.
    void warm();
    /// Does what waits, then ends; what comes later is dropped.
    void stop();

private:
    struct Reader {
        std::atomic<int> waiting = 0;
        CountCache counts;                       // used on the thread only
        std::unique_ptr<DatabaseThread> thread;  // last: it ends before what it counts
    };

    ReadPool() = default;
    void post(std::function<void(ReadContext &)> work);
    void warm(size_t reader);
    void warm(size_t reader, QList<SqlPart> questions);

    std::atomic<bool> m_isEnding = false;
    std::vector<std::unique_ptr<Reader>> m_readers;
};

}  // namespace herald
