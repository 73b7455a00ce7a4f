// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <memory>
#include <utility>

namespace herald {

/// A promise that any thread fulfils and that finishes on the thread that made it, by its event loop.
///
/// Until 6.5 Qt runs a continuation twice, and crashes in it, where then() is called in the moment in which another
/// thread finishes the future (QFutureInterfaceBase::setContinuation() and runContinuation() in
/// qtbase/src/corelib/thread/qfutureinterface.cpp). So nothing may finish a future but the thread that attaches to it,
/// which therefore must not block until it has finished.
template <class T>
class HomePromise {
public:
    HomePromise() : m_home(new QObject, &remove) { m_promise->start(); }

    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }
    /// Once.
    void fulfil(T value) const
    {
        QMetaObject::invokeMethod(
            m_home.get(),
            [promise = m_promise, home = m_home, value = std::move(value)]() mutable {
                promise->addResult(std::move(value));
                promise->finish();
            },
            Qt::QueuedConnection);
    }

private:
    /// At home at once: when the program ends, its last events go while nobody can post another.
    static void remove(QObject *home)
    {
        if (home->thread() == QThread::currentThread())
            delete home;
        else
            home->deleteLater();
    }

    std::shared_ptr<QPromise<T>> m_promise = std::make_shared<QPromise<T>>();
    std::shared_ptr<QObject> m_home;
};

}  // namespace herald
