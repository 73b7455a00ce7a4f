// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "store/database.h"

namespace herald {

using InboxId = Id<struct InboxNoun>;

/// An event as it came in, before anything was made of it.
struct InboxEvent {
    InboxId id;
    QString source;      ///< "github", "threads", …
    QString deliveryId;  ///< unique within its source: a redelivery has the same
    QString kind;        ///< the sender's word for it: "pull_request"
    QByteArray body;
    Instant receivedAt;
    std::optional<Instant> processedAt;
    QString error;  ///< why processing gave nothing; empty where it went well

    bool operator==(const InboxEvent &) const = default;
};

/// Events are acknowledged once they are rows here, and processed afterwards.
class InboxStore {
public:
    explicit InboxStore(Database &database) : m_database(database) {}

    /// False where the same delivery is here already, which changes nothing.
    [[nodiscard]] Result<bool> receive(const InboxEvent &event);
    /// Unprocessed events, oldest first: at most `limit`, and fewer where they are large.
    [[nodiscard]] Result<QList<InboxEvent>> waiting(int limit) const;
    [[nodiscard]] Result<qint64> countWaiting() const;
    /// Events of which nothing could be made, the newest first, without their bodies.
    [[nodiscard]] Result<QList<InboxEvent>> failed(int limit) const;
    [[nodiscard]] Result<qint64> countFailed() const;
    /// All events after `after` in the order in which they came: for replaying.
    [[nodiscard]] Result<QList<InboxEvent>> after(InboxId after, int limit) const;
    [[nodiscard]] Result<> markProcessed(InboxId id, Instant now, const QString &error = {});
    /// Makes everything wait again, so that it is processed anew. Tells how many events that are.
    [[nodiscard]] Result<qint64> replayAll();
    /// Deletes processed events that came before `before`. Tells how many.
    [[nodiscard]] Result<qint64> forget(Instant before);

private:
    Database &m_database;
};

}  // namespace herald
