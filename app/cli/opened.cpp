// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opened.h"

#include "cli/output.h"
#include "engine/defaults.h"
#include "store/settingstore.h"

namespace herald::cli {

Result<std::unique_ptr<Database>> openDatabase(const Context &context)
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
