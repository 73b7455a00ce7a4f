// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourcestore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Health readHealth(const Statement &row)
{
    return {.component = row.get<QString>(0),
            .state = healthStateFrom(row.get<QString>(1)).value_or(HealthState::CannotSee),
            .error = row.get<QString>(2),
            .since = row.get<Instant>(3),
            .lastSuccess = row.get<std::optional<Instant>>(4),
            .staleAfter = row.get<std::optional<Duration>>(5)};
}

}  // namespace

Result<QList<Health>> SourceStore::health() const
{
    return m_database.list(
        u"SELECT component, state, error, since, last_success, stale_after FROM health ORDER BY component"_s, {},
        readHealth);
}

Result<> SourceStore::saveHealth(const Health &health)
{
    return m_database.execute(
        u"INSERT OR REPLACE INTO health (component, state, error, since, last_success, stale_after) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {health.component, toText(health.state), health.error, health.since, health.lastSuccess, health.staleAfter});
}

Result<> SourceStore::remove(const QString &component)
{
    return m_database.inTransaction([&] {
        return m_database.execute(u"DELETE FROM health WHERE component = ?"_s, {component}).and_then([&] {
            return m_database.execute(u"DELETE FROM source_cursor WHERE source = ?"_s, {component});
        });
    });
}

Result<std::optional<QString>> SourceStore::cursor(const QString &source, const QString &name) const
{
    return m_database.first(u"SELECT value FROM source_cursor WHERE source = ? AND name = ?"_s, {source, name},
                            [](const Statement &row) { return row.get<QString>(0); });
}

Result<QHash<QString, QString>> SourceStore::cursors(const QString &source) const
{
    const auto rows =
        m_database.list(u"SELECT name, value FROM source_cursor WHERE source = ?"_s, {source},
                        [](const Statement &row) { return std::pair(row.get<QString>(0), row.get<QString>(1)); });
    return rows.map([](const auto &pairs) { return QHash<QString, QString>(pairs.begin(), pairs.end()); });
}

Result<QStringList> SourceStore::cursorsOf(const QString &beginning, const QString &name) const
{
    return m_database.list(
        u"SELECT value FROM source_cursor WHERE substr(source, 1, ?) = ? AND name = ? ORDER BY source"_s,
        {beginning.size(), beginning, name}, [](const Statement &row) { return row.get<QString>(0); });
}

Result<> SourceStore::setCursor(const QString &source, const QString &name, const QString &value, Instant now)
{
    return m_database.execute(
        u"INSERT OR REPLACE INTO source_cursor (source, name, value, updated_at) VALUES (?, ?, ?, ?)"_s,
        {source, name, value, now});
}

}  // namespace herald
