// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QList>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace herald {

/// What a commit did to one file. Lines are absent where they were not counted: binary or very large files, huge
/// commits.
struct FileChange {
    QString path;
    std::optional<int> additions;
    std::optional<int> deletions;

    bool operator==(const FileChange &) const = default;
};

/// One commit of a git repository.
struct Commit {
    QString id;          ///< 40 hexadecimal digits, lower case
    QString repository;  ///< "owner/name" where the origin is a forge, else the folder's name
    QString authorName;
    QString authorEmail;
    Instant authoredAt;              ///< when it was written; kept by rebase
    int authorUtcOffsetMinutes = 0;  ///< of the author's clock; their local time is authoredAt plus this
    Instant committedAt;             ///< when it took its place in the history
    QString summary;                 ///< the first paragraph as one line
    QString body;                    ///< what follows it, trailers included
    std::vector<std::pair<QString, QString>> trailers{};  ///< in order; a name may stand several times
    int parents = 1;                                      ///< 0: a root, 2 and more: a merge
    QStringList parentIds{};                              ///< in git's order; empty where they are not known
    QList<FileChange> files{};  ///< against the first parent, without looking for renames; not always all of them
    int changedFiles = 0;       ///< how many there are
    bool isPartial = false;     ///< `files` lacks paths or lines: huge, at the edge of a shallow clone, or damaged

    [[nodiscard]] bool isMerge() const { return parents > 1; }
    bool operator==(const Commit &) const = default;
};

}  // namespace herald
