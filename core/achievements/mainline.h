// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commit.h"

#include <QHash>

namespace herald {

/// Which merge brought each commit into its repository's main line: commit -> merge. Commits of the main line itself,
/// and those whose way there is not known, are left out. A merge *of* the main line into a branch, and the merge that
/// `git pull` makes, bring in nothing.
[[nodiscard]] QHash<QString, QString> bringingMerges(const QList<Commit> &commits);

}  // namespace herald
