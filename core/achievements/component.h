// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"

#include <map>
#include <tuple>

namespace herald {

/// Evidence by kind and reference.
using Pieces = std::map<std::pair<QString, QString>, Evidence>;

/// Sightings joined by their names, with their evidence still open for more.
struct Component {
    Sighting sighting;
    Pieces pieces;
};

/// Joins the piece with what is known of it.
void add(const Evidence &piece, Pieces &pieces);

/// "commit:HASH", "issue:OWNER/NAME#5": how a sighting names such a piece.
[[nodiscard]] QString nameOf(const Evidence &piece);
/// How the push that brought a commit is named; empty where none is known.
[[nodiscard]] QString pushOf(const Evidence &piece);

using NameOrder = std::tuple<int, qsizetype, QString>;
/// Names by how much they tell, and "o/r#9" before "o/r#10".
[[nodiscard]] NameOrder nameOrder(const QString &name);

/// Commits of a week: isLooseWork().
[[nodiscard]] bool isLoose(const Sighting &sighting);
/// Is it work that waits for something better: commits of a week, or an issue with the commits that close it?
[[nodiscard]] bool isOpen(const Sighting &sighting);

}  // namespace herald
