// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertingfile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/schedulestore.h"
#include "workers/alertingviews.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// How they stand at that moment: what is due then, and what comes next.
int list(const Context &context, Database &database, Instant at)
{
    const auto items = schedulesJson(database, at);
    if (!items)
        return failed(items.error());
    if (context.isJson) {
        print(listDocument(*items, items->size(), 0));
        return kDone;
    }
    QList<QStringList> rows{{u"ID"_s, u"RUNS"_s, u"STATE"_s, u"LAST"_s, u"NEXT"_s, u"RESULT"_s}};
    for (const QJsonValue value : *items) {
        const QJsonObject item = value.toObject();
        const auto text = [&](QLatin1StringView name) { return item.value(name).toString(); };
        rows += {text("id"_L1),
                 item.value("calendar"_L1).isNull() ? u"every "_s + text("every"_L1)
                                                    : text("calendar"_L1) + u' ' + text("zone"_L1),
                 text("state"_L1),
                 text("last_execution"_L1),
                 text("next_execution"_L1),
                 text("last_result"_L1)};
    }
    print(table(rows));
    return kDone;
}

/// pause, resume and run.
int change(const Context &context, Database &database, const QString &action, const QString &name)
{
    const auto known = schedulesJson(database, context.clock.now()).and_then([&](const QJsonArray &items) {
        return withId(items, name, u"schedule"_s);
    });
    if (!known)
        return failed(known.error());
    ScheduleStore store(database);
    const auto done = action == "run"_L1 ? store.askFor(name) : store.setPaused(name, action == "pause"_L1);
    return done ? list(context, database, context.clock.now()) : failed(done.error());
}

}  // namespace

int schedules(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.options = {u"at"_s}, .leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const QString word = arguments->words.value(1);
    const bool wantsWord = QStringList{u"import"_s, u"pause"_s, u"resume"_s, u"run"_s}.contains(action);
    if (!wantsWord && action != "list"_L1 && action != "test"_L1 && action != "export"_L1)
        return wrongUse(
            u"schedules knows list, test [--at TIME], import FILE, export, pause ID, resume ID and run ID."_s);
    if (wantsWord && word.isEmpty())
        return wrongUse(u"schedules %1 wants a %2."_s.arg(action, action == "import"_L1 ? u"file"_s : u"schedule"_s));
    const auto at = arguments->has(u"at"_s) ? parseInstant(arguments->value(u"at"_s)) : context.clock.now();
    if (!at)
        return wrongUse(u"--at: "_s + at.error().what);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "list"_L1 || action == "test"_L1)
        return list(context, **database, *at);
    if (action == "import"_L1)
        return importAlerting(context, **database, word);
    return action == "export"_L1 ? exportAlerting(**database, {u"schedules"_s})
                                 : change(context, **database, action, word);
}

}  // namespace herald::cli
