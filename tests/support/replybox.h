// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/responder.h"

#include <QSemaphore>
#include <QTest>
#include <mutex>

namespace herald {

/// Collects answers from other threads.
class ReplyBox {
public:
    Responder responder()
    {
        return Responder([this](ApiReply reply) {
            const std::lock_guard lock(m_lock);
            m_replies.append(std::move(reply));
            m_arrived.release();
        });
    }
    /// Waits for so many more answers; all so far.
    QList<ApiReply> take(int count)
    {
        if (!m_arrived.tryAcquire(count, 10'000))
            QTest::qFail("The answers did not come.", __FILE__, __LINE__);
        const std::lock_guard lock(m_lock);
        return m_replies;
    }

private:
    std::mutex m_lock;
    QSemaphore m_arrived;
    QList<ApiReply> m_replies;
};

}  // namespace herald
