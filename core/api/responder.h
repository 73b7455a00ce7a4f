// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/message.h"

#include <functional>
#include <memory>

namespace herald {

/// Answers one request, once, from any thread. Copies answer the same request. A request that everybody dropped
/// unanswered is told that Herald failed, so that no client ever waits for nothing.
class Responder {
public:
    explicit Responder(std::function<void(ApiReply)> send);

    /// Answers after the first are ignored.
    void operator()(ApiReply reply) const;

private:
    class State;

    std::shared_ptr<State> m_state;
};

}  // namespace herald
