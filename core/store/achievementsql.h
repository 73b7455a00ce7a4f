// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/achievementrow.h"
#include "store/value.h"

namespace herald {

/// A piece of SQL with the values of its placeholders.
struct SqlPart {
    QString text;
    Values values;
};

/// What a query narrows by: sets of ids from the full-text index and from tags and skills, and conditions on the row.
struct AchievementFilter {
    QList<SqlPart> sets;        ///< queries that give ids
    QList<SqlPart> conditions;  ///< on columns of `achievement`
};

[[nodiscard]] AchievementFilter filterOf(const AchievementQuery &query);

/// The filter as one condition on `achievement`; empty for no filter.
[[nodiscard]] SqlPart conditionOf(const AchievementFilter &filter);

/// The ORDER BY list; the id decides between equals, so that pages neither repeat nor miss a row.
[[nodiscard]] QString orderOf(const AchievementQuery &query);

/// Counts all that match. One set alone is counted without looking at the achievements.
[[nodiscard]] SqlPart countSql(const AchievementFilter &filter);

/// Counts all that match in [from, to) by category: rows of category and count.
[[nodiscard]] SqlPart countByCategorySql(AchievementFilter filter, Instant from, Instant to);

/// How a page is found where the query has sets: many matches are met soon on a walk along the order, few are better
/// fetched first.
enum class Plan { Any, Walk, Fetch };

/// With `total` matches among `rows` achievements, whichever touches fewer rows.
[[nodiscard]] Plan planOf(const AchievementFilter &filter, const AchievementQuery &query, qint64 total, qint64 rows);

/// One page of rows. The id decides between equals, so that pages neither repeat nor miss a row.
[[nodiscard]] SqlPart pageSql(const AchievementFilter &filter, const AchievementQuery &query, Plan plan,
                              QLatin1StringView columns = kAchievementColumns);

/// The user's text as an FTS5 query: every word must occur, the beginning of a word is enough, and nothing in the text
/// is taken as an operator. Empty where the text holds no word.
[[nodiscard]] QString ftsQueryOf(const QString &text);

}  // namespace herald
