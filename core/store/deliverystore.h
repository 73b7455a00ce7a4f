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

/// How an attempt to deliver went.
struct DeliveryAttempt {
    Instant at;
    int httpStatus = 0;  ///< 0 where there was no answer
    QString error;       ///< one line, without secrets; empty where it went well
};

/// The outbox: what must be told, kept until it is delivered or refused for good.
class DeliveryStore {
public:
    explicit DeliveryStore(Database &database) : m_database(database) {}

    /// The new row's id, or nothing where the same key stands in the outbox for this channel and receiver already.
    [[nodiscard]] Result<std::optional<DeliveryId>> enqueue(const Delivery &delivery);
    /// Waiting rows whose next attempt is due, the longest waiting first.
    [[nodiscard]] Result<QList<Delivery>> due(Instant now, int limit) const;
    /// When the next waiting row is due; nothing where none waits.
    [[nodiscard]] Result<std::optional<Instant>> nextDue() const;
    /// Newest first.
    [[nodiscard]] Result<QList<Delivery>> latest(int limit) const;
    [[nodiscard]] Result<DeliveryCounts> counts() const;

    // Each counts one more attempt. NotFound where the row is gone or no longer waits.
    [[nodiscard]] Result<> markDelivered(DeliveryId id, const DeliveryAttempt &attempt);
    [[nodiscard]] Result<> markFailed(DeliveryId id, const DeliveryAttempt &attempt, Instant nextAttemptAt);
    [[nodiscard]] Result<> markDead(DeliveryId id, const DeliveryAttempt &attempt);

    /// Deletes finished rows made before `before`. Tells how many.
    [[nodiscard]] Result<qint64> forget(Instant before);

private:
    struct Outcome;
    [[nodiscard]] Result<> mark(DeliveryId id, const DeliveryAttempt &attempt, const Outcome &outcome);

    Database &m_database;
};

}  // namespace herald
