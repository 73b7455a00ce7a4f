// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementstore.h"

#include "store/achievementrow.h"
#include "store/achievementsql.h"
#include "store/jsontext.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

auto unknownId(AchievementId id) { return fail(ErrorKind::NotFound, u"There is no achievement %1."_s.arg(id.value)); }

Result<> requireChange(const Result<qint64> &changed, AchievementId id)
{
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed == 0)
        return unknownId(id);
    return {};
}

Result<AchievementId> insertRow(Database &database, const Achievement &achievement)
{
    const QString columns = QString(kAchievementColumns).remove("id, "_L1);
    const auto id = database.insert(u"INSERT INTO achievement (%1) VALUES (?%2)"_s.arg(columns, u",?"_s.repeated(21)),
                                    achievementValues(achievement));
    return id.map([](qint64 value) { return AchievementId{value}; });
}

Result<> updateRow(Database &database, const Achievement &achievement)
{
    return requireChange(
        database.run(
            u"UPDATE achievement SET key = ?, title = ?, description = ?, category = ?, status = ?, source = ?,"
            " source_url = ?, started_at = ?, completed_at = ?, tags = ?, skills = ?, impact = ?, impact_override = ?,"
            " complexity = ?, time_saved_hours = ?, value = ?, metrics_before = ?, metrics_after = ?, details = ?,"
            " portfolio_ready = ?, created_at = ?, updated_at = ? WHERE id = ?"_s,
            achievementValues(achievement) << achievement.id),
        achievement.id);
}

}  // namespace

Result<Stored> AchievementStore::put(const Achievement &achievement, Instant now)
{
    if (achievement.key.isEmpty() || achievement.title.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"An achievement needs a title and a natural key."_s);
    return m_database.inTransaction([&]() -> Result<Stored> {
        const auto known = idOfKey(achievement.key);
        if (!known)
            return tl::unexpected(known.error());
        return *known ? mergeInto(**known, achievement, now) : create(achievement, now);
    });
}

Result<Stored> AchievementStore::create(Achievement achievement, Instant now)
{
    achievement.createdAt = now;
    achievement.updatedAt = now;
    return insertRow(m_database, achievement).and_then([&](AchievementId id) {
        return addEvidence(id, achievement.evidence).map([&] { return Stored{id, Stored::Outcome::Created}; });
    });
}

Result<Stored> AchievementStore::mergeInto(AchievementId id, const Achievement &seen, Instant now)
{
    const auto stored = achievement(id);
    if (!stored)
        return tl::unexpected(stored.error());
    Achievement result = merged(*stored, seen);
    if (result == *stored)
        return Stored{id, Stored::Outcome::Unchanged};
    result.updatedAt = now;
    return updateRow(m_database, result).and_then([&] {
        return addEvidence(id, result.evidence).map([&] { return Stored{id, Stored::Outcome::Merged}; });
    });
}

Result<> AchievementStore::update(const Achievement &achievement, Instant now)
{
    if (achievement.key.isEmpty() || achievement.title.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"An achievement needs a title and a natural key."_s);
    Achievement changed = achievement;
    changed.updatedAt = now;
    return m_database.inTransaction([&] {
        return updateRow(m_database, changed).and_then([&] { return addEvidence(changed.id, changed.evidence); });
    });
}

Result<> AchievementStore::setStatus(AchievementId id, AchievementStatus status, Instant now)
{
    return requireChange(
        m_database.run(u"UPDATE achievement SET status = ?, updated_at = ? WHERE id = ?"_s, {toText(status), now, id}),
        id);
}

Result<> AchievementStore::addEvidence(AchievementId id, const QList<Evidence> &evidence)
{
    return m_database.inTransaction([&]() -> Result<> {
        for (const Evidence &piece : evidence) {
            const auto saved = m_database.execute(
                u"INSERT INTO evidence (achievement, kind, reference, title, url, grade, data, at) VALUES (?, ?, ?, ?, "
                u"?, ?, ?, ?)"
                " ON CONFLICT (achievement, kind, reference) DO UPDATE SET title = excluded.title, url = excluded.url,"
                " grade = excluded.grade, data = excluded.data, at = excluded.at WHERE excluded.at > evidence.at"_s,
                {id, piece.kind, piece.reference, piece.title, piece.url, toText(piece.grade), jsonText(piece.data),
                 piece.at});
            if (!saved)
                return saved;
        }
        return {};
    });
}

Result<> AchievementStore::remove(AchievementId id)
{
    return requireChange(m_database.run(u"DELETE FROM achievement WHERE id = ?"_s, {id}), id);
}

Result<Achievement> AchievementStore::achievement(AchievementId id) const
{
    auto found =
        m_database.first(u"SELECT %1 FROM achievement WHERE id = ?"_s.arg(kAchievementColumns), {id}, readAchievement);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknownId(id);
    const auto evidence = m_database.list(u"SELECT kind, reference, title, url, grade, data, at FROM evidence"
                                          " WHERE achievement = ? ORDER BY at, id"_s,
                                          {id}, readEvidence);
    return evidence.map([&](const QList<Evidence> &pieces) {
        Achievement achievement = **found;
        achievement.evidence = pieces;
        return achievement;
    });
}

Result<std::optional<AchievementId>> AchievementStore::idOfKey(const QString &key) const
{
    return m_database.first(u"SELECT id FROM achievement WHERE key = ?"_s, {key},
                            [](const Statement &row) { return row.get<AchievementId>(0); });
}

Result<QList<AchievementId>> AchievementStore::idsOfEvidence(const QString &kind, const QString &reference) const
{
    return m_database.list(u"SELECT achievement FROM evidence WHERE kind = ? AND reference = ? ORDER BY achievement"_s,
                           {kind, reference}, [](const Statement &row) { return row.get<AchievementId>(0); });
}

Result<AchievementPage> AchievementStore::find(const AchievementQuery &query) const
{
    SqlPart condition = conditionOf(query);
    const auto total =
        m_database.scalar<qint64>(u"SELECT count(*) FROM achievement WHERE "_s + condition.text, condition.values);
    if (!total)
        return tl::unexpected(total.error());
    const auto items = m_database.list(u"SELECT %1 FROM achievement WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?"_s.arg(
                                           kAchievementColumns, condition.text, orderOf(query)),
                                       condition.values << query.limit << query.offset, readAchievement);
    return items.map([&](const QList<Achievement> &list) { return AchievementPage{list, *total}; });
}

Result<QList<Achievement>> AchievementStore::awardsOf(const QString &metric, Instant from, Instant to) const
{
    // Their natural keys begin with the metric, see achievements/awardrecord.h; what follows is '{' or ':'.
    return m_database.list(
        u"SELECT %1 FROM achievement WHERE completed_at >= ? AND completed_at < ?"
        " AND (key GLOB 'kpi:*' OR key GLOB 'milestone:*')"
        " AND substr(key, instr(key, ':') + 1, ?) IN (?, ?) ORDER BY completed_at, id"_s.arg(kAchievementColumns),
        {from, to, metric.size() + 1, metric + u'{', metric + u':'}, readAchievement);
}

Result<QList<CategoryCounts>> AchievementStore::activity(const AchievementQuery &query,
                                                         const QList<Instant> &edges) const
{
    const SqlPart condition = conditionOf(query);
    auto statement =
        m_database.prepare(u"SELECT category, count(*) FROM achievement WHERE %1"
                           " AND completed_at >= ? AND completed_at < ? GROUP BY category"_s.arg(condition.text));
    if (!statement)
        return tl::unexpected(statement.error());
    QList<CategoryCounts> counts;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        CategoryCounts stretch{};
        if (auto ran = statement->run(Values(condition.values) << edges[i] << edges[i + 1]); !ran)
            return tl::unexpected(ran.error());
        while (statement->next()) {
            const auto category = categoryFrom(statement->get<QString>(0)).value_or(Category::Development);
            stretch[size_t(category)] += statement->get<int>(1);
        }
        if (auto end = statement->finish(); !end)
            return tl::unexpected(end.error());
        counts += stretch;
    }
    return counts;
}

Result<QList<CategoryStats>> AchievementStore::stats() const
{
    return m_database.list(u"SELECT category, count(*), avg(effective_impact), sum(time_saved_hours) FROM achievement"
                           " GROUP BY category ORDER BY category"_s,
                           {}, [](const Statement &row) {
                               return CategoryStats{categoryFrom(row.get<QString>(0)).value_or(Category::Development),
                                                    row.get<qint64>(1), row.get<std::optional<double>>(2),
                                                    row.get<std::optional<double>>(3)};
                           });
}

}  // namespace herald
