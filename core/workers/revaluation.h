// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "store/database.h"

namespace herald {

/// What computing values anew came to.
struct Revaluation {
    int looked = 0;   ///< achievements whose value a model made, or whose impact does not fit
    int changed = 0;  ///< of these, those that are different today
};

/// Computes every value that a model made once more, from its stored inputs and today's models: those of the metric
/// registry and what an engaged view is worth. Values that a person gave, or whose model is gone, stay. Impacts of work
/// that was put into another category before Herald followed that are made to fit it.
[[nodiscard]] Result<Revaluation> revalueAll(Database &database, const ThreadsRules &rules, Instant now);

}  // namespace herald
