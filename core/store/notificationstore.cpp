// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notificationstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

StoredSuppression readSuppression(const Statement &row)
{
    return {row.get<AlertId>(0),
            row.get<QString>(1),
            {suppressionKindFrom(row.get<QString>(2)).value_or(SuppressionKind::Silenced), row.get<QString>(3)},
            row.get<Instant>(4)};
}

}  // namespace

Result<std::vector<GroupMemory>> NotificationStore::groups() const
{
    std::vector<GroupMemory> groups;
    QHash<GroupId, size_t> places;
    auto rows = m_database.query(u"SELECT id, key, body FROM notification_group ORDER BY id"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        auto group = groupMemoryFrom(rows->get<QString>(1), rows->get<QByteArray>(2));
        if (!group)
            continue;
        group->id = rows->get<GroupId>(0);
        places.insert(group->id, groups.size());
        groups.push_back(std::move(*group));
    }
    if (auto end = rows->finish(); !end)
        return tl::unexpected(end.error());
    auto members = m_database.query(u"SELECT alert, group_id, body FROM notification_member"_s);
    if (!members)
        return tl::unexpected(members.error());
    while (members->next()) {
        if (const auto place = places.constFind(members->get<GroupId>(1)); place != places.cend())
            addMember(groups[*place], members->get<AlertId>(0), members->get<QByteArray>(2));
    }
    return members->finish().map([&] { return std::move(groups); });
}

Result<GroupId> NotificationStore::save(const NotificationGroup &group, const QSet<AlertId> &touched, Instant now)
{
    const Value::Text body{toJsonText(group)};
    const auto id = group.id.isStored()
                        ? m_database
                              .execute(u"UPDATE notification_group SET body = ?, updated_at = ? WHERE id = ?"_s,
                                       {body, now, group.id})
                              .map([&group] { return group.id; })
                        : m_database
                              .insert(u"INSERT INTO notification_group (key, body, updated_at) VALUES (?, ?, ?)"_s,
                                      {group.key, body, now})
                              .map([](qint64 value) { return GroupId{value}; });
    if (!id)
        return id;
    for (const AlertId member : touched) {
        const auto done = group.members.contains(member) ? m_database.execute(
                              u"INSERT OR REPLACE INTO notification_member (alert, group_id, body) VALUES (?, ?, ?)"_s,
                              {member, *id, Value::Text{memberText(group, member)}})
                                                         : removeMember(*id, member);
        if (!done)
            return tl::unexpected(done.error());
    }
    return id;
}

Result<> NotificationStore::remove(GroupId group, const QSet<AlertId> &members)
{
    for (const AlertId member : members) {
        if (auto removed = removeMember(group, member); !removed)
            return removed;
    }
    return m_database.execute(u"DELETE FROM notification_group WHERE id = ?"_s, {group});
}

Result<> NotificationStore::removeMember(GroupId group, AlertId member)
{
    return m_database.execute(u"DELETE FROM notification_member WHERE alert = ? AND group_id = ?"_s, {member, group});
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
    return m_database.list(u"SELECT alert, scope, kind, reason, since FROM suppression ORDER BY alert, scope"_s, {},
                           readSuppression);
}

Result<QList<StoredSuppression>> NotificationStore::suppressionsOf(AlertId alert) const
{
    return m_database.list(
        u"SELECT alert, scope, kind, reason, since FROM suppression WHERE alert = ? ORDER BY scope"_s, {alert},
        readSuppression);
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
