// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "store/achievementstore.h"

namespace herald {

/// A post as it came in, judged as far as that goes without the store: before the write waits for its turn.
struct JudgedPost {
    ThreadsPost post;
    std::optional<Engagement> engagement;
    std::optional<QString> reasonToSkip;  ///< by the common threshold
    NewAchievement achievement;           ///< set where there is no such reason
    Instant seenAt;
};

[[nodiscard]] JudgedPost judgedPost(const ThreadsPost &post, const ThreadsRules &rules, Instant seenAt);

/// What became of a post.
struct PostTold {
    enum class Outcome { Created, Grown, Skipped };
    Outcome outcome = Outcome::Skipped;
    AchievementId id;  ///< 0 where there is none
    QString reason;    ///< why it was skipped

    bool operator==(const PostTold &) const = default;
};

/// Creates the post's achievement, lets it grow, or says why not. A post below the threshold is measured against its
/// account's other posts too; one that a person removed is not made again. Within a transaction.
[[nodiscard]] Result<PostTold> tellPost(Database &database, const JudgedPost &judged, const ThreadsRules &rules);

/// The posts of a file or of the Threads adaptor's answer: a list, an object with a list "posts", or an object a line.
struct PostList {
    QList<ThreadsPost> posts;
    QStringList problems;  ///< a line for each post that cannot be read: "Post 3: views: …"
};

/// Invalid where the bytes are none of these.
[[nodiscard]] Result<PostList> readPosts(const QByteArray &bytes);

}  // namespace herald
