// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/leasestore.h"

using namespace Qt::StringLiterals;

namespace herald {

struct LeaseStore::Row {
    LeaseHolder holder;
    qint64 beat = 0;
};

namespace {

// A clock that jumps ahead between two calls looks like a long silence; one that jumps between each of them is broken.
constexpr int kSightings = 3;

auto heldBy(const LeaseHolder &holder)
{
    return fail(
        ErrorKind::Conflict,
        u"Another Herald works on this database (process %1 on %2, since %3): use or end that one."_s.arg(holder.pid)
            .arg(holder.host, toRfc3339(holder.acquiredAt)));
}

}  // namespace

Result<> LeaseStore::acquire(Instant now)
{
    return m_database.inTransaction([&]() -> Result<> {
        const auto row = read();
        if (!row)
            return tl::unexpected(row.error());
        if (*row && (*row)->holder.id == m_options.self.id)
            return renew(now);
        if (*row && !hasLapsed(**row, now))
            return heldBy((*row)->holder);
        return take(now);
    });
}

Result<> LeaseStore::renew(Instant now)
{
    const auto renewed =
        m_database.run(u"UPDATE lease SET heartbeat_at = ?, beat = beat + 1 WHERE name = 'engine' AND holder = ?"_s,
                       {now, m_options.self.id});
    if (!renewed)
        return tl::unexpected(renewed.error());
    if (*renewed > 0)
        return {};
    const auto row = read();
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        return heldBy((*row)->holder);
    return fail(ErrorKind::Conflict, u"This Herald does not hold the database: acquire it first."_s);
}

Result<> LeaseStore::release()
{
    return m_database.execute(u"DELETE FROM lease WHERE name = 'engine' AND holder = ?"_s, {m_options.self.id});
}

Result<std::optional<LeaseHolder>> LeaseStore::holder() const
{
    return read().map([](const std::optional<Row> &row) { return row ? std::optional(row->holder) : std::nullopt; });
}

Result<std::optional<LeaseStore::Row>> LeaseStore::read() const
{
    return m_database.first(
        u"SELECT holder, pid, host, acquired_at, heartbeat_at, beat FROM lease WHERE name = 'engine'"_s, {},
        [](const Statement &row) {
            return Row{{.id = row.get<QString>(0),
                        .pid = row.get<qint64>(1),
                        .host = row.get<QString>(2),
                        .acquiredAt = row.get<Instant>(3),
                        .heartbeatAt = row.get<Instant>(4)},
                       row.get<qint64>(5)};
        });
}

bool LeaseStore::hasLapsed(const Row &row, Instant now)
{
    if (m_options.isRunning && m_options.isRunning(row.holder) == false)
        return true;
    const bool isUnchanged = m_seen.holder == row.holder.id && m_seen.beat == row.beat && now >= m_seen.first;
    if (!isUnchanged)
        m_seen = {row.holder.id, row.beat, now, 0};
    ++m_seen.times;
    return m_seen.times >= kSightings && now - m_seen.first >= m_options.ttl;
}

Result<> LeaseStore::take(Instant now)
{
    return m_database.execute(u"INSERT OR REPLACE INTO lease (name, holder, pid, host, acquired_at, heartbeat_at, beat)"
                              " VALUES ('engine', ?, ?, ?, ?, ?, 0)"_s,
                              {m_options.self.id, m_options.self.pid, m_options.self.host, now, now});
}

}  // namespace herald
