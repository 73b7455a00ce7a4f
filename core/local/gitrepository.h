// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/gitreader.h"

#include <set>

namespace herald {

/// Opens `path` itself, never a repository around it. Errors as GitReader::read().
[[nodiscard]] Result<RepositoryHandle> openRepository(const QString &path);

[[nodiscard]] GitRepository describeRepository(git_repository *repository, const QString &path);

/// The commits at the tips of HEAD, the local branches and the remotes' default branches. Refs that lead nowhere are
/// passed over. Corrupt where the refs cannot be listed.
[[nodiscard]] Result<std::set<GitId>> tipsOf(git_repository *repository);

/// The commits whose parents a shallow clone left behind.
[[nodiscard]] std::set<GitId> shallowEdgeOf(git_repository *repository);

}  // namespace herald
