// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/snapshot.h"

#include <QJsonObject>

namespace herald {

// How a snapshot is stored and told outside. Unknown is null; times are RFC 3339; numbers are in the metric's unit.

/// Scores with their parts, and the recommendations; without the series.
[[nodiscard]] QJsonObject toJson(const AnalysisSnapshot &snapshot);

/// One series: trend, changes, anomalies, forecast with its accuracy (thinned to at most 120 points), capacity, cost.
[[nodiscard]] QJsonObject toJson(const SeriesAnalysis &series);

[[nodiscard]] QJsonObject toJson(const SystemScore &score);
[[nodiscard]] QJsonObject toJson(const Recommendation &recommendation);

}  // namespace herald
