// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/harvest.h"

#include <QFuture>

namespace herald {

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
