// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "net/httpclient.h"
#include "sources/prometheus.h"

#include <QStringList>

namespace herald {

/// What the writer of these rules should know of the metrics that their Prometheus server has: one question, with a
/// short patience. Where it is not answered one line says that they could not be checked. `http` must outlive the
/// future, which finishes on its thread; at once, without a line, where no rule needs the server.
[[nodiscard]] QFuture<QStringList> serverWarnings(HttpClient &http, const PrometheusServer &server,
                                                  const std::vector<RuleGroup> &groups);

/// One line for each rule whose PromQL the server cannot read, in its words; none where it does not answer. Of very
/// large files the first thousand expressions are looked at. `http` must outlive the future.
[[nodiscard]] QFuture<QStringList> serverRefusals(HttpClient &http, const PrometheusServer &server,
                                                  const std::vector<RuleGroup> &groups);

/// Do the rules ask for metrics by their names?
[[nodiscard]] bool needsServer(const std::vector<RuleGroup> &groups);

}  // namespace herald
