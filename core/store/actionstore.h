// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/actionrun.h"
#include "store/database.h"

namespace herald {

/// The row of an attempt that cannot be read.
struct BrokenRun {
    ActionRunId id;
    QString action;  ///< its name in the configuration
    Error error;
};

/// The attempts that are not over.
struct OpenRuns {
    QList<ActionRun> runs;  ///< oldest first
    QList<BrokenRun> broken;
};

/// Attempts of actions; every step is stored before the next one is taken.
class ActionStore {
public:
    explicit ActionStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<OpenRuns> open() const;
    /// The newest first. Corrupt where a run cannot be read.
    [[nodiscard]] Result<QList<ActionRun>> latest(int limit) const;
    /// Inserts a run without an id, else writes over its row. Tells the id.
    [[nodiscard]] Result<ActionRunId> save(const ActionRun &run, Instant now);
    /// A run that cannot be read has failed; what its row says stays.
    [[nodiscard]] Result<> giveUp(const BrokenRun &run, Instant now);

private:
    Database &m_database;
};

}  // namespace herald
