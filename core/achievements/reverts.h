// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"
#include "domain/commit.h"

#include <QSet>

namespace herald {

// What takes work back is evidence of kind "revert" (reference: its own name, such as "commit:HASH") that adds nothing
// to any work; data: reverts, the name of what it takes back. So it works in whatever order the news of both come.

/// The commits that say that they revert another one by its whole hash. Whose they are does not matter.
[[nodiscard]] QList<Sighting> revertsIn(const QList<Commit> &commits);

/// `name` takes `taken` back.
[[nodiscard]] Sighting revertSighting(const QString &name, const QString &taken, const QString &title, Instant at);

/// The names that are taken back; a revert that is taken back itself takes nothing back.
[[nodiscard]] QSet<QString> takenBack(const QList<Evidence> &reverts);

/// The links by which what it reverts, and who reverts it, may be found; nothing for other kinds.
[[nodiscard]] QStringList linksOfRevert(const Evidence &piece);

[[nodiscard]] bool isRevert(const Evidence &piece);

}  // namespace herald
