// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/gitreader.h"

#include <set>

namespace herald {

/// Opens `path` itself, never a repository around it. Errors as GitReader::read().
[[nodiscard]] Result<RepositoryHandle> openRepository(const QString &path);

[[nodiscard]] GitRepository describeRepository(git_repository *repository, const QString &path);

/// HEAD, the local branches and the remotes' default branches.
struct Branches {
    std::set<GitId> tips;    ///< their commits; refs that lead nowhere are passed over
    QStringList unreadable;  ///< local branches whose file names no commit
};

/// Corrupt where the refs cannot be listed.
[[nodiscard]] Result<Branches> branchesOf(git_repository *repository);

/// The commits whose parents a shallow clone left behind.
[[nodiscard]] std::set<GitId> shallowEdgeOf(git_repository *repository);

}  // namespace herald
