// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace herald {

/// One file that a commit touched. Lines are absent where they were not counted: binary or very large files, huge
/// commits.
struct ChangedPath {
    QString path;
    std::optional<int> additions;
    std::optional<int> deletions;

    bool operator==(const ChangedPath &) const = default;
};

/// One commit of a git repository.
struct Commit {
    QString id;  ///< 40 hexadecimal digits
    QString authorName;
    QString authorEmail;
    Instant authoredAt;
    int authorUtcOffsetMinutes = 0;  ///< of the author's clock; their local time is authoredAt plus this
    Instant committedAt;
    QString subject;                                      ///< the first paragraph as one line
    QString body;                                         ///< what follows it, trailers included
    std::vector<std::pair<QString, QString>> trailers{};  ///< in order; a name may stand several times
    int parents = 1;                                      ///< 0: a root, 2 and more: a merge
    std::vector<ChangedPath>
        changes{};           ///< against the first parent, without looking for renames; not always all of them
    int changedPaths = 0;    ///< how many there are
    bool isPartial = false;  ///< `changes` lacks paths or lines: huge, at the edge of a shallow clone, or damaged

    [[nodiscard]] bool isMerge() const { return parents > 1; }
    bool operator==(const Commit &) const = default;
};

}  // namespace herald
