// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QTest>

namespace herald {

/// Runs the event loop until the future has finished, for 20 s at most; Internal when it has not.
template <class T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return fail(ErrorKind::Internal, QStringLiteral("The future did not finish."));
    return future.result();
}

/// The error's kind; Internal for a value, which no test expects as an error.
template <class T>
[[nodiscard]] ErrorKind kindOf(const Result<T> &result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

/// For the message of a check, by qPrintable(): what went wrong where a value was expected.
template <class T>
[[nodiscard]] QString errorOf(const Result<T> &result)
{
    return result ? QStringLiteral("a value") : result.error().text();
}

}  // namespace herald
