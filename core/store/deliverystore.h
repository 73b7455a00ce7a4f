// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notification.h"
#include "store/database.h"

namespace herald {

struct DeliveryCounts {
    qint64 waiting = 0;
    qint64 delivered = 0;
    qint64 dead = 0;
};

/// The outbox: what must be told, kept until it is delivered or refused for good.
class DeliveryStore {
public:
    explicit DeliveryStore(Database &database) : m_database(database) {}

    /// The new row's id, or nothing where the same key stands in the outbox for this channel and receiver already.
    [[nodiscard]] Result<std::optional<DeliveryId>> enqueue(const Delivery &delivery);
    /// The channel's waiting rows whose next attempt is due, the longest waiting first.
    [[nodiscard]] Result<QList<Delivery>> due(Channel channel, Instant now, int limit) const;
    /// When the next waiting row is due; nothing where none waits.
    [[nodiscard]] Result<std::optional<Instant>> nextDue() const;
    /// Newest first.
    [[nodiscard]] Result<QList<Delivery>> latest(int limit) const;
    [[nodiscard]] Result<DeliveryCounts> counts() const;

    /// Writes what an attempt made of a waiting row: state, attempts, times, status and error. NotFound where the row
    /// is gone or no longer waits.
    [[nodiscard]] Result<> settle(const Delivery &after);

    /// Deletes finished rows made before `before`. Tells how many.
    [[nodiscard]] Result<qint64> forget(Instant before);

private:
    Database &m_database;
};

}  // namespace herald
