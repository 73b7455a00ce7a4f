// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/metric.h"

#include <QByteArray>
#include <QList>

namespace herald {

// The metric registry as a file. Every member but name, title, unit, direction and, where the origin needs one, query
// is optional:
//
//   metrics:
//   - name: content_generation_latency_seconds
//     title: Content Generation Latency
//     unit: s                      # shown with every number; "ratio" is shown in per cent
//     direction: lower             # lower | higher: which way is better
//     kind: gauge                  # gauge | counter; where it is missing, a name in "_total" is a counter's
//     origin: prometheus           # host | prometheus | exposition | pushed
//     query: sum(rate(…_sum[1h])) / sum(rate(…_count[1h]))
//     window: 1h
//     target: 2.0
//     milestones: [100, 500]       # rising
//     hold: 10m
//     value: {factor: 10000, baseline: 0.01, currency: USD, period: month, confidence: 0.2}
//     adaptive: false
//     category: performance
//     enabled: true

/// Reads a registry; names are unique. Invalid, with "file:line" and the field, for bytes that are not UTF-8 or not
/// YAML, a missing, unknown, repeated or malformed field, a number that is not finite, and a number out of range.
[[nodiscard]] Result<QList<Metric>> readMetrics(const QByteArray &yaml, const QString &fileName);

/// The registry as a file that readMetrics() reads back to the same metrics.
[[nodiscard]] QByteArray writeMetrics(const QList<Metric> &metrics);

}  // namespace herald
