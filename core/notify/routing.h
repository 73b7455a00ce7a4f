// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"
#include "domain/notification.h"

#include <QSet>
#include <QStringList>
#include <optional>

namespace herald {

/// One way to reach somebody.
struct NotificationTarget {
    Channel channel = Channel::Desktop;
    QString secret;     ///< the name of the secret that holds the webhook's address; empty for the desktop
    QString otherwise;  ///< the secret that is used while `secret` is not set; may be empty

    bool operator==(const NotificationTarget &) const = default;
};

/// Who is told, by every way that is listed.
struct Receiver {
    QString name;
    std::vector<NotificationTarget> targets;  ///< none: nobody is told
    bool tellsResolved = true;
    Duration cooldown{};  ///< of rules without their own

    bool operator==(const Receiver &) const = default;
};

/// A node of the routing tree with Alertmanager's meaning: an alert goes to the deepest nodes that match; the first
/// sibling that matches keeps it unless it goes on; what a node does not say it has from its parent, but for the time
/// intervals. Source: prometheus.io/docs/alerting/latest/configuration (route).
struct RouteNode {
    QString receiver;
    Matchers matchers;
    bool goesOn = false;                 ///< `continue`
    std::optional<QStringList> groupBy;  ///< "..." keeps every label set apart
    std::optional<Duration> groupWait;
    std::optional<Duration> groupInterval;
    std::optional<Duration> repeatInterval;
    QStringList muteTimeIntervals;
    QStringList activeTimeIntervals;
    std::vector<RouteNode> routes;

    bool operator==(const RouteNode &) const = default;
};

/// A node that an alert reaches, with all that it inherited.
struct RoutedTo {
    QString path;  ///< from the root: "0", "0.1", … by place among the siblings
    QString receiver;
    QStringList groupBy;
    Duration groupWait = std::chrono::seconds(30);
    Duration groupInterval = std::chrono::minutes(5);
    Duration repeatInterval = std::chrono::hours(4);
    QStringList muteTimeIntervals;
    QStringList activeTimeIntervals;

    bool operator==(const RoutedTo &) const = default;
};

/// In the tree's order; at least the root, which matches everything.
[[nodiscard]] std::vector<RoutedTo> routesFor(const RouteNode &root, const Labels &labels);

/// The labels that the group of such an alert has in common.
[[nodiscard]] Labels groupLabels(const RoutedTo &to, const Labels &labels);

/// The secret to use, now that these have a value: the target's own where none has, whose messages wait for it. The
/// desktop needs none.
[[nodiscard]] QString secretOf(const NotificationTarget &target, const QSet<QString> &known);
[[nodiscard]] bool isReachable(const NotificationTarget &target, const QSet<QString> &known);
/// Is it told, at once or when its secret has a value? Not so what only the shipped configuration names: whoever has no
/// Discord need not hear of it.
[[nodiscard]] bool isWanted(const NotificationTarget &target, const QSet<QString> &known);
/// The secrets that the shipped configuration names.
[[nodiscard]] const QStringList &shippedWebhooks();

/// "desktop", "discord:DISCORD_ALERT_WEBHOOK": tells the ways of a receiver apart.
[[nodiscard]] QString keyOf(const NotificationTarget &target);

}  // namespace herald
