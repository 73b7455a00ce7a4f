// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "store/database.h"

#include <QJsonArray>
#include <QJsonObject>

namespace herald {

// Who is told, in the shape in which heraldctl and the local API show it.

/// The tree of routes: `receiver`, `targets`, `matchers`, `continue` and its own `routes`.
[[nodiscard]] Result<QJsonObject> routeTreeJson(Database &database);

/// Who would be told of an alert with these labels at that moment: `items` with receiver, targets, group, times and the
/// reason where they would not, `at`, and `escalation`. Tells nobody.
[[nodiscard]] Result<QJsonObject> routeTestJson(Database &database, const Labels &labels, Instant at);

/// `a=b,c=d`.
[[nodiscard]] Result<Labels> labelsFrom(const QString &text);

}  // namespace herald
