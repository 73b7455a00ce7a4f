// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertingfile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/journalstore.h"
#include "workers/silencebook.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

int list(const Context &context, Database &database)
{
    const auto items = silencesJson(database, context.clock.now());
    if (!items)
        return failed(items.error());
    if (context.isJson) {
        print(listDocument(*items, items->size(), 0));
        return kDone;
    }
    QList<QStringList> rows{{u"ID"_s, u"STATE"_s, u"MATCHERS"_s, u"UNTIL"_s, u"BY"_s, u"COMMENT"_s}};
    for (const QJsonValue value : *items) {
        const QJsonObject item = value.toObject();
        const auto text = [&](QLatin1StringView name) { return item.value(name).toString(); };
        const auto silence = silenceFromJson(item);
        rows += {text("id"_L1),
                 item.value("status"_L1).toObject().value("state"_L1).toString(),
                 silence ? toText(silence->matchers) : QString(),
                 text("endsAt"_L1),
                 text("createdBy"_L1),
                 text("comment"_L1)};
    }
    print(table(rows));
    return kDone;
}

/// What import reads, here, at another Herald and at Alertmanager.
int exportAll(const Context &context, Database &database)
{
    const auto items = silencesJson(database, context.clock.now());
    if (!items)
        return failed(items.error());
    print(QString::fromUtf8(QJsonDocument(*items).toJson()).trimmed());
    return kDone;
}

int import(const Context &context, Database &database, const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return failed(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (document.isNull())
        return failed({ErrorKind::Invalid, u"It is no JSON: %1."_s.arg(error.errorString()), file});
    const QJsonValue items = document.isArray() ? document.array() : document.object().value("items"_L1);
    if (!items.isArray())
        return failed({ErrorKind::Invalid, u"Write a list of silences, as \"silences export\" does."_s, file});
    const auto imported = importSilences(database, items.toArray(), {.by = userOf(context), .at = context.clock.now()});
    if (!imported)
        return failed({imported.error().kind, imported.error().text(), file});
    if (context.isJson)
        print(toJson(*imported));
    else
        print(u"%1 silences added, %2 known already, %3 over by now"_s.arg(imported->added)
                  .arg(imported->known)
                  .arg(imported->expired));
    return kDone;
}

/// What a silence with these matchers mutes among the alerts that are open.
int test(const Context &context, Database &database, const Matchers &matchers)
{
    const auto items = mutedJson(database, matchers);
    if (!items)
        return failed(items.error());
    if (context.isJson) {
        print(listDocument(*items, items->size(), 0));
        return kDone;
    }
    QList<QStringList> rows{{u"ID"_s, u"RULE"_s, u"LABELS"_s}};
    for (const QJsonValue value : *items) {
        const QJsonObject item = value.toObject();
        rows += {QString::number(item.value("id"_L1).toInteger()), item.value("rule"_L1).toString(),
                 Labels::fromJson(item.value("labels"_L1).toObject()).toText()};
    }
    print(table(rows));
    return kDone;
}

int add(const Context &context, Database &database, const Arguments &arguments, Matchers matchers)
{
    const auto length = parseDuration(arguments.value(u"for"_s, u"2h"_s));
    if (!length)
        return wrongUse(u"--for: "_s + length.error().what);
    const Instant now = context.clock.now();
    const auto from = arguments.has(u"from"_s) ? parseInstant(arguments.value(u"from"_s)) : now;
    if (!from)
        return wrongUse(u"--from: "_s + from.error().what);
    const auto done = database.inTransaction([&]() -> Result<SilenceId> {
        const Silence silence{.matchers = std::move(matchers),
                              .startsAt = *from,
                              .endsAt = *from + *length,
                              .createdBy = arguments.value(u"by"_s, userOf(context)),
                              .comment = arguments.value(u"comment"_s)};
        const auto id = SilenceStore(database).add(silence, now);
        if (!id)
            return id;
        return JournalStore(database)
            .append(JournalEntry{
                .at = now,
                .kind = u"edit"_s,
                .text = u"%1 silenced %2: %3"_s.arg(silence.createdBy, toText(silence.matchers), silence.comment),
                .data = {{u"what"_s, u"silence"_s}, {u"silence"_s, id->value}}})
            .map([&](JournalId) { return *id; });
    });
    if (!done)
        return failed(done.error());
    if (context.isJson)
        print(toJson(SilenceStore(database).silence(*done).value_or(Silence{}), now));
    else
        print(u"silence %1 is in force"_s.arg(done->value));
    return kDone;
}

int expire(const Context &context, Database &database, const QString &word)
{
    bool isNumber = false;
    const SilenceId id{word.toLongLong(&isNumber)};
    if (!isNumber)
        return wrongUse(u"silences expire wants the number of a silence."_s);
    const Instant now = context.clock.now();
    const auto done = SilenceStore(database).expire(id, now).and_then([&] {
        return JournalStore(database).append(
            JournalEntry{.at = now,
                         .kind = u"edit"_s,
                         .text = u"%1 ended silence %2."_s.arg(userOf(context)).arg(id.value),
                         .data = {{u"what"_s, u"silence"_s}, {u"silence"_s, id.value}, {u"state"_s, u"expired"_s}}});
    });
    return done ? list(context, database) : failed(done.error());
}

}  // namespace

int silences(const Context &context, const QStringList &words)
{
    const auto arguments = parse(
        words,
        {.options = {u"matchers"_s, u"for"_s, u"from"_s, u"comment"_s, u"by"_s}, .leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    if (!QStringList{u"list"_s, u"add"_s, u"test"_s, u"expire"_s, u"import"_s, u"export"_s}.contains(action))
        return wrongUse(u"silences knows list, add --matchers M --comment C [--for 2h], test --matchers M, expire ID,"
                        " import FILE and export."_s);
    if (action == "import"_L1 && arguments->words.size() < 2)
        return wrongUse(u"silences import wants a file."_s);
    const auto matchers = parseMatchers(arguments->value(u"matchers"_s));
    if (!matchers)
        return wrongUse(u"--matchers: "_s + matchers.error().what);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "list"_L1)
        return list(context, **database);
    if (action == "test"_L1)
        return test(context, **database, *matchers);
    if (action == "import"_L1)
        return import(context, **database, arguments->words[1]);
    if (action == "export"_L1)
        return exportAll(context, **database);
    return action == "add"_L1 ? add(context, **database, *arguments, *matchers)
                              : expire(context, **database, arguments->words.value(1));
}

}  // namespace herald::cli
