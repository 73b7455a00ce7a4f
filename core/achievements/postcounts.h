// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace herald {

/// How a post is doing. What nobody said is absent.
struct PostCounts {
    std::optional<qint64> views{};
    std::optional<qint64> likes{};
    std::optional<qint64> shares{};
    std::optional<qint64> comments{};

    bool operator==(const PostCounts &) const = default;
};

/// Likes, shares and comments, as far as they are known.
[[nodiscard]] qint64 engagedIn(const PostCounts &counts);

/// Is one of likes, shares and comments not known? Their sum is then the least that it can be.
[[nodiscard]] bool isPartial(const PostCounts &counts);

/// The counts of one moment from two tellings, in whatever order they came. Views only rise, so the counts with more of
/// them are the newer ones. What those leave out the older ones tell, unless there would be more engagement than views:
/// then one of the two is kept alone.
[[nodiscard]] PostCounts together(const PostCounts &known, const PostCounts &seen);

}  // namespace herald
