// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/alertstore.h"
#include "store/journalstore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

Result<AlertQuery> queryFrom(const Arguments &arguments)
{
    AlertQuery query;
    for (const QString &word : arguments.value(u"state"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto state = alertStateFrom(word.trimmed());
        if (!state)
            return fail(ErrorKind::Invalid,
                        u"\"%1\" is no state; write pending, firing, resolved, nodata or error."_s.arg(word),
                        u"--state"_s);
        query.states += *state;
    }
    query.text = arguments.value(u"text"_s);
    query.limit = arguments.value(u"limit"_s, u"100"_s).toInt();
    query.offset = arguments.value(u"offset"_s, u"0"_s).toInt();
    if (query.limit < 1 || query.offset < 0)
        return fail(ErrorKind::Invalid, u"Write whole numbers for --limit and --offset."_s);
    return query;
}

int list(const Context &context, Database &database, const Arguments &arguments)
{
    const auto query = queryFrom(arguments);
    if (!query)
        return wrongUse(query.error().text());
    const auto page = AlertStore(database).find(*query);
    if (!page)
        return failed(page.error());
    if (context.isJson) {
        QJsonArray items;
        for (const Alert &alert : page->items)
            items.append(toJson(alert));
        print(listDocument(items, page->total, query->offset));
        return kDone;
    }
    QList<QStringList> rows{{u"ID"_s, u"STATE"_s, u"SEVERITY"_s, u"SINCE"_s, u"RULE"_s, u"SUMMARY"_s}};
    for (const Alert &alert : page->items) {
        rows += {QString::number(alert.id.value),
                 toJson(alert).value("state"_L1).toString(),
                 alert.labels.value(u"severity"),
                 toRfc3339(alert.activeSince),
                 alert.rule,
                 alert.summary};
    }
    print(table(rows));
    return kDone;
}

int show(const Context &context, Database &database, AlertId id)
{
    const auto alert = AlertStore(database).alert(id);
    if (!alert)
        return failed(alert.error());
    const auto transitions = JournalStore(database).transitions({.alert = id});
    if (!transitions)
        return failed(transitions.error());
    QJsonArray history;
    for (const Transition &transition : *transitions)
        history.append(toJson(transition));
    if (context.isJson) {
        QJsonObject document = toJson(*alert);
        document.insert(u"transitions"_s, history);
        print(document);
        return kDone;
    }
    QList<QStringList> rows{{u"TIME"_s, u"STATE"_s, u"VALUE"_s, u"WHY"_s}};
    for (const Transition &t : *transitions)
        rows += {toRfc3339(t.at), toText(t.to), QString::number(t.value), t.reason};
    print(u"%1 %2\n%3\n\n%4"_s.arg(alert->rule, alert->labels.toText(), alert->summary, table(rows)));
    return kDone;
}

int acknowledge(const Context &context, Database &database, AlertId id, const Arguments &arguments)
{
    const Acknowledgement acknowledgement{.by = context.environment.value(u"USER"_s, u"heraldctl"_s),
                                          .comment = arguments.value(u"comment"_s),
                                          .at = context.clock.now()};
    const auto done = AlertStore(database).acknowledge(id, acknowledgement);
    return done ? show(context, database, id) : failed(done.error());
}

int unacknowledge(const Context &context, Database &database, AlertId id)
{
    const auto done = AlertStore(database).unacknowledge(id, context.clock.now());
    return done ? show(context, database, id) : failed(done.error());
}

}  // namespace

int alerts(const Context &context, const QStringList &words)
{
    const auto arguments = parse(
        words,
        {.options = {u"state"_s, u"text"_s, u"limit"_s, u"offset"_s, u"comment"_s}, .leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    if (!QStringList{u"list"_s, u"show"_s, u"ack"_s, u"unack"_s}.contains(action))
        return wrongUse(u"alerts knows list, show ID, ack ID and unack ID."_s);
    bool isNumber = false;
    const AlertId id{arguments->words.value(1).toLongLong(&isNumber)};
    if (action != "list"_L1 && !isNumber)
        return wrongUse(u"alerts %1 wants the number of an alert."_s.arg(action));
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "list"_L1)
        return list(context, **database, *arguments);
    if (action == "show"_L1)
        return show(context, **database, id);
    return action == "ack"_L1 ? acknowledge(context, **database, id, *arguments)
                              : unacknowledge(context, **database, id);
}

}  // namespace herald::cli
