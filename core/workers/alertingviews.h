// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "store/notificationstore.h"

#include <QJsonArray>

namespace herald {

// The shapes in which heraldctl and the local API show what belongs to alerting.

/// Why alerts are not told now, by alert; what holds for everybody goes before what holds for one receiver.
using HeldAlerts = QHash<AlertId, StoredSuppression>;
[[nodiscard]] Result<HeldAlerts> heldAlerts(Database &database);
/// Of these alerts.
[[nodiscard]] Result<HeldAlerts> heldAlerts(Database &database, const QList<Alert> &alerts);

/// The alert, with `suppression` where it is held back; one that holds for everybody is its `state`.
[[nodiscard]] QJsonObject toJson(const Alert &alert, const HeldAlerts &held);

/// The word for it: of AlertState, "acknowledged", or of the SuppressionKind that keeps everybody from being told.
[[nodiscard]] QString shownState(const Alert &alert, const HeldAlerts &held);
/// Is it one of them?
[[nodiscard]] bool isShownState(QStringView word);

/// All schedules with when they last and next run; `state` is waiting, overdue, paused or disabled.
[[nodiscard]] Result<QJsonArray> schedulesJson(Database &database, Instant now);
/// All policies by priority against the facts of now. Changes nothing.
[[nodiscard]] Result<QJsonArray> policiesJson(Database &database, Instant now);

/// The element with this `id`; NotFound names `noun`.
[[nodiscard]] Result<QJsonObject> withId(const QJsonArray &items, const QString &id, const QString &noun);

}  // namespace herald
