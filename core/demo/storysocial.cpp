// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/storysocial.h"

#include "achievements/postbaseline.h"
#include "achievements/threadspost.h"
#include "demo/story.h"

#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Post {
    double day;
    QLatin1StringView id;
    QLatin1StringView hook;
    qint64 views;
    qint64 likes;
    qint64 comments;
    qint64 shares;
};

constexpr std::array kPosts{
    Post{9.6, "t-1041"_L1, "Nobody reads release notes, so we made them a comic"_L1, 4'210, 96, 14, 6},
    Post{21.5, "t-1066"_L1, "What a memory leak looks like from the inside"_L1, 9'830, 402, 88, 61},
    Post{33.7, "t-1090"_L1, "Your build is slow because of one folder"_L1, 18'400, 1'122, 164, 230},
    Post{46.5, "t-1123"_L1, "Three lines that tell you who will read on"_L1, 6'020, 171, 40, 22},
    Post{58.4, "t-1154"_L1, "We asked for eight drafts at once, and this happened"_L1, 31'500, 2'040, 390, 512},
    Post{71.6, "t-1187"_L1, "Streaming is not faster, it only feels twice as fast"_L1, 54'900, 4'310, 702, 1'190},
    Post{85.5, "t-1213"_L1, "The first line decides; here are forty that worked"_L1, 22'700, 1'690, 233, 401},
};

}  // namespace

QList<Achievement> storyPosts(Instant now)
{
    const ThreadsRules rules;
    std::vector<double> earlier;
    QList<Achievement> achievements;
    for (const Post &given : kPosts) {
        ThreadsPost post{.postId = given.id, .persona = u"product-blog"_s, .hook = given.hook};
        post.url = u"https://www.threads.net/@example/post/"_s + given.id;
        post.counts = {.views = given.views, .likes = given.likes, .shares = given.shares, .comments = given.comments};
        const Duration after(qint64(given.day * 86'400'000));
        post.postedAt = std::chrono::floor<std::chrono::minutes>(now - kStoryLength + after);
        if (!reasonToSkip(post, rules))
            achievements.append(postAchievement(post, rules, now, medianRate(earlier)));
        if (const auto engagement = engagementOf(post))
            earlier.push_back(engagement->rate);
    }
    return achievements;
}

}  // namespace herald
