// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/backtest.h"
#include "store/database.h"

#include <span>

namespace herald {

/// What a rule was tried on.
struct TriedOn {
    Instant from;
    Instant to;
    std::span<const SeriesData> samples;  ///< that the rule looks at, with what its windows need before `from`
    std::span<const PastAnswer> answers;  ///< of a PromQL rule
};

/// What the rule looked at, for drawing beside its levels: for each of watchedBy() its series, thinned.
[[nodiscard]] Result<std::vector<std::vector<SeriesData>>> watchedSeries(Database &database, const Rule &rule,
                                                                         const TriedOn &tried);

}  // namespace herald
