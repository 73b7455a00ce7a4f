// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commit.h"
#include "local/githandle.h"

namespace herald {

/// How much of a commit's changes is looked at.
struct CommitLimits {
    int maxPaths = 1000;               ///< of a commit with more, only this many are listed, and lines are not counted
    qint64 maxFileBytes = 512 * 1024;  ///< lines of larger files are not counted
};

/// Author, message and parents, without the changes.
[[nodiscard]] Commit commitHeader(git_commit *commit);

/// Fills in what the commit changed against its first parent, a root against nothing. False where a tree or file is
/// missing or damaged; the commit is then marked partial and holds what could be read.
[[nodiscard]] bool readChanges(Commit &into, git_commit *commit, const CommitLimits &limits);

}  // namespace herald
