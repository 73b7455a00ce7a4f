// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/databasethread.h"

#include <pthread.h>

namespace herald {

namespace {

// Linux keeps no more of a thread's name.
constexpr qsizetype kNameLength = 15;

}  // namespace

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::start(const QString &name, DatabaseOptions options)
{
    std::unique_ptr<DatabaseThread> self(new DatabaseThread);
    std::promise<Result<>> opened;
    auto ready = opened.get_future();
    self->m_thread = std::thread([raw = self.get(), options = std::move(options),
                                  opened = std::move(opened)]() mutable { raw->run(options, std::move(opened)); });
    pthread_setname_np(self->m_thread.native_handle(), name.left(kNameLength).toLatin1().constData());
    if (auto done = ready.get(); !done)
        return tl::unexpected(done.error());
    return self;
}

void DatabaseThread::run(const DatabaseOptions &options, std::promise<Result<>> opened)
{
    auto database = Database::open(options);
    if (!database)
        return opened.set_value(tl::unexpected(database.error()));
    opened.set_value({});
    for (auto work = waitForWork(); !work.empty(); work = waitForWork()) {
        for (Work &each : work)
            std::exchange(each, {})(**database);
    }
}

/// Empty at the end.
std::vector<DatabaseThread::Work> DatabaseThread::waitForWork()
{
    std::unique_lock lock(m_mutex);
    m_isWanted.wait(lock, [this] { return !m_waiting.empty() || m_isEnding; });
    return std::exchange(m_waiting, {});
}

DatabaseThread::~DatabaseThread() { stop(); }

void DatabaseThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_isWanted.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void DatabaseThread::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isEnding)
            return;
        m_waiting.push_back(std::move(work));
        if (m_waiting.size() > 1)
            return;  // it is awake, or has been called
    }
    m_isWanted.notify_one();
}

}  // namespace herald
