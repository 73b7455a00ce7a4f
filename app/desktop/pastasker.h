// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/pastqueries.h"

#include <QThread>

namespace herald {

/// What is asked of a server's past.
struct PastQuestion {
    std::vector<Rule> rules;  ///< those without PromQL are passed over
    Instant from;
    Instant to;
};

/// What a server says of rules before they are stored, see serverRefusals() and serverWarnings().
struct ServerVerdict {
    QStringList refused;
    QStringList warnings;
};

/// Asks Prometheus servers of the past on a thread of its own: months of answers are long to read. The futures finish
/// by the event loop of the thread that asks.
class PastAsker {
public:
    PastAsker();
    ~PastAsker();
    PastAsker(const PastAsker &) = delete;
    PastAsker &operator=(const PastAsker &) = delete;

    [[nodiscard]] QFuture<PastAnswers> ask(const PrometheusServer &server, const PastQuestion &question);
    [[nodiscard]] QFuture<ServerVerdict> check(const PrometheusServer &server, const std::vector<RuleGroup> &groups);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker;  // deletes itself as the thread ends
};

}  // namespace herald
