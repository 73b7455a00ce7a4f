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

Result<> WatchStore::save(const Watch &watch)
{
    return m_database.execute(
        u"INSERT INTO watch (kind, target, name, interval, added_at, enabled) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (kind, target) DO UPDATE SET name = excluded.name, interval = excluded.interval, enabled = excluded.enabled"_s,
        {textOf(watch.kind), watch.target, watch.name, watch.interval, watch.addedAt, watch.isEnabled});
}

Result<> WatchStore::remove(WatchKind kind, const QString &target)
{
    const auto removed = m_database.run(u"DELETE FROM watch WHERE kind = ? AND target = ?"_s, {textOf(kind), target});
    return removed.and_then([&](qint64 rows) -> Result<> {
        if (rows == 0)
            return fail(ErrorKind::NotFound, u"%1 is not watched."_s.arg(target));
        return {};
    });
}

}  // namespace herald
