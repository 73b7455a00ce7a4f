// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"
#include "domain/commit.h"

#include <QHash>
#include <QSet>

namespace herald {

// What takes work back is evidence of kind "revert" (reference: its own name, such as "commit:HASH") that adds nothing
// to any work; data: reverts, the name of what it takes back, and until, where it takes back only what was done of it
// by then. So it works in whatever order the news of both come.

/// The commits that say that they revert another one by its whole hash, or a pull request. Whose they are does not
/// matter.
[[nodiscard]] QList<Sighting> revertsIn(const QList<Commit> &commits);

/// The name of what a pull request takes back, "pr:OWNER/NAME#7" or "commit:HASH"; empty where it is no revert.
[[nodiscard]] QString takenByRequest(const QString &repository, const QString &title, const QString &body);

/// `name` takes `taken` back.
[[nodiscard]] Sighting revertSighting(const QString &name, const QString &taken, const QString &title, Instant at);

/// What `taken` names was not done at that time: an issue that was opened again.
[[nodiscard]] Sighting undoneSighting(const QString &taken, const QString &title, Instant at);

/// What reverts take back.
struct TakenBack {
    QSet<QString> names;               ///< a revert that is taken back itself takes nothing back
    QHash<QString, Instant> undoneAt;  ///< the latest time at which what has the name was not done

    /// Is the piece taken back by itself?
    [[nodiscard]] bool holds(const Evidence &piece) const;
    /// Is the pull request that has these names taken back, and with it all that belongs to it? Its commit on the main
    /// line stands for it.
    [[nodiscard]] bool holdsRequest(const QStringList &request) const;
};
[[nodiscard]] TakenBack takenBack(const QList<Evidence> &reverts);

/// The links by which what it reverts, and who reverts it, may be found; nothing for other kinds.
[[nodiscard]] QStringList linksOfRevert(const Evidence &piece);

[[nodiscard]] bool isRevert(const Evidence &piece);

}  // namespace herald
