// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/analysisinput.h"

namespace herald {

/// Analyses what is stored.
[[nodiscard]] Result<AnalysisSnapshot> analyseStored(Database &database, const SeriesWatches &watches,
                                                     const AnalysisOptions &options, quint64 dataVersion, Instant now);

/// Keeps a snapshot and its scores as samples, judges the forecasts whose time has passed, and keeps a new one of each
/// series to be judged next; all in one transaction. Old analyses go after `keep`.
[[nodiscard]] Result<> storeAnalysis(Database &database, const AnalysisSnapshot &snapshot, Duration keep);

}  // namespace herald
