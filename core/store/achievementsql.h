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

/// A column that has a few values, and those of them that are wanted.
struct Facet {
    QLatin1StringView column;  ///< category, status or source; tag or skill with one value
    QStringList values;
};

/// What a query narrows by: words of a text, tags and skills, and conditions on the row.
struct AchievementFilter {
    QString text;               ///< for the functions of store/wordsearch.h; empty: any
    QList<Facet> words;         ///< tags and skills
    QList<SqlPart> conditions;  ///< on columns of `achievement`
    QList<Facet> facets;        ///< what some of the conditions say, for those functions
};

/// How a page is found where the query has words: many matches are met soon on a walk along the order, few are
/// better fetched first, and of a rare category SQLite finds the way by itself.
enum class Plan { Any, Walk, Fetch };

/// How many achievements there are of each kind.
struct Extent {
    qint64 rows = 0;       ///< all
    qint64 withWords = 0;  ///< that have the filter's words
    qint64 total = 0;      ///< that match
};

[[nodiscard]] AchievementFilter filterOf(const AchievementQuery &query);

/// The filter as one condition on `achievement`; empty for no filter.
[[nodiscard]] SqlPart conditionOf(const AchievementFilter &filter, Plan plan = Plan::Any);

/// The ORDER BY list; the id decides between equals, so that pages neither repeat nor miss a row.
[[nodiscard]] QString orderOf(const AchievementQuery &query);

/// Counts all that match and are committed. Words of all kinds and facets are counted without looking at the
/// achievements.
[[nodiscard]] SqlPart countSql(const AchievementFilter &filter);

/// Counts those with the words of a text, or with any where it is empty, and with one of the values of each facet.
[[nodiscard]] SqlPart countWordsSql(const QString &text, const QList<Facet> &facets = {});

/// Counts all that match in [from, to) by category: rows of category and count.
[[nodiscard]] SqlPart countByCategorySql(AchievementFilter filter, Instant from, Instant to);

/// Whichever touches fewer rows.
[[nodiscard]] Plan planOf(const AchievementFilter &filter, const AchievementQuery &query, const Extent &extent);

/// One page of rows. The id decides between equals, so that pages neither repeat nor miss a row.
[[nodiscard]] SqlPart pageSql(const AchievementFilter &filter, const AchievementQuery &query, Plan plan);

}  // namespace herald
