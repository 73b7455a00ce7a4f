// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notificationstore.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<std::vector<GroupMemory>> NotificationStore::groups() const
{
    const auto rows =
        m_database.list(u"SELECT key, body FROM notification_group ORDER BY key"_s, {}, [](const Statement &row) {
            return groupMemoryFrom(row.get<QString>(0), row.get<QString>(1).toUtf8());
        });
    if (!rows)
        return tl::unexpected(rows.error());
    std::map<QString, GroupMemory> groups;
    for (const auto &group : *rows) {
        if (group)
            groups.emplace(group->key, *group);
    }
    auto members = m_database.query(u"SELECT group_key, alert, body FROM notification_member"_s);
    if (!members)
        return tl::unexpected(members.error());
    while (members->next()) {
        if (const auto group = groups.find(members->get<QString>(0)); group != groups.end())
            addMember(group->second, members->get<AlertId>(1), members->get<QString>(2).toUtf8());
    }
    return members->finish().map([&] {
        std::vector<GroupMemory> all;
        all.reserve(groups.size());
        for (auto &[key, group] : groups)
            all.push_back(std::move(group));
        return all;
    });
}

Result<> NotificationStore::save(const NotificationGroup &group, const QSet<AlertId> &touched, Instant now)
{
    for (const AlertId id : touched) {
        const bool isThere = group.members.contains(id);
        auto done = isThere ? m_database.execute(
                        u"INSERT OR REPLACE INTO notification_member (group_key, alert, body) VALUES (?, ?, ?)"_s,
                        {group.key, id, QString::fromUtf8(memberText(group, id))})
                            : m_database.execute(u"DELETE FROM notification_member WHERE group_key = ? AND alert = ?"_s,
                                                 {group.key, id});
        if (!done)
            return done;
    }
    return m_database.execute(u"INSERT OR REPLACE INTO notification_group (key, body, updated_at) VALUES (?, ?, ?)"_s,
                              {group.key, QString::fromUtf8(toJsonText(group)), now});
}

Result<> NotificationStore::remove(const QString &group)
{
    return m_database.execute(u"DELETE FROM notification_member WHERE group_key = ?"_s, {group}).and_then([&] {
        return m_database.execute(u"DELETE FROM notification_group WHERE key = ?"_s, {group});
    });
}

Result<> NotificationStore::rememberTold(const QString &key, const Alert &alert, Instant now)
{
    return m_database.execute(
        u"INSERT OR IGNORE INTO told (key, alert, rule, fingerprint, at) VALUES (?, ?, ?, ?, ?)"_s,
        {key, alert.id, alert.rule, qint64(alert.fingerprint), now});
}

Result<std::optional<Confirmed>> NotificationStore::lastConfirmed(const QString &rule, quint64 fingerprint) const
{
    return m_database.first(
        u"SELECT told.alert, delivery.delivered_at FROM told JOIN delivery ON delivery.key = told.key"
        " WHERE told.rule = ? AND told.fingerprint = ? AND delivery.state = 'delivered'"
        " ORDER BY delivery.delivered_at DESC LIMIT 1"_s,
        {rule, qint64(fingerprint)}, [](const Statement &row) {
            return Confirmed{row.get<AlertId>(0), row.get<Instant>(1)};
        });
}

Result<> NotificationStore::forgetTold(Instant before)
{
    return m_database.execute(u"DELETE FROM told WHERE at < ?"_s, {before});
}

Result<QList<StoredSuppression>> NotificationStore::suppressions() const
{
    return m_database.list(
        u"SELECT alert, scope, kind, reason, since FROM suppression ORDER BY alert, scope"_s, {},
        [](const Statement &row) {
            return StoredSuppression{
                row.get<AlertId>(0),
                row.get<QString>(1),
                {suppressionKindFrom(row.get<QString>(2)).value_or(SuppressionKind::Silenced), row.get<QString>(3)},
                row.get<Instant>(4)};
        });
}

Result<> NotificationStore::save(const StoredSuppression &suppression)
{
    return m_database.execute(
        u"INSERT OR REPLACE INTO suppression (alert, scope, kind, reason, since) VALUES (?, ?, ?, ?, ?)"_s,
        {suppression.alert, suppression.scope, toText(suppression.why.kind), suppression.why.reason,
         suppression.since});
}

Result<> NotificationStore::remove(AlertId alert, const QString &scope)
{
    return m_database.execute(u"DELETE FROM suppression WHERE alert = ? AND scope = ?"_s, {alert, scope});
}

Result<std::optional<StoredConfig>> NotificationStore::config() const
{
    return m_database.first(u"SELECT id, body, source, at FROM alerting_config ORDER BY id DESC LIMIT 1"_s, {},
                            [](const Statement &row) {
                                return StoredConfig{row.get<qint64>(0), row.get<QString>(1).toUtf8(),
                                                    row.get<QString>(2), row.get<Instant>(3)};
                            });
}

Result<> NotificationStore::addConfig(const StoredConfig &config)
{
    return m_database.execute(u"INSERT INTO alerting_config (body, source, at) VALUES (?, ?, ?)"_s,
                              {QString::fromUtf8(config.body), config.source, config.at});
}

}  // namespace herald
