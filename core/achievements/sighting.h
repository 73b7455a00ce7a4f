// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/composework.h"

namespace herald {

/// What one event tells of one piece of work, or what many have told together: the same shape, so that sightings fold
/// into sightings. The names tell which belong together:
///   pr:OWNER/NAME#7  issue:OWNER/NAME#5  release:OWNER/NAME@v1  review:OWNER/NAME#8  run:OWNER/NAME/ID
///   deploy:OWNER/NAME/ID commit:HASH      push:HASH (what arrived in the push that ended with this commit) merge:… and
///   work:… of workgrouping.h
/// As they come from outside they may be written in any case; the ledger writes them small, see repositorynames.h.
struct Sighting {
    QStringList names;         ///< sorted, each once
    QList<Evidence> evidence;  ///< each kind and reference once
    bool isWork = false;       ///< an achievement of its own; else it only adds proof to one, whenever that comes

    bool operator==(const Sighting &) const = default;
};

/// The natural key: the name of its most telling evidence, and of several the least one. A piece of work that first
/// shows as a deployment and then as a pull request gets a better key: keep the names, which are never lost.
[[nodiscard]] QString keyOf(const Sighting &sighting);

/// Joins what shares a name. Commits of a week (isLooseWork()) belong to the pull request or merge that names them or
/// their push; else, where clones under other names tell of the same commits, to the week with the least name. An
/// issue, with the commits that close it, belongs to the pull request that closes it, of several to the one with the
/// least name: an issue never makes two pull requests one. What was taken back, and copies of a change that counts
/// already, are marked (see workevidence.h). The result is disjoint and sorted by key. It depends on the set of
/// sightings alone, not on their order, grouping or repetition: united(united(a) + b) is united(b + a).
[[nodiscard]] QList<Sighting> united(const QList<Sighting> &sightings);

/// By which words others may find it, sorted: its names, the issues that it closes, the changes of its commits, what it
/// reverts, and of the commits of a week also their names and their pushes'. Sightings that have no link in common, not
/// even by way of others, are none of united()'s concern.
[[nodiscard]] QStringList linksOf(const Sighting &sighting);

/// The draft, or nothing for what is no work of its own, or of which nothing stands.
[[nodiscard]] std::optional<Achievement> achievementOf(const Sighting &sighting, const CategoryJudge &judge = {});

/// Takes out the pieces that are from a time that cannot be, with the sighting's names: nothing where there are none.
/// What is left may be empty.
[[nodiscard]] std::optional<Sighting> takeUnbelievable(Sighting &sighting, Instant now);

/// Pieces of work that were found elsewhere (workFromCommits()) as sightings.
[[nodiscard]] Sighting sightingOf(const Achievement &work);

/// Both pieces say the same thing: the union of what they know, of lists the first kMaxKeptLabels. Of two values the
/// larger number or the longer text stays, and of "octo/app" and "Octo/App" the latter.
[[nodiscard]] Evidence joined(const Evidence &a, const Evidence &b);

}  // namespace herald
