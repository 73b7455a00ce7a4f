// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/postkeeper.h"

#include <QJsonArray>

namespace herald {

/// What an import of posts came to.
struct PostsImported {
    QList<PostTold> told;
    QStringList problems;  ///< a line for each post that was refused

    [[nodiscard]] int count(PostTold::Outcome outcome) const;
};

/// As readPosts(); posts from times that cannot be are no better than those that cannot be read.
[[nodiscard]] Result<PostList> readSoundPosts(const QByteArray &bytes, Instant now);

/// Tells all posts of the list, all or none.
[[nodiscard]] Result<PostsImported> importPosts(Database &database, const PostList &list, const ThreadsRules &rules,
                                                Instant now);

/// `{"status":"created|updated|skipped|refused","achievement_id":n|null,"reason":"…"|null}` for each.
[[nodiscard]] QJsonArray toJson(const PostsImported &imported);

}  // namespace herald
