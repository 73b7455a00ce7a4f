// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

namespace herald {

// An issue is named "issue:OWNER/NAME#5". A pull request, and a commit that waits for one, keep in their data which
// issues they close: "closes" ["OWNER/NAME#5", ..].

[[nodiscard]] bool isIssueName(const QString &name);
/// "pr:OWNER/NAME#7".
[[nodiscard]] bool isRequestName(const QString &name);

/// The names of the issues that a text of this repository closes, by GitHub's keywords. What is hidden in a comment, as
/// in the template of a pull request, closes nothing.
[[nodiscard]] QStringList issueNames(const QString &repository, const QString &text);

/// The names of the issues that the piece closes, or is.
[[nodiscard]] QStringList issuesOf(const Evidence &piece);
void setIssues(Evidence &piece, const QStringList &names);

}  // namespace herald
