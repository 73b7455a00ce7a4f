// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/routing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

RoutedTo inherited(const RouteNode &node, RoutedTo from, const QString &path)
{
    from.path = path;
    if (!node.receiver.isEmpty())
        from.receiver = node.receiver;
    from.groupBy = node.groupBy.value_or(from.groupBy);
    from.groupWait = node.groupWait.value_or(from.groupWait);
    from.groupInterval = node.groupInterval.value_or(from.groupInterval);
    from.repeatInterval = node.repeatInterval.value_or(from.repeatInterval);
    from.muteTimeIntervals = node.muteTimeIntervals;
    from.activeTimeIntervals = node.activeTimeIntervals;
    return from;
}

void collect(const RouteNode &node, const RoutedTo &self, const Labels &labels, std::vector<RoutedTo> &found)
{
    const size_t before = found.size();
    int place = 0;
    for (const RouteNode &child : node.routes) {
        const QString path = u"%1.%2"_s.arg(self.path).arg(place++);
        if (!matchesAll(child.matchers, labels))
            continue;
        collect(child, inherited(child, self, path), labels, found);
        if (!child.goesOn)
            break;
    }
    if (found.size() == before)
        found.push_back(self);
}

}  // namespace

std::vector<RoutedTo> routesFor(const RouteNode &root, const Labels &labels)
{
    std::vector<RoutedTo> found;
    collect(root, inherited(root, {}, u"0"_s), labels, found);
    return found;
}

Labels groupLabels(const RoutedTo &to, const Labels &labels)
{
    if (to.groupBy.contains(u"..."_s))
        return labels;
    std::vector<Labels::Pair> common;
    for (const QString &name : to.groupBy) {
        if (labels.has(name))
            common.emplace_back(name, labels.value(name));
    }
    return Labels(std::move(common));
}

QString secretOf(const NotificationTarget &target, const QSet<QString> &known)
{
    for (const QString &name : {target.secret, target.otherwise}) {
        if (known.contains(name))
            return name;
    }
    return target.secret;
}

bool isReachable(const NotificationTarget &target, const QSet<QString> &known)
{
    return target.channel == Channel::Desktop || known.contains(secretOf(target, known));
}

bool isWanted(const NotificationTarget &target, const QSet<QString> &known)
{
    return isReachable(target, known) || !shippedWebhooks().contains(target.secret);
}

const QStringList &shippedWebhooks()
{
    static const QStringList names{u"DISCORD_ALERT_WEBHOOK"_s, u"DISCORD_PRIVATE_WEBHOOK"_s,
                                   u"DISCORD_EXECUTIVE_WEBHOOK"_s};
    return names;
}

QString keyOf(const NotificationTarget &target)
{
    const QString channel = toText(target.channel);
    return target.secret.isEmpty() ? channel : channel + u':' + target.secret;
}

}  // namespace herald
