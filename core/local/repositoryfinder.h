// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QString>
#include <QStringList>

namespace herald {

struct RepositorySearch {
    int maxDepth = 6;  ///< of folders below the first one
    int maxFound = 500;
    int maxFolders = 100'000;
    QDeadlineTimer deadline = QDeadlineTimer(5000);
};

struct FoundRepositories {
    QStringList paths;       ///< nearest first, by name within a depth
    bool isComplete = true;  ///< false: a limit was reached, there may be more
};

/// Looks for git repositories below `folder`, which may be one itself. Left out are hidden folders, those that hold
/// installed or built things (node_modules, target, …), linked work trees of a repository, links, and other file
/// systems, which may be at the other end of a slow network. Below a repository nothing is looked for, except below
/// `folder`. Any thread; takes until the deadline at most.
[[nodiscard]] FoundRepositories findRepositories(const QString &folder, const RepositorySearch &search = {});

}  // namespace herald
