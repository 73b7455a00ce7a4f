// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/postcounts.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace herald {

namespace {

void fill(std::optional<qint64> &known, const std::optional<qint64> &seen)
{
    if (!known)
        known = seen;
}

using Count = std::optional<qint64> PostCounts::*;
constexpr std::array<Count, 3> kEngagements{&PostCounts::likes, &PostCounts::shares, &PostCounts::comments};

bool fits(const PostCounts &counts) { return !counts.views || engagedIn(counts) <= *counts.views; }

std::optional<qint64> viewsApart(const PostCounts &a, const PostCounts &b)
{
    return a.views && b.views && *a.views != *b.views ? std::optional(*a.views - *b.views) : std::nullopt;
}

/// Views only rise; where they stand still, what both tell of the engagement decides.
bool isNewer(const PostCounts &seen, const PostCounts &known)
{
    if (const auto more = viewsApart(seen, known))
        return *more > 0;
    qint64 more = 0;
    for (const Count count : kEngagements) {
        if (seen.*count && known.*count)
            more += *(seen.*count) - *(known.*count);
    }
    return more > 0;
}

/// Of two that cannot both be true, the newer one; else the one that makes sense, and tells more.
bool isToKeep(const PostCounts &seen, const PostCounts &known)
{
    if (const auto more = viewsApart(seen, known))
        return *more > 0;
    const auto worth = [](const PostCounts &counts) {
        const auto told = std::ranges::count_if(kEngagements, [&](Count count) { return bool(counts.*count); });
        return std::tuple(fits(counts), told, engagedIn(counts));
    };
    return worth(seen) > worth(known);
}

}  // namespace

qint64 engagedIn(const PostCounts &counts)
{
    return counts.likes.value_or(0) + counts.shares.value_or(0) + counts.comments.value_or(0);
}

bool isPartial(const PostCounts &counts)
{
    return !std::ranges::all_of(kEngagements, [&](Count count) { return bool(counts.*count); });
}

PostCounts together(const PostCounts &known, const PostCounts &seen)
{
    const bool isSeenNewer = isNewer(seen, known);
    PostCounts both = isSeenNewer ? seen : known;
    const PostCounts &older = isSeenNewer ? known : seen;
    fill(both.views, older.views);
    for (const Count count : kEngagements)
        fill(both.*count, older.*count);
    if (fits(both))
        return both;
    return isToKeep(seen, known) ? seen : known;
}

}  // namespace herald
