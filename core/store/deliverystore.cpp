// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverystore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr QLatin1StringView
    kColumns("id, channel, receiver, key, title, payload, state, attempts, created_at, next_attempt_at,"
             " delivered_at, http_status, last_error");

Delivery readDelivery(const Statement &row)
{
    return {.id = row.get<DeliveryId>(0),
            .channel = channelFrom(row.get<QString>(1)).value_or(Channel::Desktop),
            .receiver = row.get<QString>(2),
            .key = row.get<QString>(3),
            .title = row.get<QString>(4),
            .payload = row.get<QByteArray>(5),
            .state = deliveryStateFrom(row.get<QString>(6)).value_or(DeliveryState::Dead),
            .attempts = row.get<int>(7),
            .createdAt = row.get<Instant>(8),
            .nextAttemptAt = row.get<Instant>(9),
            .deliveredAt = row.get<std::optional<Instant>>(10),
            .httpStatus = row.get<int>(11),
            .lastError = row.get<QString>(12)};
}

}  // namespace

Result<std::optional<DeliveryId>> DeliveryStore::enqueue(const Delivery &delivery)
{
    return m_database.first(u"INSERT INTO delivery (channel, receiver, key, title, payload, state, attempts, "
                            u"created_at, next_attempt_at, delivered_at,"
                            " http_status, last_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            " ON CONFLICT (key, channel, receiver) DO NOTHING RETURNING id"_s,
                            {toText(delivery.channel), delivery.receiver, delivery.key, delivery.title,
                             delivery.payload, toText(delivery.state), delivery.attempts, delivery.createdAt,
                             delivery.nextAttemptAt, delivery.deliveredAt, delivery.httpStatus, delivery.lastError},
                            [](const Statement &row) { return row.get<DeliveryId>(0); });
}

Result<QList<Delivery>> DeliveryStore::due(Channel channel, Instant now, int limit) const
{
    return m_database.list(u"SELECT %1 FROM delivery WHERE state = 'waiting' AND next_attempt_at <= ? AND channel = ?"
                           " ORDER BY next_attempt_at, id LIMIT ?"_s.arg(kColumns),
                           {now, toText(channel), limit}, readDelivery);
}

Result<std::optional<Instant>> DeliveryStore::nextDue() const
{
    return m_database.scalar<std::optional<Instant>>(
        u"SELECT min(next_attempt_at) FROM delivery WHERE state = 'waiting'"_s);
}

Result<QList<Delivery>> DeliveryStore::latest(int limit) const
{
    return m_database.list(u"SELECT %1 FROM delivery ORDER BY id DESC LIMIT ?"_s.arg(kColumns), {limit}, readDelivery);
}

Result<DeliveryCounts> DeliveryStore::counts() const
{
    const auto counts =
        m_database.first(u"SELECT count(*) FILTER (WHERE state = 'waiting'),"
                         " count(*) FILTER (WHERE state = 'delivered'),"
                         " count(*) FILTER (WHERE state = 'dead') FROM delivery"_s,
                         {}, [](const Statement &row) {
                             return DeliveryCounts{row.get<qint64>(0), row.get<qint64>(1), row.get<qint64>(2)};
                         });
    return counts.map([](const auto &row) { return row.value_or(DeliveryCounts{}); });
}

Result<> DeliveryStore::settle(const Delivery &after)
{
    const auto changed = m_database.run(
        u"UPDATE delivery SET state = ?, attempts = ?, next_attempt_at = ?, delivered_at = ?, http_status = ?,"
        " last_error = ? WHERE id = ? AND state = 'waiting'"_s,
        {toText(after.state), after.attempts, after.nextAttemptAt, after.deliveredAt, after.httpStatus, after.lastError,
         after.id});
    return changed.and_then([&](qint64 rows) -> Result<> {
        if (rows == 0)
            return fail(ErrorKind::NotFound, u"Delivery %1 does not wait in the outbox."_s.arg(after.id.value));
        return {};
    });
}

Result<qint64> DeliveryStore::forget(Instant before)
{
    return m_database.run(u"DELETE FROM delivery WHERE state <> 'waiting' AND created_at < ?"_s, {before});
}

}  // namespace herald
