// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

namespace herald {

/// A worker on a thread of its own, which it leaves cleanly: the destructor asks it to stop there, then ends the
/// thread. `Worker` is a QObject without a parent that builds its timers, network and database in start() and takes
/// them down in stop().
template <class Worker>
class WorkerThread {
public:
    WorkerThread(std::unique_ptr<Worker> worker, const QString &name) : m_worker(worker.release())
    {
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, m_worker, &Worker::start);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    }
    ~WorkerThread() { stop(); }
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    void start() { m_thread.start(); }
    void stop()
    {
        if (!m_thread.isRunning())
            return;
        QMetaObject::invokeMethod(m_worker, &Worker::stop, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    /// For connecting; call nothing on it directly.
    [[nodiscard]] Worker *worker() const { return m_worker; }

private:
    QThread m_thread;
    Worker *m_worker;
};

}  // namespace herald
