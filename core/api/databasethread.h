// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QThread>
#include <functional>
#include <memory>

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
    [[nodiscard]] Result<> open(const DatabaseOptions &options);

    QThread m_thread;
    QObject m_context;                     // lives on m_thread
    std::unique_ptr<Database> m_database;  // made, used and unmade there
};

}  // namespace herald
