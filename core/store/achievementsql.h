// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "store/value.h"

namespace herald {

/// A piece of SQL with the values of its placeholders.
struct SqlPart {
    QString text;
    Values values;

    bool operator==(const SqlPart &) const = default;
};

/// The WHERE condition that a query means; never empty.
[[nodiscard]] SqlPart conditionOf(const AchievementQuery &query);

/// The ORDER BY list; the id decides between equals, so that pages neither repeat nor miss a row.
[[nodiscard]] QString orderOf(const AchievementQuery &query);

/// The user's text as an FTS5 query: every word must occur, the beginning of a word is enough, and nothing in the text
/// is taken as an operator. Empty where the text holds no word.
[[nodiscard]] QString ftsQueryOf(const QString &text);

}  // namespace herald
