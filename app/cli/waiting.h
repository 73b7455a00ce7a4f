// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFuture>

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

}  // namespace herald::cli
