// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/snapshot.h"
#include "store/database.h"

#include <map>

namespace herald {

/// Every series under watch. Ordered, so that an analysis lists them the same way each time.
using SeriesWatches = std::map<SeriesKey, SeriesWatch>;

/// What the stored series of the enabled metrics are to be analysed with: their limits from the rules, else from the
/// target; how full they may get; the person's prices; and what `watches` think of them. At most 2,000 series, those of
/// the first metrics by name.
[[nodiscard]] Result<std::vector<SeriesInput>> analysisInput(Database &database, const SeriesWatches &watches,
                                                             const AnalysisOptions &options, Instant now);

/// Uptime of the sources and critical incidents in the window, as they are stored.
[[nodiscard]] Result<AnalysisContext> analysisContext(Database &database, const AnalysisOptions &options, Instant now);

/// The value at which a metric is bad: of the enabled rules that compare it in its bad direction the mildest limit,
/// else its target; nothing where there is neither.
[[nodiscard]] std::optional<double> limitOf(const Metric &metric, const QList<Rule> &rules);

/// The value at which a resource is used up: 1 of a ratio of which less is better, else its limit where less is better.
[[nodiscard]] std::optional<double> fullAt(const Metric &metric, const std::optional<double> &limit);

}  // namespace herald
