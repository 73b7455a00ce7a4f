// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notification.h"
#include "notify/routing.h"

#include <map>

namespace herald {

/// Something to be told that is no alert: the result of a schedule or the word of a policy.
struct Report {
    QString key;  ///< the same for the same report: "schedule:hourly@1767225600000"
    QString title;
    QStringList lines;
    Labels labels;  ///< what the routing tree goes by, and a webhook gets
};

/// One report over the alerts of a time.
struct AlertActivity {
    qsizetype fired = 0;
    qsizetype open = 0;
    qsizetype resolved = 0;
    std::map<QString, qsizetype> bySeverity;             ///< those that fired
    std::vector<std::pair<QString, qsizetype>> busiest;  ///< rules by how often they fired; at most three
};

/// Of the alerts that changed in [since, now]; `alerts` may hold more.
[[nodiscard]] AlertActivity activityOf(const QList<Alert> &alerts, Instant since, Instant now);
[[nodiscard]] QStringList linesOf(const AlertActivity &activity);

/// The rows that tell it to one receiver, by every way that has an address.
[[nodiscard]] QList<Delivery> planReport(const Report &report, const Receiver &receiver, const QSet<QString> &secrets,
                                         Instant now);

}  // namespace herald
