// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/gitreader.h"

#include <set>
#include <span>

namespace herald {

/// What became of a run of commits. The first `done` of them were looked at, the rest was not reached.
struct CommitRun {
    std::vector<Commit> commits;
    std::vector<Error> problems;
    std::set<GitId> lost;  ///< of those that were looked at: could not be read
    std::set<GitId> bare;  ///< read without files that could not be read, be they damaged or not cloned
    size_t done = 0;
};

/// How to read the commits of one repository. The same for all runs of a reading.
struct CommitRunOptions {
    QString path;
    QString name;          ///< the repository's, put into each commit
    std::set<GitId> edge;  ///< commits whose parents were not cloned
    QStringList authors;   ///< in lower case; others' commits come without files
    CommitLimits limits;
    std::stop_token stop;
};

/// Reads `ids` in their order on several threads, each with a repository of its own, as libgit2 wants it.
[[nodiscard]] CommitRun readCommits(std::span<const GitId> ids, const CommitRunOptions &options);

}  // namespace herald
