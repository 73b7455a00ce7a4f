// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertingfile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "workers/routeviews.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

QString joined(const QJsonValue &array) { return array.toVariant().toStringList().join(u", "_s); }

void addRows(const QJsonObject &node, const QString &indent, QList<QStringList> &rows)
{
    const QString matchers = node.value("matchers"_L1).toString();
    rows += {indent + (matchers.isEmpty() ? u"every alert"_s : matchers), node.value("receiver"_L1).toString(),
             joined(node.value("targets"_L1)), node.value("continue"_L1).toBool() ? u"yes"_s : u""_s};
    for (const QJsonValue child : node.value("routes"_L1).toArray())
        addRows(child.toObject(), indent + u"  "_s, rows);
}

int list(const Context &context, Database &database)
{
    const auto tree = routeTreeJson(database);
    if (!tree)
        return failed(tree.error());
    if (context.isJson) {
        print(listDocument({*tree}, 1, 0));
        return kDone;
    }
    QList<QStringList> rows{{u"MATCHES"_s, u"RECEIVER"_s, u"BY"_s, u"CONTINUES"_s}};
    addRows(*tree, {}, rows);
    print(table(rows));
    return kDone;
}

int test(const Context &context, Database &database, const Arguments &arguments)
{
    const auto labels = labelsFrom(arguments.value(u"labels"_s));
    if (!labels)
        return wrongUse(u"--labels: "_s + labels.error().what);
    const auto at = arguments.has(u"at"_s) ? parseInstant(arguments.value(u"at"_s)) : context.clock.now();
    if (!at)
        return wrongUse(u"--at: "_s + at.error().what);
    const auto told = routeTestJson(database, *labels, *at);
    if (!told)
        return failed(told.error());
    if (context.isJson) {
        print(*told);
        return kDone;
    }
    QList<QStringList> rows{{u"RECEIVER"_s, u"BY"_s, u"GROUP"_s, u"TOLD"_s}};
    const QJsonArray items = told->value("items"_L1).toArray();
    for (const QJsonValue value : items) {
        const QJsonObject item = value.toObject();
        const QString reason = item.value("reason"_L1).toString();
        rows += {item.value("receiver"_L1).toString(), joined(item.value("targets"_L1)),
                 Labels::fromJson(item.value("group"_L1).toObject()).toText(),
                 reason.isEmpty() ? u"after %1"_s.arg(item.value("group_wait"_L1).toString()) : u"no: "_s + reason};
    }
    print(table(rows));
    if (const QString chain = told->value("escalation"_L1).toString(); !chain.isEmpty())
        print(u"Escalates by %1 while nobody acknowledges."_s.arg(chain));
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
