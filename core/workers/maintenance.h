// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "store/samplekeeper.h"

namespace herald {

/// Keeps the store small and the adaptive targets tight. Works in slices of some 20 ms, so that nobody waits long for
/// the write lock.
class Maintenance {
public:
    explicit Maintenance(Database &database, RetentionPolicy policy) : m_database(database), m_policy(policy) {}

    /// One slice; true when nothing is left to do now.
    [[nodiscard]] Result<bool> step(Instant now);
    /// Tightens the targets of metrics that asked for it, with a line in their history. Tells how many.
    [[nodiscard]] Result<int> adaptTargets(Instant now);

private:
    [[nodiscard]] Result<bool> adapt(const Metric &metric, Instant now);
    [[nodiscard]] Result<> forgetOld(Instant now);

    Database &m_database;
    RetentionPolicy m_policy;
};

}  // namespace herald
