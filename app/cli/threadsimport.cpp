// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/threadsimport.h"

#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "workers/postimport.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

int importThreads(const Context &context, Database &database, const QString &file)
{
    const Instant now = context.clock.now();
    const auto list = readFile(file).and_then([now](const QByteArray &bytes) { return readSoundPosts(bytes, now); });
    if (!list)
        return failed(list.error());
    for (const QString &problem : list->problems)
        note(problem);
    const auto config = loadConfig(context, database);
    if (!config)
        return failed(config.error());
    const auto imported = herald::importPosts(database, *list, config->threads, now);
    if (!imported)
        return failed(imported.error());
    using enum PostTold::Outcome;
    if (const QJsonArray items = toJson(*imported); context.isJson)
        print(listDocument(items, items.size(), 0));
    else
        print(u"achievements created %1, updated %2; posts skipped %3, unreadable %4"_s.arg(imported->count(Created))
                  .arg(imported->count(Grown))
                  .arg(imported->count(Skipped))
                  .arg(imported->problems.size()));
    return imported->problems.isEmpty() ? kDone : kFailed;
}

}  // namespace herald::cli
