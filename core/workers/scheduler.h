// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/schedule.h"
#include "store/database.h"

namespace herald {

class Notifier;

/// Runs the schedules whose time has come. Keeps nothing but what is stored. A run is one transaction and ends within
/// it, so that two never overlap and one that was killed is run again.
class Scheduler {
public:
    explicit Scheduler(Database &database) : m_database(database) {}

    /// One look at the clock; the first error, after all schedules had their turn.
    [[nodiscard]] Result<> run(const Notifier &notifier, Instant now);

private:
    [[nodiscard]] Result<> runOne(const Schedule &schedule, ScheduleRecord record, const Notifier &notifier,
                                  Instant now);

    Database &m_database;
};

}  // namespace herald
