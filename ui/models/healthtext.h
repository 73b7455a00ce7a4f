// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row.h"

#include <QJsonObject>

namespace herald {

// How the system's health and the advice on it read in the screen's language; their JSON is that of
// core/analytics/snapshotjson.h. Pure.

/// "excellent" … "critical", "no_data".
[[nodiscard]] QString statusText(const QString &status);
[[nodiscard]] Tone toneOfStatus(const QString &status);

/// The whole, with what holds it down, from a snapshot's summary; then its parts, with what each weighs in the mean.
[[nodiscard]] RowContent healthRow(const QJsonObject &summary, Instant now);
[[nodiscard]] RowContent partRow(const QJsonObject &part);

/// Advice under a rule that this screen does not know reads as the engine wrote it.
[[nodiscard]] RowContent recommendationRow(const QJsonObject &one, Instant now);

}  // namespace herald
