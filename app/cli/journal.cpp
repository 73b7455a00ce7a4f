// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalstore.h"

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

struct Wish {
    JournalQuery query;
    QStringList kinds;
};

Result<Wish> wishFrom(const Arguments &arguments)
{
    Wish wish;
    for (const auto &[name, given] : {std::pair(u"since"_s, false), std::pair(u"until"_s, true)}) {
        if (!arguments.has(name))
            continue;
        const auto at = parseInstant(arguments.value(name));
        if (!at)
            return fail(ErrorKind::Invalid, at.error().what, u"--"_s + name);
        if (given)
            wish.query.until = *at;
        else
            wish.query.since = *at;
    }
    if (arguments.has(u"alert"_s)) {
        bool ok = false;
        wish.query.alert = AlertId{arguments.value(u"alert"_s).toLongLong(&ok)};
        if (!ok)
            return fail(ErrorKind::Invalid, u"Write the number of an alert."_s, u"--alert"_s);
    }
    bool ok = false;
    wish.query.limit = arguments.value(u"limit"_s, u"100"_s).toInt(&ok);
    if (!ok || wish.query.limit < 1)
        return fail(ErrorKind::Invalid, u"Write a whole number above 0."_s, u"--limit"_s);
    wish.kinds = arguments.value(u"kind"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &kind : std::as_const(wish.kinds)) {
        if (!journalKinds().contains(kind))
            return fail(ErrorKind::Invalid,
                        u"\"%1\" is no kind of row; write some of %2."_s.arg(kind, journalKinds().join(u", "_s)),
                        u"--kind"_s);
    }
    return wish;
}

}  // namespace

int journal(const Context &context, const QStringList &words)
{
    const auto arguments =
        parse(words, {.options = {u"since"_s, u"until"_s, u"kind"_s, u"alert"_s, u"limit"_s}, .mostWords = 0});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const auto wish = wishFrom(*arguments);
    if (!wish)
        return wrongUse(wish.error().text());
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    const auto rows = JournalStore(**database).latest(wish->query, wish->kinds);
    if (!rows)
        return failed(rows.error());
    if (context.isJson) {
        QJsonArray items;
        for (const JournalRow &row : *rows)
            items.append(toJson(row));
        print(listDocument(items, items.size(), 0));
        return kDone;
    }
    QList<QStringList> lines{{u"TIME"_s, u"KIND"_s, u"ALERT"_s, u"RULE"_s, u"WHAT"_s}};
    for (const JournalRow &row : *rows)
        lines += {toRfc3339(row.at), row.kind, row.alert.isStored() ? QString::number(row.alert.value) : QString(),
                  row.rule, row.state.isEmpty() ? row.text : u"%1 → %2: %3"_s.arg(row.from, row.state, row.text)};
    print(table(lines));
    return kDone;
}

}  // namespace herald::cli
