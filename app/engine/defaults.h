// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "store/database.h"

namespace herald {

/// Puts the shipped metrics, rules and alerting configuration into a new database, once: what the person later changes
/// or removes stays as it is.
[[nodiscard]] Result<> addDefaults(Database &database, Instant now);

/// A file that Herald brings with it: ":/rules/default.yaml".
[[nodiscard]] Result<QByteArray> shippedFile(const QString &name);

/// The shipped registry: the host's metrics and the reference's eight.
[[nodiscard]] Result<QList<Metric>> defaultMetrics();

/// Has somebody changed the rules, or how their alerts are told, since the shipped ones were put in?
[[nodiscard]] Result<bool> hasOwnAlerting(Database &database);

}  // namespace herald
