// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/databasethread.h"

namespace herald {

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::start(const QString &name, DatabaseOptions options)
{
    std::unique_ptr<DatabaseThread> self(new DatabaseThread);
    self->m_thread.setObjectName(name);
    self->m_context.moveToThread(&self->m_thread);
    self->m_thread.start();
    Result<> opened;
    QMetaObject::invokeMethod(
        &self->m_context, [&] { opened = self->open(options); }, Qt::BlockingQueuedConnection);
    if (!opened)
        return tl::unexpected(opened.error());
    return self;
}

Result<> DatabaseThread::open(const DatabaseOptions &options)
{
    auto database = Database::open(options);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    return {};
}

DatabaseThread::~DatabaseThread() { stop(); }

void DatabaseThread::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        &m_context, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void DatabaseThread::post(Work work)
{
    QMetaObject::invokeMethod(
        &m_context,
        [this, work = std::move(work)] {
            // What was given during the end comes too late.
            if (m_database)
                work(*m_database);
        },
        Qt::QueuedConnection);
}

}  // namespace herald
