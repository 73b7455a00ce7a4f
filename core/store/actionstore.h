// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/actionrun.h"
#include "store/database.h"

namespace herald {

/// Attempts of actions; every step is stored before the next one is taken.
class ActionStore {
public:
    explicit ActionStore(Database &database) : m_database(database) {}

    /// Oldest first. Corrupt where a run cannot be read.
    [[nodiscard]] Result<QList<ActionRun>> open() const;
    /// The newest first.
    [[nodiscard]] Result<QList<ActionRun>> latest(int limit) const;
    /// Inserts a run without an id, else writes over its row. Tells the id.
    [[nodiscard]] Result<ActionRunId> save(const ActionRun &run, Instant now);

private:
    Database &m_database;
};

}  // namespace herald
