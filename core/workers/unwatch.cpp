// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/unwatch.h"

#include "store/sourcestore.h"
#include "workers/expositionsource.h"
#include "workers/githubsource.h"
#include "workers/gitsource.h"

namespace herald {

namespace {

QString sourceNameOf(WatchKind kind, const QString &target)
{
    switch (kind) {
    case WatchKind::Repository: return gitSourceName(target);
    case WatchKind::Page: return pageSourceName(QUrl(target));
    case WatchKind::Forge: return gitHubSourceName(target);
    }
    return {};
}

}  // namespace

Result<> unwatch(Database &database, WatchKind kind, const QString &target)
{
    return database.inTransaction([&] {
        WatchStore watches(database);
        return watches.spelled(kind, target).and_then([&](const QString &spelled) {
            return watches.remove(kind, target).and_then([&] {
                return SourceStore(database).remove(sourceNameOf(kind, spelled));
            });
        });
    });
}

bool isWatchedSource(const QString &name)
{
    return name.startsWith(gitSourceName({})) || name.startsWith(pageSourceName({}))
           || name.startsWith(gitHubSourceName({}));
}

}  // namespace herald
