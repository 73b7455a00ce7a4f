// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/routeviews.h"

#include "alerts/severitywords.h"

#include "store/silencestore.h"
#include "workers/alertingbook.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QStringList targetsOf(const AlertingConfig &config, const QString &receiver)
{
    QStringList names;
    const auto found = std::ranges::find(config.receivers, receiver, &Receiver::name);
    if (found == config.receivers.end())
        return names;
    for (const NotificationTarget &target : found->targets)
        names << (target.otherwise.isEmpty() ? keyOf(target) : keyOf(target) + u" or "_s + target.otherwise);
    return names;
}

QJsonObject nodeJson(const RouteNode &node, const AlertingConfig &config)
{
    QJsonArray routes;
    for (const RouteNode &child : node.routes)
        routes.append(nodeJson(child, config));
    return {{u"receiver"_s, node.receiver},
            {u"targets"_s, QJsonArray::fromStringList(targetsOf(config, node.receiver))},
            {u"matchers"_s, toText(node.matchers)},
            {u"continue"_s, node.goesOn},
            {u"routes"_s, routes}};
}

/// Why nobody would hear of it then, in one line; empty where they would.
QString whyNot(const AlertingConfig &config, const RoutedTo &to, const std::optional<Suppression> &suppression,
               Instant at)
{
    if (suppression)
        return suppression->reason;
    if (isWithin(to.muteTimeIntervals, config.timeIntervals, at))
        return u"The route is mute then."_s;
    if (!to.activeTimeIntervals.isEmpty() && !isWithin(to.activeTimeIntervals, config.timeIntervals, at))
        return u"The route does not speak then."_s;
    return {};
}

QJsonObject routedJson(const AlertingConfig &config, const RoutedTo &to, const Labels &labels, const QString &reason)
{
    return {{u"receiver"_s, to.receiver},
            {u"route"_s, to.path},
            {u"targets"_s, QJsonArray::fromStringList(targetsOf(config, to.receiver))},
            {u"group"_s, groupLabels(to, labels).toJson()},
            {u"group_wait"_s, toText(to.groupWait)},
            {u"group_interval"_s, toText(to.groupInterval)},
            {u"repeat_interval"_s, toText(to.repeatInterval)},
            {u"told"_s, reason.isEmpty()},
            {u"reason"_s, reason.isEmpty() ? QJsonValue() : QJsonValue(reason)}};
}

}  // namespace

Result<QJsonObject> routeTreeJson(Database &database)
{
    return loadAlertingConfig(database).map(
        [](const AlertingConfig &config) { return nodeJson(config.route, config); });
}

Result<QJsonObject> routeTestJson(Database &database, const Labels &labels, Instant at)
{
    const auto config = loadAlertingConfig(database);
    if (!config)
        return tl::unexpected(config.error());
    auto silences = SilenceStore(database).endingAfter(at);
    if (!silences)
        return tl::unexpected(silences.error());
    silences = widened(std::move(*silences), config->severities);
    Alert alert;
    alert.labels = labels;
    alert.fingerprint = labels.fingerprint();
    const auto suppression = suppressionOf(
        alert, {.silences = *silences, .windows = config->muteWindows, .timeIntervals = config->timeIntervals}, at);
    QJsonArray items;
    for (const RoutedTo &to : routesFor(config->route, labels))
        items.append(routedJson(*config, to, labels, whyNot(*config, to, suppression, at)));
    const EscalationChain *chain = chainFor(config->escalations, {}, labels);
    return QJsonObject{{u"items"_s, items},
                       {u"total"_s, items.size()},
                       {u"next"_s, QJsonValue()},
                       {u"at"_s, toRfc3339(at)},
                       {u"escalation"_s, chain ? QJsonValue(chain->name) : QJsonValue()}};
}

Result<Labels> labelsFrom(const QString &text)
{
    std::vector<Labels::Pair> pairs;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorKind::Invalid, u"\"%1\" is no label; write name=value,name=value."_s.arg(part),
                        u"labels"_s);
        pairs.emplace_back(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    return Labels(std::move(pairs));
}

}  // namespace herald
