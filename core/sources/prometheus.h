// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <vector>

namespace herald {

/// A Prometheus server, or whatever speaks its query API (Thanos, Mimir, VictoriaMetrics).
struct PrometheusServer {
    QUrl url;  ///< its root, which may have a path: "http://localhost:9090", "https://host/prometheus"
    Duration timeout = std::chrono::seconds(10);
    size_t maxSeries = 10'000;  ///< of one answer; more is Limited
};

/// Values of `query` at from, from + step, … up to and including `to`.
struct PrometheusRange {
    QString query;
    Instant from;
    Instant to;
    Duration step{};

    bool operator==(const PrometheusRange &) const = default;
};

/// The server refuses more points per series in one query than this.
/// Source: prometheus/web/api/v1/api.go ("exceeded maximum resolution of 11,000 points per timeseries").
inline constexpr qint64 kPrometheusMaxPoints = 11'000;

/// Asks for the value of `query` at `at`, or at the server's own time.
[[nodiscard]] HttpRequest prometheusQuery(const PrometheusServer &server, const QString &query,
                                          std::optional<Instant> at = {});

/// Asks for one piece of a range; see splitRange().
[[nodiscard]] HttpRequest prometheusRangeQuery(const PrometheusServer &server, const PrometheusRange &range);

/// The range in pieces of at most `maxPoints` points, oldest first, without overlap. The points are the multiples of
/// `step` within [from, to], so that asking again for an overlapping range gives the same time stamps. Empty where
/// there is none. Invalid for a step below a millisecond, a range that ends before it begins, or one of more than
/// 10,000 pieces.
[[nodiscard]] Result<std::vector<PrometheusRange>> splitRange(const PrometheusRange &range,
                                                              qint64 maxPoints = kPrometheusMaxPoints);

}  // namespace herald
