// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/errors.h"
#include "domain/achievement.h"

namespace herald {

/// Where a list goes on: behind the row that was last, or for orders without such a place after so many rows.
struct ListCursor {
    std::optional<Instant> completedAt{};
    AchievementId id{};
    int offset = 0;

    bool operator==(const ListCursor &) const = default;
};

/// A page of achievements that somebody asks for: by number, or by the "next" of the page before.
struct ListRequest {
    AchievementQuery query;  ///< its limit is the page's size; its offset is that of the page's first row
    int page = 1;
    std::optional<ListCursor> cursor{};
};

/// Reads page, per_page (1..100), cursor, category, status, source, tag, skill, since, until, min_impact_score,
/// portfolio_ready, search, sort_by (completed_at, impact_score, title) and order. 422 with the parameter's name.
[[nodiscard]] ApiResult<ListRequest> parseListRequest(const QByteArray &query);

/// A cursor is opaque to those who get it.
[[nodiscard]] QByteArray toText(const ListCursor &cursor);
[[nodiscard]] std::optional<ListCursor> listCursorFrom(const QByteArray &text);

}  // namespace herald
