// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/commit.h"

namespace herald {

/// Commits of the sample story's three repositories, oldest first.
[[nodiscard]] QList<Commit> storyCommits(Instant now);

/// What its people wrote down by hand: a talk, a mentoring, a design.
[[nodiscard]] QList<Achievement> storyNotes(Instant now);

}  // namespace herald
