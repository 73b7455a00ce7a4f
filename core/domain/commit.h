// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QList>
#include <QStringList>

namespace herald {

/// What a commit did to one file. A rename is named by its new path.
struct FileChange {
    QString path;
    int additions = 0;
    int deletions = 0;

    bool operator==(const FileChange &) const = default;
};

/// One commit of a git repository.
struct Commit {
    QString id;          ///< the full hash, lower case
    QString repository;  ///< "owner/name" where the origin is a forge, else the path of the work tree
    QString authorName;
    QString authorEmail;
    Instant authoredAt;   ///< when it was written; kept by rebase
    Instant committedAt;  ///< when it took its place in the history
    QString summary;      ///< the first line
    QString body;         ///< the rest, trailers included; without the blank line between
    int parents = 0;      ///< a merge has two or more
    QList<FileChange> files;
    QStringList parentIds{};  ///< in git's order; empty where they are not known

    bool operator==(const Commit &) const = default;
};

}  // namespace herald
