// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inboxstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Bodies may have 25 MiB each; so much of them is held in memory at once, and one more.
constexpr qsizetype kMostBytes = 32 * 1024 * 1024;

InboxEvent readEvent(const Statement &row)
{
    return {.id = row.get<InboxId>(0),
            .source = row.get<QString>(1),
            .deliveryId = row.get<QString>(2),
            .kind = row.get<QString>(3),
            .body = row.get<QByteArray>(4),
            .receivedAt = row.get<Instant>(5),
            .processedAt = row.get<std::optional<Instant>>(6),
            .error = row.get<QString>(7)};
}

}  // namespace

Result<bool> InboxStore::receive(const InboxEvent &event)
{
    return m_database
        .run(u"INSERT INTO inbox (source, delivery_id, kind, body, received_at, processed_at, error) VALUES (?, ?, ?, "
             u"?, ?, ?, ?)"
             " ON CONFLICT (source, delivery_id) DO NOTHING"_s,
             {event.source, event.deliveryId, event.kind, event.body, event.receivedAt, event.processedAt, event.error})
        .map([](qint64 rows) { return rows > 0; });
}

Result<QList<InboxEvent>> InboxStore::waiting(int limit) const
{
    auto rows = m_database.query(u"SELECT id, source, delivery_id, kind, body, received_at, processed_at, error"
                                 " FROM inbox WHERE processed_at IS NULL ORDER BY id LIMIT ?"_s,
                                 {limit});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<InboxEvent> events;
    qsizetype bytes = 0;
    while (bytes < kMostBytes && rows->next()) {
        events.append(readEvent(*rows));
        bytes += events.last().body.size();
    }
    if (auto end = rows->finish(); !end)
        return tl::unexpected(end.error());
    return events;
}

Result<qint64> InboxStore::countWaiting() const
{
    return m_database.scalar<qint64>(u"SELECT count(*) FROM inbox WHERE processed_at IS NULL"_s);
}

Result<QList<InboxEvent>> InboxStore::failed(int limit) const
{
    return m_database.list(u"SELECT id, source, delivery_id, kind, x'', received_at, processed_at, error FROM inbox"
                           " WHERE error <> '' ORDER BY id DESC LIMIT ?"_s,
                           {limit}, readEvent);
}

Result<qint64> InboxStore::countFailed() const
{
    return m_database.scalar<qint64>(u"SELECT count(*) FROM inbox WHERE error <> ''"_s);
}

Result<QList<InboxEvent>> InboxStore::after(InboxId after, int limit) const
{
    return m_database.list(u"SELECT id, source, delivery_id, kind, body, received_at, processed_at, error FROM inbox"
                           " WHERE id > ? ORDER BY id LIMIT ?"_s,
                           {after, limit}, readEvent);
}

Result<> InboxStore::markProcessed(InboxId id, Instant now, const QString &error)
{
    return m_database.execute(u"UPDATE inbox SET processed_at = ?, error = ? WHERE id = ?"_s, {now, error, id});
}

Result<qint64> InboxStore::replayAll()
{
    return m_database.run(u"UPDATE inbox SET processed_at = NULL, error = '' WHERE processed_at IS NOT NULL"_s);
}

Result<qint64> InboxStore::forget(Instant before)
{
    return m_database.run(u"DELETE FROM inbox WHERE processed_at IS NOT NULL AND received_at < ?"_s, {before});
}

}  // namespace herald
