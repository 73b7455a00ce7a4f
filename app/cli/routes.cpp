// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertingfile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/silencestore.h"
#include "workers/alertingbook.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

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

void addRows(const RouteNode &node, const QString &indent, const AlertingConfig &config, QList<QStringList> &rows)
{
    rows += {indent + (node.matchers.empty() ? u"every alert"_s : toText(node.matchers)), node.receiver,
             targetsOf(config, node.receiver).join(u", "_s), node.goesOn ? u"yes"_s : u""_s};
    for (const RouteNode &child : node.routes)
        addRows(child, indent + u"  "_s, config, rows);
}

QJsonObject nodeJson(const RouteNode &node)
{
    QJsonArray routes;
    for (const RouteNode &child : node.routes)
        routes.append(nodeJson(child));
    return {{u"receiver"_s, node.receiver},
            {u"matchers"_s, toText(node.matchers)},
            {u"continue"_s, node.goesOn},
            {u"routes"_s, routes}};
}

int list(const Context &context, Database &database)
{
    const auto config = loadAlertingConfig(database);
    if (!config)
        return failed(config.error());
    if (context.isJson) {
        print(listDocument({nodeJson(config->route)}, 1, 0));
        return kDone;
    }
    QList<QStringList> rows{{u"MATCHES"_s, u"RECEIVER"_s, u"BY"_s, u"CONTINUES"_s}};
    addRows(config->route, {}, *config, rows);
    print(table(rows));
    return kDone;
}

/// `a=b,c=d`.
Result<Labels> labelsFrom(const QString &text)
{
    std::vector<Labels::Pair> pairs;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorKind::Invalid, u"\"%1\" is no label; write name=value,name=value."_s.arg(part),
                        u"--labels"_s);
        pairs.emplace_back(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    return Labels(std::move(pairs));
}

/// Why nobody would hear of it now, in one line; empty where they would.
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

int test(const Context &context, Database &database, const Arguments &arguments)
{
    const auto labels = labelsFrom(arguments.value(u"labels"_s));
    if (!labels)
        return wrongUse(labels.error().text());
    const auto at = arguments.has(u"at"_s) ? parseInstant(arguments.value(u"at"_s)) : context.clock.now();
    if (!at)
        return wrongUse(u"--at: "_s + at.error().what);
    const auto config = loadAlertingConfig(database);
    if (!config)
        return failed(config.error());
    const auto silences = SilenceStore(database).endingAfter(*at);
    if (!silences)
        return failed(silences.error());
    Alert alert;
    alert.labels = *labels;
    alert.fingerprint = labels->fingerprint();
    const auto suppression = suppressionOf(
        alert, {.silences = *silences, .windows = config->muteWindows, .timeIntervals = config->timeIntervals}, *at);
    QJsonArray items;
    QList<QStringList> rows{{u"RECEIVER"_s, u"BY"_s, u"GROUP"_s, u"TOLD"_s}};
    for (const RoutedTo &to : routesFor(config->route, *labels)) {
        const QStringList targets = targetsOf(*config, to.receiver);
        const Labels group = groupLabels(to, *labels);
        const QString reason = whyNot(*config, to, suppression, *at);
        items.append(QJsonObject{{u"receiver"_s, to.receiver},
                                 {u"route"_s, to.path},
                                 {u"targets"_s, QJsonArray::fromStringList(targets)},
                                 {u"group"_s, group.toJson()},
                                 {u"group_wait"_s, toText(to.groupWait)},
                                 {u"group_interval"_s, toText(to.groupInterval)},
                                 {u"repeat_interval"_s, toText(to.repeatInterval)},
                                 {u"told"_s, reason.isEmpty()},
                                 {u"reason"_s, reason.isEmpty() ? QJsonValue() : QJsonValue(reason)}});
        rows += {to.receiver, targets.join(u", "_s), group.toText(),
                 reason.isEmpty() ? u"after %1"_s.arg(toText(to.groupWait)) : u"no: "_s + reason};
    }
    const EscalationChain *chain = chainFor(config->escalations, {}, *labels);
    if (context.isJson) {
        QJsonObject document = listDocument(items, items.size(), 0);
        document.insert(u"at"_s, toRfc3339(*at));
        document.insert(u"escalation"_s, chain ? QJsonValue(chain->name) : QJsonValue());
        print(document);
        return kDone;
    }
    print(table(rows));
    if (chain)
        print(u"Escalates by %1 while nobody acknowledges."_s.arg(chain->name));
    return kDone;
}

}  // namespace

int routes(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.options = {u"labels"_s, u"at"_s}, .leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const QString file = arguments->words.value(1);
    if (!QStringList{u"list"_s, u"import"_s, u"export"_s, u"test"_s}.contains(action))
        return wrongUse(u"routes knows list, import FILE, export and test --labels a=b --at TIME."_s);
    if (action == "import"_L1 && file.isEmpty())
        return wrongUse(u"routes import wants a file."_s);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "list"_L1)
        return list(context, **database);
    if (action == "test"_L1)
        return test(context, **database, *arguments);
    return action == "import"_L1 ? importAlerting(context, **database, file) : exportAlerting(**database, {});
}

}  // namespace herald::cli
