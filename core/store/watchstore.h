// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace herald {

enum class WatchKind { Repository, Page, Forge };

/// Something outside that Herald looks at because the person said so.
struct Watch {
    WatchKind kind = WatchKind::Repository;
    QString target;  ///< a repository's path, a /metrics page's URL, "owner/name" on GitHub; unique within its kind
    QString name;    ///< for people; may be empty
    Duration interval{};  ///< how often; 0 for the source's own
    Instant addedAt;
    bool isEnabled = true;

    bool operator==(const Watch &) const = default;
};

/// Watched git repositories, metrics pages, and repositories on GitHub.
class WatchStore {
public:
    explicit WatchStore(Database &database) : m_database(database) {}

    /// In the order in which they were added.
    [[nodiscard]] Result<QList<Watch>> all(WatchKind kind) const;
    /// As it is watched, for GitHub does not tell "Octo/App" from "octo/app"; what is not watched as it is.
    [[nodiscard]] Result<QString> spelled(WatchKind kind, const QString &target) const;
    /// Adds it, or changes the one with the same target; the time of adding stays.
    [[nodiscard]] Result<> save(const Watch &watch);
    /// NotFound where it is not watched.
    [[nodiscard]] Result<> remove(WatchKind kind, const QString &named);

private:
    Database &m_database;
};

}  // namespace herald
