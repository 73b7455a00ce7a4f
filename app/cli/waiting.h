// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QEventLoop>
#include <QFuture>
#include <QTimer>

namespace herald::cli {

/// Runs the event loop until the future is done: a command has nothing else to do.
template <class T>
T waitFor(QFuture<T> future)
{
    QEventLoop loop;
    future.then(&loop, [&loop](const T &) { loop.quit(); });
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

/// Runs the event loop for so long.
inline void pause(Duration duration)
{
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    timer.start(duration);
    loop.exec();
}

}  // namespace herald::cli
