// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/person.h"
#include "domain/achievement.h"

namespace herald {

/// The person's commits as pieces of work: drafts with one piece of evidence a commit, in the order of their keys.
///
/// A commit belongs to what it says it belongs to: a pull request ("pr:REPO#7"), a ticket or Gerrit change named by a
/// trailer ("work:REPO:ABC-12"), an issue that it closes ("issue:REPO#5"); else to the merge that brought it into the
/// main line ("merge:REPO:HASH"); else to the week and the part of the code that it touched
/// ("work:REPO:SCOPE:2026-W03"), weeks in UTC by the day it was written. Commits that a pull request squashed into one
/// belong to it. Left out are merges themselves, bots, reverts with what they take back, and copies of one change
/// (rebased or picked).
///
/// Commits may come in any order and more than once. Keys of commits that are known stay the same when others are
/// added, but for one case: commits of a week move to their merge or pull request once that is known; see united() in
/// sighting.h.
[[nodiscard]] QList<Achievement> workFromCommits(const QList<Commit> &commits, const Person &person);

/// How far back from a commit lie those that belong with it at the most: what a squash takes in. Of a branch that was
/// merged later than that after its beginning the commits of the beginning stay where they are.
inline constexpr Duration kGroupingReach = std::chrono::days(60);

/// Does the key stand for the commits of a week, which belong to something better as soon as it is known?
[[nodiscard]] bool isLooseWork(const QString &key);

}  // namespace herald
