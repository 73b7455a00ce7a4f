// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/postcounts.h"
#include "domain/achievement.h"
#include "domain/error.h"

#include <optional>

namespace herald {

/// A post on Threads as somebody tells of it.
struct ThreadsPost {
    QString postId{};  ///< the platform's own; may be empty
    QString persona{};
    QString hook{};
    QString body{};
    QString url{};
    PostCounts counts{};
    std::optional<double> claimedRate{};  ///< engagement rate as a fraction, as the sender has it
    std::optional<Instant> postedAt{};

    bool operator==(const ThreadsPost &) const = default;
};

/// A post's engagement rate with where it comes from.
struct Engagement {
    double rate = 0;                  ///< fraction
    std::optional<double> counted{};  ///< of the counts that are known
    std::optional<double> claimed{};
    bool isPartial = false;  ///< some of likes, shares and comments are not known: the rate is at least `counted`

    /// Do the counts give the rate? Else somebody says so.
    [[nodiscard]] bool isProven() const { return counted == rate; }
    /// Is the claim further from what was counted than rounding goes? A claim above a partial count may well be true.
    [[nodiscard]] bool isContradicted() const;
    bool operator==(const Engagement &) const = default;
};

/// When a post counts, and what an engaged view is worth.
struct ThreadsRules {
    double threshold = 0.06;        ///< engagement rate, fraction
    bool isThresholdEnough = true;  ///< exactly the threshold counts
    double usdPerEngagedView = 0.01;

    bool operator==(const ThreadsRules &) const = default;
};

/// Reads
/// `{"hook","body","engagement_rate","views","likes","shares","comments","persona_id","post_id","url","posted_at"}`,
/// every member optional, and also the names that the Threads adaptor uses (thread_id, content, likes_count,
/// comments_count, published_at). A rate over 1 means per cent, as does one whose hundredth fits the counts better.
/// Invalid, with the member's name, for wrong types, a rate over 100, one that means more than 50 % where the counts do
/// not show it (so that a 1 or a 0.8 is never guessed at), a rate without views, and more engagement than views.
[[nodiscard]] Result<ThreadsPost> parseThreadsPost(const QJsonObject &object);

/// Invalid where the post was posted at a time that cannot be.
[[nodiscard]] Result<> checkedAt(const ThreadsPost &post, Instant now);

/// The members that parseThreadsPost() reads back as the same post; unknown ones are left out.
[[nodiscard]] QJsonObject toJson(const ThreadsPost &post);
/// The same as text.
[[nodiscard]] QByteArray jsonOf(const ThreadsPost &post);

/// "threads:post:ID", or a hash of persona, hook and body where the post has no id: the same post always has the same.
[[nodiscard]] QString keyOf(const ThreadsPost &post);

/// (likes + shares + comments) / views where all are given, else what is claimed; but of a part of them at least what
/// that part gives. Nothing where neither is known.
[[nodiscard]] std::optional<Engagement> engagementOf(const ThreadsPost &post);

/// What both know together, in whatever order they came. Views only rise, so the counts with more views are the newer
/// ones; where they leave something out, the older ones still tell it, unless there would be more engagement than
/// views.
[[nodiscard]] ThreadsPost grown(const ThreadsPost &known, const ThreadsPost &seen);

/// Does the post count? Nothing where it does, else the reason why not, for people.
[[nodiscard]] std::optional<QString> reasonToSkip(const ThreadsPost &post, const ThreadsRules &rules);

/// The achievement that a post is; its engagement must be known. It was completed when it was posted, or else when
/// Herald was told of it, at `now`. `accountMedian`, the account's usual rate, may be unknown.
[[nodiscard]] Achievement postAchievement(const ThreadsPost &post, const ThreadsRules &rules, Instant now,
                                          std::optional<double> accountMedian = {});

/// The post that an achievement was made from; nothing where it was not one.
[[nodiscard]] std::optional<ThreadsPost> postOf(const Achievement &achievement);

/// The stored achievement after its post has grown, with the proof that the post now is: title, description, status and
/// what else a person changed stay. The same as `stored` where the post tells nothing new.
[[nodiscard]] Achievement grownAchievement(const Achievement &stored, const ThreadsPost &seen,
                                           const ThreadsRules &rules);

}  // namespace herald
