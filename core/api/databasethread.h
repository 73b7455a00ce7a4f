// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

namespace herald {

/// A thread with a database connection of its own, which does what it is given, one after the other.
class DatabaseThread {
public:
    using Work = std::function<void(Database &)>;

    /// Opens the connection on the new thread; its error is the result.
    [[nodiscard]] static Result<std::unique_ptr<DatabaseThread>> start(const QString &name, DatabaseOptions options);
    /// As stop().
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    /// From any thread. What is given from this very thread is done after what waits already; what is given after
    /// stop() is dropped.
    void post(Work work);
    /// Does what was given before, then ends.
    void stop();

private:
    DatabaseThread() = default;
    void run(const DatabaseOptions &options, std::promise<Result<>> opened);
    [[nodiscard]] std::vector<Work> waitForWork();

    std::mutex m_mutex;
    std::condition_variable m_isWanted;
    std::vector<Work> m_waiting;  // under the mutex, as the next
    bool m_isEnding = false;
    std::thread m_thread;
};

}  // namespace herald
