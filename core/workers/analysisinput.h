// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/snapshot.h"
#include "store/database.h"

#include <functional>
#include <map>

namespace herald {

/// Every series under watch. Ordered, so that an analysis lists them the same way each time.
using SeriesWatches = std::map<SeriesKey, SeriesWatch>;

/// Hands out what the stored series of the enabled metrics are to be analysed with: the means of 5 minutes, and each
/// sample of the newest hour, of a counter the rates between such means; the means of an hour from the weeks before;
/// their limits from the rules; how full they may get; the person's prices; and what `watches` think of them. A few
/// series at a time, so that memory does not grow with their number; at most 2,000, those of the first metrics by name.
using TakeInputs = std::function<void(std::vector<SeriesInput>)>;
[[nodiscard]] Result<> readInputs(Database &database, const SeriesWatches &watches, const AnalysisOptions &options,
                                  Instant now, const TakeInputs &take);

/// Uptime of the sources and critical incidents of the last day, as they are stored.
[[nodiscard]] Result<AnalysisContext> analysisContext(Database &database, Instant now);

/// The value beyond which a metric is bad, of a counter the rate: of the enabled rules that compare it in its bad
/// direction the mildest limit; nothing where there is none. A target is none: it is wished for, and not to have
/// reached it yet is no alarm.
[[nodiscard]] std::optional<double> limitOf(const Metric &metric, const QList<Rule> &rules);

/// The value at which a metric comes to its end: 1 of a share of this host, else its limit; where less is better. A
/// rate comes to no end.
[[nodiscard]] std::optional<double> fullAt(const Metric &metric, const std::optional<double> &limit);

}  // namespace herald
