// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <vector>

namespace herald {

/// A post that was told of, as far as its account's baseline needs to know.
struct SeenPost {
    QString key;
    QString account;
    double rate = 0;  ///< engagement as a fraction
    Instant seenAt;
};

/// The engagement rates of all posts, viral or not.
class PostStore {
public:
    explicit PostStore(Database &database) : m_database(database) {}

    /// Adds the post, or writes over what was known of it. Was an achievement made of it before?
    [[nodiscard]] Result<bool> save(const SeenPost &post);
    /// An achievement was made of it.
    [[nodiscard]] Result<> markTold(const QString &key);
    /// Rates of the account's other posts, the last seen first, at most `limit`.
    [[nodiscard]] Result<std::vector<double>> ratesOfOthers(const QString &account, const QString &key,
                                                            int limit) const;

private:
    Database &m_database;
};

}  // namespace herald
