// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"
#include "domain/sample.h"

#include <QStringList>

namespace herald {

/// What a query gave: of a vector or scalar one sample a series, of a matrix many, oldest first.
struct PrometheusAnswer {
    std::vector<SeriesSample> samples;    ///< under the registry's name, with the answer's labels but `__name__`
    std::vector<SeriesSample> notFinite;  ///< those that are NaN or infinite, which no store takes
    size_t histograms = 0;                ///< series left out because they were native histograms
    QStringList warnings;                 ///< the server's, such as a remote store that it could not reach
    QStringList infos;
};

/// Reads the reply to a query or range query. `metric` is the registry's name; at most `maxSeries` series are taken.
/// Errors: what the server says in its envelope (Invalid for a query that is wrong, Limited for one that takes too
/// long, Unreachable where the server cannot serve), what its status means, Limited for too many series, Invalid for a
/// query that gives text or several metrics with the same labels, Corrupt with the JSON path for anything else. Source:
/// prometheus.io/docs/prometheus/latest/querying/api.
[[nodiscard]] Result<PrometheusAnswer> readPrometheus(const HttpReply &reply, const QString &metric,
                                                      size_t maxSeries = 10'000);

}  // namespace herald
