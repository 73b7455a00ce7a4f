// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "workers/unwatch.h"
#include "workers/watching.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

int list(const Context &context, Database &database)
{
    const auto items = watchesJson(database);
    if (!items)
        return failed(items.error());
    QList<QStringList> lines{{u"KIND"_s, u"TARGET"_s, u"SINCE"_s}};
    for (const QJsonValue item : *items)
        lines += {item["kind"_L1].toString(), item["target"_L1].toString(), item["added_at"_L1].toString()};
    context.isJson ? print(listDocument(*items, items->size(), 0)) : print(table(lines));
    return kDone;
}

int remove(Database &database, WatchKind kind, const QString &target)
{
    const bool isFolder = kind == WatchKind::Repository;
    const auto removed = unwatch(database, kind, isFolder ? QDir::cleanPath(QDir().absoluteFilePath(target)) : target);
    return removed ? kDone : failed(removed.error());
}

}  // namespace

int watches(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.leastWords = 1, .mostWords = 3});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QStringList &said = arguments->words;
    const auto kind = watchKindFrom(said.value(1));
    const bool isList = said[0] == "list"_L1 && said.size() == 1;
    const bool isRemove = said[0] == "remove"_L1 && said.size() == 3 && kind;
    if (!isList && !isRemove)
        return wrongUse(u"watches knows list and remove git PATH, remove github OWNER/NAME, remove page URL."_s);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    return isList ? list(context, **database) : remove(**database, *kind, said[2]);
}

}  // namespace herald::cli
