// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "api/route.h"

namespace herald {

/// A post as it came in, judged as far as that goes without the store: before the write waits for its turn.
struct JudgedPost {
    ThreadsPost post;
    std::optional<Engagement> engagement;
    std::optional<QString> reasonToSkip;  ///< by the common threshold
    Achievement achievement;              ///< set where there is no such reason
    Instant seenAt;
};

[[nodiscard]] JudgedPost judgedPost(const ThreadsPost &post, const ThreadsRules &rules, Instant seenAt);

/// Creates the post's achievement, lets it grow, or says why not. A post below the threshold is measured against its
/// account's other posts too. Within a transaction.
[[nodiscard]] Result<Written> writePost(Database &database, const JudgedPost &judged, const ThreadsRules &rules);

}  // namespace herald
