// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alertingport.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/row.h"

namespace herald {

/// A schedule, policy, route or escalation as the Rules page lists it.
struct BookItem {
    QString id;  ///< unique in its list
    RowContent row;
    QString note;  ///< beside its state
    QList<Fact> facts;
    QString state = {};  ///< in the words of workers/alertingviews.h; empty where it has none

    bool operator==(const BookItem &) const = default;
};

[[nodiscard]] QList<BookItem> scheduleItems(const QJsonArray &schedules, Instant now);
[[nodiscard]] QList<BookItem> policyItems(const QJsonArray &policies, Instant now);
/// The tree, each node after its parent and indented below it.
[[nodiscard]] QList<BookItem> routeItems(const AlertingConfig &config);
[[nodiscard]] QList<BookItem> escalationItems(const AlertingConfig &config);

}  // namespace herald
