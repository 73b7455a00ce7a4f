// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/responder.h"

#include "api/errors.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace herald {

class Responder::State {
public:
    explicit State(std::function<void(ApiReply)> send) : m_send(std::move(send)) {}
    ~State()
    {
        if (!m_isAnswered)
            answer(reply(Error{ErrorKind::Internal, u"Herald dropped the request. Try again."_s, {}}));
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    void answer(ApiReply reply)
    {
        if (!m_isAnswered.exchange(true))
            m_send(std::move(reply));
    }

private:
    std::function<void(ApiReply)> m_send;
    std::atomic<bool> m_isAnswered = false;
};

Responder::Responder(std::function<void(ApiReply)> send) : m_state(std::make_shared<State>(std::move(send))) {}

void Responder::operator()(ApiReply reply) const { m_state->answer(std::move(reply)); }

}  // namespace herald
