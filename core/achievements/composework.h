// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/categories.h"
#include "classify/work.h"
#include "domain/achievement.h"

#include <functional>

namespace herald {

/// Tells the category of work that says nothing of it itself; may be empty, and then nobody is asked.
using CategoryJudge = std::function<CategoryGuess(const Work &)>;

/// A piece of work as the classifier wants to see it: the words of its leading piece, the paths and labels of all.
/// `evidence` holds at least one piece of work.
[[nodiscard]] Work workOf(QList<Evidence> evidence);

/// A piece of work as its evidence tells it: a draft. The same set of evidence gives the same achievement in whatever
/// order it was found. It was completed when what leads it was: a pull request when it was merged, whatever ran or was
/// reviewed afterwards. Nothing is made up: where it began stays unknown if one moment alone is known, sizes if no
/// piece has them, and the category is Development with confidence 0 if neither the work itself nor `judge` says what
/// it is. `evidence` holds at least one piece of work; see workevidence.h.
[[nodiscard]] Achievement composeWork(const QString &key, QList<Evidence> evidence, const CategoryJudge &judge = {});

/// Composes again after evidence was added, and keeps what a person changed since: a field that no longer is what
/// Herald had composed stays as it is.
[[nodiscard]] Achievement recomposeWork(const Achievement &stored, QList<Evidence> evidence,
                                        const CategoryJudge &judge = {});

}  // namespace herald
