// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/schedule.h"
#include "store/database.h"

namespace herald {

/// When the schedules last ran, and what a person wants of them.
class ScheduleStore {
public:
    explicit ScheduleStore(Database &database) : m_database(database) {}

    /// By name; those that never ran have no row.
    [[nodiscard]] Result<QHash<QString, ScheduleRecord>> all() const;
    [[nodiscard]] Result<> save(const ScheduleRecord &record);
    [[nodiscard]] Result<> setPaused(const QString &schedule, bool isPaused);
    /// The engine runs it at its next look.
    [[nodiscard]] Result<> askFor(const QString &schedule);

private:
    [[nodiscard]] Result<> ensure(const QString &schedule);

    Database &m_database;
};

}  // namespace herald
