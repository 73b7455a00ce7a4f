// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/watchstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString textOf(WatchKind kind)
{
    switch (kind) {
    case WatchKind::Repository: return u"repository"_s;
    case WatchKind::Page: return u"page"_s;
    case WatchKind::Forge: return u"forge"_s;
    }
    return {};
}

}  // namespace

Result<QList<Watch>> WatchStore::all(WatchKind kind) const
{
    return m_database.list(
        u"SELECT target, name, interval, added_at, enabled FROM watch WHERE kind = ? ORDER BY added_at, target"_s,
        {textOf(kind)}, [kind](const Statement &row) {
            return Watch{.kind = kind,
                         .target = row.get<QString>(0),
                         .name = row.get<QString>(1),
                         .interval = row.get<Duration>(2),
                         .addedAt = row.get<Instant>(3),
                         .isEnabled = row.get<bool>(4)};
        });
}

Result<QString> WatchStore::spelled(WatchKind kind, const QString &target) const
{
    if (kind != WatchKind::Forge)
        return target;
    const auto known =
        m_database.first(u"SELECT target FROM watch WHERE kind = ? AND target = ? COLLATE NOCASE"_s,
                         {textOf(kind), target}, [](const Statement &row) { return row.get<QString>(0); });
    return known.map([&](const std::optional<QString> &found) { return found.value_or(target); });
}

Result<> WatchStore::save(const Watch &watch)
{
    const auto target = spelled(watch.kind, watch.target);
    if (!target)
        return tl::unexpected(target.error());
    return m_database.execute(
        u"INSERT INTO watch (kind, target, name, interval, added_at, enabled) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (kind, target) DO UPDATE SET name = excluded.name, interval = excluded.interval, enabled = excluded.enabled"_s,
        {textOf(watch.kind), *target, watch.name, watch.interval, watch.addedAt, watch.isEnabled});
}

Result<> WatchStore::remove(WatchKind kind, const QString &named)
{
    const auto target = spelled(kind, named);
    if (!target)
        return tl::unexpected(target.error());
    const auto removed = m_database.run(u"DELETE FROM watch WHERE kind = ? AND target = ?"_s, {textOf(kind), *target});
    return removed.and_then([&](qint64 rows) -> Result<> {
        if (rows == 0)
            return fail(ErrorKind::NotFound, u"%1 is not watched."_s.arg(named));
        return {};
    });
}

}  // namespace herald
