// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/backup.h"
#include "store/integrity.h"
#include "store/migrations.h"
#include "store/restore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

QString megabytes(qint64 bytes) { return u"%1 MiB"_s.arg(double(bytes) / (1024 * 1024), 0, 'f', 1); }

int printCheck(const Context &context, Database &database)
{
    const auto report = check(database);
    if (!report)
        return failed(report.error());
    if (context.isJson)
        print(QJsonObject{{u"sound"_s, report->problems.isEmpty()},
                          {u"problems"_s, QJsonArray::fromStringList(report->problems)},
                          {u"chunks"_s, report->chunks},
                          {u"samples"_s, report->samples}});
    else if (report->problems.isEmpty())
        print(u"The database is sound: %1 samples, %2 chunks."_s.arg(report->samples).arg(report->chunks));
    for (const QString &problem : report->problems)
        note(problem);
    return report->problems.isEmpty() ? kDone : kFailed;
}

int printStats(const Context &context, Database &database)
{
    const auto found = stats(database);
    if (!found)
        return failed(found.error());
    const auto each = found->bytesPerSample();
    if (context.isJson) {
        QJsonArray tables;
        for (const TableStats &table : found->tables)
            tables.append(QJsonObject{{u"table"_s, table.table}, {u"rows"_s, table.rows}, {u"bytes"_s, table.bytes}});
        print(QJsonObject{{u"tables"_s, tables},
                          {u"file_bytes"_s, found->fileBytes},
                          {u"free_bytes"_s, found->freeBytes},
                          {u"sealed_samples"_s, found->sealedSamples},
                          {u"head_samples"_s, found->headSamples},
                          {u"bytes_per_sample"_s, each ? QJsonValue(*each) : QJsonValue(QJsonValue::Null)}});
        return kDone;
    }
    QList<QStringList> rows{{u"TABLE"_s, u"ROWS"_s, u"SIZE"_s}};
    for (const TableStats &table : found->tables)
        rows += {table.table, QString::number(table.rows), megabytes(table.bytes)};
    print(u"%1\n\nFile: %2, of which %3 free\nSamples: %4 in chunks (%5 bytes each), %6 recent"_s
              .arg(table(rows), megabytes(found->fileBytes), megabytes(found->freeBytes))
              .arg(found->sealedSamples)
              .arg(each ? QString::number(*each, 'f', 2) : u"?"_s)
              .arg(found->headSamples));
    return kDone;
}

int restoreFrom(const Context &context, const QString &file)
{
    const auto folders = makeFolders(context.paths);
    if (!folders)
        return failed(folders.error());
    const auto kept = restore(context.paths.database, file);
    if (!kept)
        return failed(kept.error());
    print(u"The database is now as it was in %1."_s.arg(file));
    if (!kept->isEmpty())
        print(u"The one before is kept in %1."_s.arg(*kept));
    return kDone;
}

int backupTo(Database &database, const QString &file)
{
    const auto done = backup(database, file);
    if (!done)
        return failed(done.error());
    print(u"A copy of the database is in %1."_s.arg(file));
    return kDone;
}

}  // namespace

int database(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const bool wantsFile = action == "backup"_L1 || action == "restore"_L1;
    if (!wantsFile && action != "check"_L1 && action != "migrate"_L1 && action != "stats"_L1)
        return wrongUse(u"db knows check, backup FILE, restore FILE, migrate and stats."_s);
    if (wantsFile != (arguments->words.size() == 2))
        return wrongUse(wantsFile ? u"db %1 wants a file."_s.arg(action)
                                  : u"db %1 wants nothing after it."_s.arg(action));
    if (action == "restore"_L1)
        return restoreFrom(context, arguments->words[1]);
    const auto opened = openDatabase(context);
    if (!opened)
        return failed(opened.error());
    if (action == "check"_L1)
        return printCheck(context, **opened);
    if (action == "stats"_L1)
        return printStats(context, **opened);
    if (action == "backup"_L1)
        return backupTo(**opened, arguments->words[1]);
    // Opening has migrated already.
    print(u"The database has schema %1, the newest."_s.arg(currentSchemaVersion()));
    return kDone;
}

}  // namespace herald::cli
