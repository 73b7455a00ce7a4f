// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/route.h"

#include <QJsonArray>

namespace herald {

/// What a collection came to: one line per metric.
using ScrapeReport = Result<QJsonArray>;
/// Collects from Prometheus now. Reports once, on any thread.
using ScrapeNow = std::function<void(std::function<void(const ScrapeReport &)> report)>;

/// POST /prometheus/scrape, which tells metric by metric what became of it, and GET /prometheus/status, which says
/// `active`, `paused` or `cannot_see` as the stored facts have it. `interval` is how often Prometheus is asked.
[[nodiscard]] Routes prometheusRoutes(const ScrapeNow &scrapeNow, Duration interval);

}  // namespace herald
