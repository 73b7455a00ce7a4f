// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/backtest.h"
#include "net/httpclient.h"
#include "sources/prometheus.h"

namespace herald {

/// What a Prometheus server answers of the past.
struct PastAnswers {
    std::vector<PastAnswer> answers;  ///< of each PromQL rule that alerts; empty where the problems name it
    QStringList problems;             ///< one line for each rule that it refuses; one in all where it is not reached
    QList<Error> errors = {};         ///< behind the problems, in their order
};

/// Asks the server for the values of PromQL rules at each of their slots from `from` to `to`: range queries in pieces
/// that it allows, one after the other, with the same time stamps as the live engine's questions. Other rules and
/// recording rules are passed over. `http` must outlive the future, which finishes on its thread. `slot` is that of
/// rules that name no interval.
[[nodiscard]] QFuture<PastAnswers> askPast(HttpClient &http, const PrometheusServer &server,
                                           const std::vector<Rule> &rules, Instant from, Instant to, Duration slot);

/// Is there a rule that only a server can answer?
[[nodiscard]] bool needsServer(const std::vector<Rule> &rules);

}  // namespace herald
