// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "domain/sample.h"

#include <span>

namespace herald {

/// One thing that a rule looks at: series of a metric, or where `comparison` names none the answer of a server.
struct Watched {
    Term comparison{};      ///< without inner terms
    bool hasLevel = false;  ///< it is compared with the comparison's threshold
};

/// What a rule looks at, in its order. Of a compound its comparisons; other alerts that it waits for have no values.
[[nodiscard]] std::vector<Watched> watchedBy(const Rule &rule);

/// The rule with another level of its `index`-th watched thing; the distance to where it ends stays. The same rule
/// where that has no level.
[[nodiscard]] Rule withLevel(Rule rule, size_t index, double level);

/// Moments of [from, to] at equal distances, both ends among them.
struct Moments {
    Instant from;
    Instant to;
    int count = 0;  ///< 2 at least
};

/// What the comparison gives of each series that it selects, where it gives anything. `series` reach back before the
/// first moment by the comparison's window. Nothing where its matchers are no matchers.
[[nodiscard]] std::vector<SeriesData> valuesOf(const Term &comparison, std::span<const SeriesData> series,
                                               const Moments &moments);
/// Those that the comparison selects, as they are.
[[nodiscard]] std::vector<SeriesData> selectedBy(const Term &comparison, std::vector<SeriesData> series);

}  // namespace herald
