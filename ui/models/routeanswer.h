// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/silence.h"
#include "notify/alertingconfig.h"

namespace herald {

/// One receiver that the routing tree finds for a label set.
struct RouteAnswer {
    QString receiver;
    QStringList targets;  ///< as keyOf() writes them
    Duration after{};     ///< how long its group waits
    QString reason;       ///< why it is not told then; empty where it is

    bool operator==(const RouteAnswer &) const = default;
};

/// Who would be told of an alert with these labels at that time, in the tree's order.
[[nodiscard]] QList<RouteAnswer> routeAnswers(const AlertingConfig &config, std::span<const Silence> silences,
                                              const Labels &labels, Instant at);
/// `a=b, c="d"`. Invalid names the part that is no label.
[[nodiscard]] Result<Labels> enteredLabels(const QString &text);

}  // namespace herald
