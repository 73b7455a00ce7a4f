// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "workers/harvest.h"

#include <QFuture>

namespace herald {

/// What a source may need to know of what is stored.
struct CollectionContext {
    Instant now;
    QList<Metric> metrics;  ///< the enabled entries of the registry
    QString cursor;         ///< the source's own; empty at first
};

/// An origin of facts. Lives on the collector's thread; asks, parses, and touches no database.
class Source {
public:
    Source() = default;
    virtual ~Source() = default;
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Duration interval() const = 0;
    /// One collection. The future has one result and finishes on the collector's thread; what failed is in its health.
    /// Not called again before it has finished.
    [[nodiscard]] virtual QFuture<Harvest> collect(CollectionContext context) = 0;
};

}  // namespace herald
