// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/error.h"

#include <span>

namespace herald {

/// A post as somebody reports it, at one moment. What was not said is absent, which is not the same as 0.
/// The names that are read are those of the track route, of the Threads adaptor's /posts and of Threads' own insights.
struct ViralPost {
    QString id;                         ///< post_id, thread_id, media_id or id; empty where none is given
    QString hook;                       ///< the first line; of the body where it is not given
    QString body;                       ///< body, content or text
    QString persona;                    ///< persona_id
    QString url;                        ///< url, link or permalink
    std::optional<double> claimedRate;  ///< engagement_rate, as it came
    std::optional<qint64> views;        ///< views or impressions
    std::optional<qint64> likes;        ///< likes or likes_count; so too comments (or replies), shares, reposts, quotes
    std::optional<qint64> comments;
    std::optional<qint64> shares;
    std::optional<qint64> reposts;
    std::optional<qint64> quotes;
    std::optional<Instant> publishedAt;

    bool operator==(const ViralPost &) const = default;
};

/// Invalid, with the field's name, for what is no post: wrong types, negative or fractional counts, texts that are too
/// long.
[[nodiscard]] Result<ViralPost> readThreadsPost(const QJsonObject &object);

/// A share of the views, with where it comes from.
struct EngagementRate {
    double value = 0;                  ///< 0..1
    std::optional<double> computed{};  ///< (likes + comments + shares + reposts + quotes) / views
    std::optional<double> claimed{};   ///< as a fraction
    QString remark;                    ///< what a person should know: read as per cent, or claim and counts differ

    bool operator==(const EngagementRate &) const = default;
};

/// The rate that counts: the computed and the claimed one, the lower where they differ, because it is the one that both
/// bear out. A claim above 1 is read as per cent where it can be (8 is 8 %), never as a multiple. Invalid, with the
/// reason, for a claim that is no share: negative, above 100, or 1, which may mean 1 % or all; and where neither a
/// claim nor views and likes are there.
[[nodiscard]] Result<EngagementRate> engagementRate(const ViralPost &post);

/// What makes a post an achievement.
struct ViralPolicy {
    double threshold = 0.06;
    bool isThresholdIncluded = true;  ///< does exactly 6 % count?
    double timesMedian = 3;           ///< a post this much above the account's own median counts as well …
    int minEarlierPosts = 5;          ///< … once there are so many to compare with
    ValueModel revenue{
        .factor = 0.01, .baseline = {}, .currency = QStringLiteral("USD"), .period = Period::Once, .confidence = 0.1};
};

struct PostVerdict {
    bool isViral = false;
    QString reason;  ///< one line, also of a post that is not
    EngagementRate rate;
    std::optional<double> timesMedian{};  ///< the rate against the account's median, where there are enough posts
};

/// Judges a post; `earlierRates` are those of the account's other posts, in any order.
/// A post of which no rate is known is not viral; a post whose claim is wrong is Invalid.
[[nodiscard]] Result<PostVerdict> judgePost(const ViralPost &post, std::span<const double> earlierRates,
                                            const ViralPolicy &policy);

/// "post:threads:ID", or a hash of persona and text for a post without an id: the same post always has the same key.
[[nodiscard]] QString postKey(const ViralPost &post);

/// A viral post as achievement, with all that was reported as evidence of kind "post" and the revenue estimate, if
/// views are known. `seenAt` is when it was reported.
[[nodiscard]] Achievement viralPostAchievement(const ViralPost &post, const PostVerdict &verdict,
                                               const ViralPolicy &policy, Instant seenAt);

/// The same post seen again: of two reports the one with more views stands (views only grow), so that the order in
/// which they arrive does not matter. Keeps what a person changed. Both have the same key.
[[nodiscard]] Achievement grownPost(const Achievement &stored, const Achievement &seen);

}  // namespace herald
