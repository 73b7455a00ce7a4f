// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertingfile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/journalstore.h"
#include "store/policystore.h"
#include "workers/alertingviews.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// The policies against the facts of now: what each would do, and why not. Changes nothing.
int list(const Context &context, Database &database)
{
    const auto items = policiesJson(database, context.clock.now());
    if (!items)
        return failed(items.error());
    if (context.isJson) {
        print(listDocument(*items, items->size(), 0));
        return kDone;
    }
    QList<QStringList> rows{{u"ID"_s, u"PRIORITY"_s, u"NOW"_s, u"WHY"_s, u"ACTIONS"_s}};
    for (const QJsonValue value : *items) {
        const QJsonObject item = value.toObject();
        QStringList reasons;
        for (const QJsonValue condition : item.value("conditions"_L1).toArray())
            reasons << condition.toObject().value("text"_L1).toString();
        rows += {item.value("id"_L1).toString(), QString::number(item.value("priority"_L1).toInt()),
                 item.value("state"_L1).toString(), reasons.join(u"; "_s),
                 item.value("actions"_L1).toVariant().toStringList().join(u", "_s)};
    }
    print(table(rows));
    return kDone;
}

int approve(const Context &context, Database &database, const QString &name)
{
    const auto done = PolicyStore(database).approve(name, userOf(context)).and_then([&] {
        return JournalStore(database).append(
            JournalEntry{.at = context.clock.now(),
                         .kind = u"edit"_s,
                         .text = u"%1 approved the policy %2."_s.arg(userOf(context), name),
                         .data = {{u"policy"_s, name}}});
    });
    return done ? list(context, database) : failed(done.error());
}

}  // namespace

int policies(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const QString word = arguments->words.value(1);
    const bool wantsWord = action == "import"_L1 || action == "approve"_L1;
    if (!wantsWord && !QStringList{u"list"_s, u"test"_s, u"export"_s}.contains(action))
        return wrongUse(u"policies knows list, test, approve ID, import FILE and export."_s);
    if (wantsWord && word.isEmpty())
        return wrongUse(u"policies %1 wants a %2."_s.arg(action, action == "import"_L1 ? u"file"_s : u"policy"_s));
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "import"_L1)
        return importAlerting(context, **database, word);
    if (action == "approve"_L1)
        return approve(context, **database, word);
    return action == "export"_L1 ? exportAlerting(**database, {u"policies"_s}) : list(context, **database);
}

}  // namespace herald::cli
