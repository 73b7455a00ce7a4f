// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

namespace herald {

/// A piece of work as its evidence tells it: a draft. The same set of evidence gives the same achievement in whatever
/// order it was found. Nothing is made up: where it began stays unknown if one moment alone is known, sizes if no piece
/// has them, and the category is Development with confidence 0 if nothing says what it is. `evidence` holds at least
/// one piece of work; see workevidence.h.
[[nodiscard]] Achievement composeWork(const QString &key, QList<Evidence> evidence);

/// Composes again after evidence was added, and keeps what a person changed since: a field that no longer is what
/// Herald had composed stays as it is.
[[nodiscard]] Achievement recomposeWork(const Achievement &stored, QList<Evidence> evidence);

}  // namespace herald
