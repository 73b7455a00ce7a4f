// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schedulestore.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<QHash<QString, ScheduleRecord>> ScheduleStore::all() const
{
    const auto rows = m_database.list(
        u"SELECT name, last_slot, started_at, finished_at, paused, asked_for, missed, last_result FROM schedule"_s, {},
        [](const Statement &row) {
            return ScheduleRecord{row.get<QString>(0),
                                  row.get<Instant>(1),
                                  row.get<std::optional<Instant>>(2),
                                  row.get<std::optional<Instant>>(3),
                                  row.get<bool>(4),
                                  row.get<bool>(5),
                                  row.get<int>(6),
                                  row.get<QString>(7)};
        });
    return rows.map([](const QList<ScheduleRecord> &list) {
        QHash<QString, ScheduleRecord> records;
        for (const ScheduleRecord &record : list)
            records.insert(record.schedule, record);
        return records;
    });
}

Result<> ScheduleStore::save(const ScheduleRecord &record)
{
    return m_database.execute(u"INSERT OR REPLACE INTO schedule (name, last_slot, started_at, finished_at, paused,"
                              " asked_for, missed, last_result) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                              {record.schedule, record.lastSlot, record.startedAt, record.finishedAt, record.isPaused,
                               record.isAskedFor, record.missed, record.lastResult});
}

Result<> ScheduleStore::setPaused(const QString &schedule, bool isPaused)
{
    return ensure(schedule).and_then([&] {
        return m_database.execute(u"UPDATE schedule SET paused = ? WHERE name = ?"_s, {isPaused, schedule});
    });
}

Result<> ScheduleStore::askFor(const QString &schedule)
{
    return ensure(schedule).and_then(
        [&] { return m_database.execute(u"UPDATE schedule SET asked_for = 1 WHERE name = ?"_s, {schedule}); });
}

Result<> ScheduleStore::ensure(const QString &schedule)
{
    return m_database.execute(
        u"INSERT OR IGNORE INTO schedule (name, last_slot, paused, asked_for, missed, last_result)"
        " VALUES (?, 0, 0, 0, 0, '')"_s,
        {schedule});
}

}  // namespace herald
