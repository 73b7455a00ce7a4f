// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"

#include <QByteArray>

namespace herald {

struct Histogram;

// Pieces of a /metrics page in Prometheus's text format 0.0.4.

/// "# HELP …\n# TYPE …\n". `type` is "counter", "gauge" or "histogram".
[[nodiscard]] QByteArray familyHead(const QByteArray &name, const QByteArray &type, const QByteArray &help);

/// `name{labels} value\n`.
[[nodiscard]] QByteArray sampleLine(const QByteArray &name, const Labels &labels, double value);

/// The cumulative buckets, sum and count of one histogram, without its head.
[[nodiscard]] QByteArray histogramLines(const QByteArray &name, const Labels &labels, const Histogram &histogram);

}  // namespace herald
