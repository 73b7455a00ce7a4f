// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/silencestore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Matchers that cannot be read any more mute nothing rather than everything.
std::optional<Silence> readSilence(const Statement &row)
{
    auto matchers = parseMatchers(row.get<QString>(1));
    if (!matchers || matchers->empty())
        return std::nullopt;
    return Silence{.id = row.get<SilenceId>(0),
                   .matchers = std::move(*matchers),
                   .startsAt = row.get<Instant>(2),
                   .endsAt = row.get<Instant>(3),
                   .createdBy = row.get<QString>(4),
                   .comment = row.get<QString>(5),
                   .updatedAt = row.get<Instant>(6)};
}

constexpr QLatin1StringView kColumns("id, matchers, starts_at, ends_at, created_by, comment, updated_at");

}  // namespace

Result<std::vector<Silence>> SilenceStore::endingAfter(Instant after) const
{
    const auto rows =
        m_database.list(u"SELECT %1 FROM silence WHERE ends_at > ? ORDER BY id"_s.arg(kColumns), {after}, readSilence);
    return rows.map([](const QList<std::optional<Silence>> &read) {
        std::vector<Silence> silences;
        for (const auto &silence : read) {
            if (silence)
                silences.push_back(*silence);
        }
        return silences;
    });
}

Result<Silence> SilenceStore::silence(SilenceId id) const
{
    const auto row = m_database.first(u"SELECT %1 FROM silence WHERE id = ?"_s.arg(kColumns), {id}, readSilence);
    return row.and_then([&](const auto &found) -> Result<Silence> {
        if (!found || !*found)
            return fail(ErrorKind::NotFound, u"There is no silence %1."_s.arg(id.value));
        return **found;
    });
}

Result<SilenceId> SilenceStore::add(const Silence &silence, Instant now)
{
    if (const auto sound = check(silence, now); !sound)
        return tl::unexpected(sound.error());
    return m_database
        .insert(u"INSERT INTO silence (matchers, starts_at, ends_at, created_by, comment, updated_at)"
                " VALUES (?, ?, ?, ?, ?, ?)"_s,
                {toText(silence.matchers), silence.startsAt, silence.endsAt, silence.createdBy, silence.comment, now})
        .map([](qint64 id) { return SilenceId{id}; });
}

Result<> SilenceStore::expire(SilenceId id, Instant now)
{
    const auto known = silence(id);
    if (!known)
        return tl::unexpected(known.error());
    if (known->endsAt <= now)
        return fail(ErrorKind::Conflict, u"Silence %1 has ended already."_s.arg(id.value));
    return m_database.execute(
        u"UPDATE silence SET ends_at = ?, starts_at = min(starts_at, ?), updated_at = ? WHERE id = ?"_s,
        {now, now, now, id});
}

Result<std::vector<Snooze>> SilenceStore::snoozes(Instant now) const
{
    const auto rows =
        m_database.list(u"SELECT alert, who, until FROM snooze WHERE until > ?"_s, {now}, [](const Statement &row) {
            return Snooze{row.get<AlertId>(0), row.get<QString>(1), row.get<Instant>(2)};
        });
    return rows.map([](const QList<Snooze> &list) { return std::vector<Snooze>(list.begin(), list.end()); });
}

Result<> SilenceStore::snooze(const Snooze &snooze)
{
    return m_database.execute(u"INSERT OR REPLACE INTO snooze (alert, who, until) VALUES (?, ?, ?)"_s,
                              {snooze.alert, snooze.who, snooze.until});
}

Result<> SilenceStore::forget(Instant before)
{
    if (auto gone = m_database.execute(u"DELETE FROM silence WHERE ends_at < ?"_s, {before}); !gone)
        return gone;
    return m_database.execute(u"DELETE FROM snooze WHERE until < ?"_s, {before});
}

}  // namespace herald
