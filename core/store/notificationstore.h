// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/suppression.h"
#include "notify/grouping.h"
#include "store/database.h"

namespace herald {

/// A row of the table of alerts that are not told now.
struct StoredSuppression {
    AlertId alert;
    QString scope;  ///< a receiver, or empty for everybody
    Suppression why;
    Instant since;

    bool operator==(const StoredSuppression &) const = default;
};

/// When a message that told of a label set was taken.
struct Confirmed {
    AlertId alert;
    Instant at;
};

/// The configuration as it was brought in.
struct StoredConfig {
    qint64 id = 0;
    QByteArray body;
    QString source;
    Instant at;
};

/// What the notifier must have back after a restart.
class NotificationStore {
public:
    explicit NotificationStore(Database &database) : m_database(database) {}

    /// Groups that cannot be read are left out: their alerts are told again rather than never.
    [[nodiscard]] Result<std::vector<GroupMemory>> groups() const;
    /// The group and those of its members that changed, came or went. Tells its id.
    [[nodiscard]] Result<GroupId> save(const NotificationGroup &group, const QSet<AlertId> &touched, Instant now);
    /// A group with the members that it has left.
    [[nodiscard]] Result<> remove(GroupId group, const QSet<AlertId> &members);

    [[nodiscard]] Result<> rememberTold(const QString &key, const Alert &alert, Instant now);
    /// The newest confirmed delivery that told of the label set firing.
    [[nodiscard]] Result<std::optional<Confirmed>> lastConfirmed(const QString &rule, quint64 fingerprint) const;
    [[nodiscard]] Result<> forgetTold(Instant before);

    [[nodiscard]] Result<QList<StoredSuppression>> suppressions() const;
    [[nodiscard]] Result<QList<StoredSuppression>> suppressionsOf(AlertId alert) const;
    [[nodiscard]] Result<> save(const StoredSuppression &suppression);
    [[nodiscard]] Result<> remove(AlertId alert, const QString &scope);

    /// The newest; nothing where none was ever brought in.
    [[nodiscard]] Result<std::optional<StoredConfig>> config() const;
    [[nodiscard]] Result<> addConfig(const StoredConfig &config);

private:
    [[nodiscard]] Result<> removeMember(GroupId group, AlertId member);

    Database &m_database;
};

}  // namespace herald
