// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementstore.h"

#include "store/achievementrow.h"
#include "store/achievementsql.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// In the words of the index achievement_corrected, or SQLite would not use it.
constexpr auto kIsCorrected =
    R"(instr(details, '"composed"') > 0 AND json_extract(details, '$.composed.category') <> category)"_L1;

}  // namespace

Result<Achievement> AchievementStore::achievement(AchievementId id) const
{
    auto found =
        m_database.first(u"SELECT %1 FROM achievement WHERE id = ?"_s.arg(kAchievementColumns), {id}, readAchievement);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorKind::NotFound, u"There is no achievement %1."_s.arg(id.value));
    const auto evidence = m_database.list(u"SELECT kind, reference, title, url, grade, data, at FROM evidence"
                                          " WHERE achievement = ? ORDER BY at, kind, reference"_s,
                                          {id}, readEvidence);
    return evidence.map([&](const QList<Evidence> &pieces) {
        Achievement achievement = **found;
        achievement.evidence = pieces;
        return achievement;
    });
}

Result<AchievementId> AchievementStore::lastId() const
{
    return m_database.scalar<AchievementId>(u"SELECT coalesce(max(id), 0) FROM achievement"_s);
}

Result<std::optional<AchievementId>> AchievementStore::idOfKey(const QString &key) const
{
    return m_database.first(u"SELECT id FROM achievement WHERE key = ?"_s, {key},
                            [](const Statement &row) { return row.get<AchievementId>(0); });
}

Result<QList<Achievement>> AchievementStore::corrected() const
{
    const auto ids = m_database.list(u"SELECT id FROM achievement WHERE %1 ORDER BY updated_at, id"_s.arg(kIsCorrected),
                                     {}, [](const Statement &row) { return row.get<AchievementId>(0); });
    if (!ids)
        return tl::unexpected(ids.error());
    QList<Achievement> corrected;
    for (const AchievementId id : *ids) {
        auto one = achievement(id);
        if (!one)
            return tl::unexpected(one.error());
        corrected.append(std::move(*one));
    }
    return corrected;
}

Result<QString> AchievementStore::correctedState() const
{
    return m_database.scalar<QString>(
        u"SELECT count(*) || ' ' || coalesce(max(updated_at), 0) FROM achievement WHERE %1"_s.arg(kIsCorrected));
}

Result<QList<AchievementId>> AchievementStore::idsOfEvidence(const QString &kind, const QString &reference) const
{
    return m_database.list(u"SELECT achievement FROM evidence WHERE kind = ? AND reference = ? ORDER BY achievement"_s,
                           {kind, reference}, [](const Statement &row) { return row.get<AchievementId>(0); });
}

Result<AchievementPage> AchievementStore::find(const AchievementQuery &query) const
{
    const AchievementFilter filter = filterOf(query);
    const SqlPart count = countSql(filter);
    const auto total = m_database.scalar<qint64>(count.text, count.values);
    if (!total)
        return tl::unexpected(total.error());
    const auto newest = m_database.scalar<qint64>(u"SELECT max(id) FROM achievement"_s);
    if (!newest)
        return tl::unexpected(newest.error());
    const SqlPart counting = countWordsSql(filter.text);
    const auto withWords =
        filter.text.isEmpty() ? Result<qint64>(0) : m_database.scalar<qint64>(counting.text, counting.values);
    if (!withWords)
        return tl::unexpected(withWords.error());
    const Extent extent{.rows = *newest, .withWords = *withWords, .total = *total};
    const SqlPart page = pageSql(filter, query, planOf(filter, query, extent));
    return m_database.list(page.text, page.values, readAchievement).map([&](const QList<Achievement> &items) {
        return AchievementPage{items, *total};
    });
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
    const AchievementFilter filter = filterOf(query);
    QList<CategoryCounts> counts;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        const SqlPart sql = countByCategorySql(filter, edges[i], edges[i + 1]);
        const auto rows = m_database.list(sql.text, sql.values, [](const Statement &row) {
            return std::pair(categoryFrom(row.get<QString>(0)).value_or(Category::Development), row.get<int>(1));
        });
        if (!rows)
            return tl::unexpected(rows.error());
        CategoryCounts stretch{};
        for (const auto &[category, count] : *rows)
            stretch[size_t(category)] += count;
        counts += stretch;
    }
    return counts;
}

Result<QList<CategoryStats>> AchievementStore::stats() const
{
    return m_database.list(u"SELECT category, sum(achievements), sum(impact) / nullif(sum(impacts), 0),"
                           " iif(sum(times) > 0, sum(time_saved_hours), NULL) FROM achievement_sum"
                           " GROUP BY category ORDER BY category"_s,
                           {}, [](const Statement &row) {
                               return CategoryStats{categoryFrom(row.get<QString>(0)).value_or(Category::Development),
                                                    row.get<qint64>(1), row.get<std::optional<double>>(2),
                                                    row.get<std::optional<double>>(3)};
                           });
}

}  // namespace herald
