// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "ui/widgets/row.h"

#include <QJsonObject>
#include <optional>

namespace herald {

// How an analysed series reads in the lists of the insights; its JSON is that of core/analytics/snapshotjson.h. Pure.

[[nodiscard]] RowContent capacityRow(const QJsonObject &series, Instant now);

/// Share of the values that came inside the 95 % bands: of the forecasts that came due, else of the backtest.
[[nodiscard]] std::optional<double> insideBands(const QJsonObject &series);
[[nodiscard]] RowContent accuracyRow(const QJsonObject &series);

[[nodiscard]] RowContent costRow(const QJsonObject &series, double factor);

}  // namespace herald
