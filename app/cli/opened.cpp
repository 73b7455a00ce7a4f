// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opened.h"

#include "cli/output.h"
#include "engine/defaults.h"
#include "store/settingstore.h"

namespace herald::cli {

namespace {

/// No permission, no room, or a disk that reports an error.
bool isUnwritable(ErrorKind kind)
{
    return kind == ErrorKind::Refused || kind == ErrorKind::Limited || kind == ErrorKind::Unreachable;
}

}  // namespace

Result<std::unique_ptr<Database>> openWritable(const Context &context)
{
    if (auto folders = makeFolders(context.paths); !folders)
        return tl::unexpected(folders.error());
    auto database = Database::open({.path = context.paths.database});
    if (!database)
        return database;
    if (auto added = addDefaults(**database, context.clock.now()); !added)
        return tl::unexpected(added.error());
    return database;
}

Result<std::unique_ptr<Database>> openDatabase(const Context &context)
{
    auto database = openWritable(context);
    if (database || !isUnwritable(database.error().kind))
        return database;
    // What cannot be written may still be read; whatever writes fails at its first statement, and says why.
    auto reader = Database::open({.path = context.paths.database, .mode = OpenMode::ReadOnly});
    if (!reader)
        return database;
    note(database.error().text());
    return reader;
}

Result<Config> loadConfig(const Context &context, Database &database)
{
    const auto settings = SettingStore(database).all();
    if (!settings)
        return tl::unexpected(settings.error());
    QStringList problems;
    Config config = configFrom(*settings, context.environment, &problems);
    for (const QString &problem : std::as_const(problems))
        note(problem);
    return config;
}

}  // namespace herald::cli
