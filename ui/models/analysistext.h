// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/facts.h"

#include <QJsonObject>

namespace herald {

// How an analysis reads on the screen; its JSON is that of core/analytics/snapshotjson.h. Pure.

/// What is known of one series: now, trend, changes, anomalies, forecast with its method, its accuracy and history.
[[nodiscard]] QList<Fact> seriesFacts(const QJsonObject &series, Instant now);

[[nodiscard]] QString seriesName(const QJsonObject &series);

}  // namespace herald
