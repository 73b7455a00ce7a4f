// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/grouping.h"

namespace herald {

/// How many alerts of a message are described one by one; of the others it tells the number.
inline constexpr qsizetype kDescribedAlerts = 10;

/// The rows of the outbox that tell a group's message, usually one. A message of a single alert reads as that alert's;
/// one of a thousand names ten and counts the rest, so that a storm stays readable. Keys are the same for the same
/// message however often it is planned: "alert:7:firing" or "group:HASH@TIME".
[[nodiscard]] QList<Delivery> planGroup(const GroupMessage &message, Instant now);

/// What a webhook's body lists at most: alerts, and bytes of them. It tells how many more there are.
inline constexpr qsizetype kListedAlerts = 1000;
inline constexpr qsizetype kListedBytes = 1024 * 1024;

/// The body for a generic webhook: Alertmanager's payload, version 4. The worst alerts are listed, open ones first, and
/// `truncatedAlerts` counts the rest, which stands in the journal; `commonLabels` are those of all. Source:
/// prometheus.io/docs/alerting/latest/configuration (webhook_config).
[[nodiscard]] QByteArray webhookPayload(const GroupMessage &message);

}  // namespace herald
