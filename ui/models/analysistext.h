// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecast.h"
#include "ui/widgets/facts.h"

#include <QJsonObject>

namespace herald {

// How an analysis reads on the screen; its JSON is that of core/analytics/snapshotjson.h. Pure.

/// What is known of one series: now, trend, changes, anomalies, forecast with its method, its accuracy and history.
[[nodiscard]] QList<Fact> seriesFacts(const QJsonObject &series, Instant now);

/// The usual range in `range`, a watch or an anomaly of `series`, held where the series can be: the detector knows no
/// bounds.
[[nodiscard]] Band usualIn(const QJsonObject &range, const QJsonObject &series);

/// The metric's title alone, without the labels that tell its series apart.
[[nodiscard]] QString metricTitle(const QJsonObject &series);
[[nodiscard]] QString seriesName(const QJsonObject &series);

}  // namespace herald
