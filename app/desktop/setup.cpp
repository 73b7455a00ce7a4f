// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/setup.h"

#include "engine/config.h"
#include "engine/defaults.h"
#include "store/settingstore.h"
#include "store/watchstore.h"
#include "ui/engineport.h"

namespace herald {

namespace {

Result<bool> hasWatches(Database &database)
{
    for (const auto kind : {WatchKind::Repository, WatchKind::Page, WatchKind::Forge}) {
        const auto watched = WatchStore(database).all(kind);
        if (!watched)
            return tl::unexpected(watched.error());
        if (!watched->isEmpty())
            return true;
    }
    return false;
}

Result<bool> hasSettings(Database &database)
{
    return SettingStore(database).all().map([](const QHash<QString, QString> &chosen) {
        const QStringList names = settingNames();
        return chosen.value(setting::kFirstRunDone) == QLatin1StringView("true")
               || std::ranges::any_of(names, [&](const QString &name) { return chosen.contains(name); });
    });
}

}  // namespace

Result<bool> wasSetUp(Database &database)
{
    for (const auto &look : {hasSettings, hasWatches, hasOwnAlerting}) {
        const auto found = look(database);
        if (!found || *found)
            return found;
    }
    return false;
}

}  // namespace herald
