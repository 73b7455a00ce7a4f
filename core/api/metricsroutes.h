// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpmetrics.h"
#include "api/route.h"

namespace herald {

struct MetricsSources {
    const OwnMetrics &metrics;  ///< outlives the route
    std::shared_ptr<const HttpMetrics> http;
    QString version;
};

/// GET /metrics in Prometheus's text format: what is counted in memory, and what the store holds. Where the store
/// cannot be read, herald_store_up is 0 and the rest is told all the same.
[[nodiscard]] Routes metricsRoutes(const MetricsSources &sources);

}  // namespace herald
