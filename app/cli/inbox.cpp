// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "workers/inboxview.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

constexpr int kShown = 50;

int list(const Context &context, Database &database, int limit)
{
    const auto events = InboxStore(database).failed(limit);
    const auto all = InboxStore(database).countFailed();
    if (!events || !all)
        return failed(events ? all.error() : events.error());
    QJsonArray items;
    QList<QStringList> lines{{u"ID"_s, u"RECEIVED"_s, u"SOURCE"_s, u"KIND"_s, u"WHY NOTHING CAME OF IT"_s}};
    for (const InboxEvent &event : *events) {
        items.append(toJson(event));
        lines += {QString::number(event.id.value), toRfc3339(event.receivedAt), event.source, event.kind, event.error};
    }
    context.isJson ? print(listDocument(items, *all, 0)) : print(table(lines));
    return kDone;
}

int replay(const Context &context, Database &database)
{
    const auto events = InboxStore(database).replayAll();
    if (!events)
        return failed(events.error());
    if (context.isJson)
        print(QJsonObject{{u"events"_s, *events}});
    else
        print(u"%1 events wait to be processed again. A running engine does it with the next one that comes, heraldctl"
              " scrape --source inbox now."_s.arg(*events));
    return kDone;
}

}  // namespace

int inbox(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.options = {u"limit"_s}, .leastWords = 1, .mostWords = 1});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString action = arguments->words.first();
    bool isNumber = false;
    const int limit = arguments->value(u"limit"_s, QString::number(kShown)).toInt(&isNumber);
    if (action != "list"_L1 && action != "replay"_L1)
        return wrongUse(u"inbox: say list or replay."_s);
    if (!isNumber || limit < 1)
        return wrongUse(u"--limit wants a number of at least 1."_s);
    const auto database = openWritable(context);
    if (!database)
        return failed(database.error());
    return action == "list"_L1 ? list(context, **database, limit) : replay(context, **database);
}

}  // namespace herald::cli
