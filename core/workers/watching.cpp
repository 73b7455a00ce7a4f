// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/watching.h"

#include "sources/forgename.h"

#include <QFileInfo>
#include <QJsonObject>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array kKinds{std::pair(WatchKind::Repository, "git"_L1), std::pair(WatchKind::Forge, "github"_L1),
                            std::pair(WatchKind::Page, "page"_L1)};

/// With a work tree, or bare.
bool isRepository(const QString &path)
{
    const auto has = [&path](QLatin1StringView name) { return QFileInfo::exists(path + u'/' + name); };
    return has(".git"_L1) || (has("HEAD"_L1) && has("objects"_L1));
}

}  // namespace

Result<> checkForge(const QString &name)
{
    if (isForgeName(name))
        return {};
    return fail(ErrorKind::Invalid, u"\"%1\" names no repository; write it as owner/name."_s.arg(name.left(100)));
}

Result<> checkRepository(const QString &path)
{
    if (QFileInfo(path).isAbsolute() && isRepository(path))
        return {};
    return fail(ErrorKind::Invalid,
                u"\"%1\" is no git repository; write the whole path of its top folder."_s.arg(path.left(200)));
}

Result<> watchAll(Database &database, WatchKind kind, const QStringList &targets, Instant now)
{
    return database.inTransaction([&]() -> Result<> {
        WatchStore store(database);
        const auto watched = store.all(kind);
        if (!watched)
            return tl::unexpected(watched.error());
        for (const QString &target : targets) {
            const auto known = std::ranges::find(*watched, target, &Watch::target);
            Watch watch = known == watched->end() ? Watch{.kind = kind, .target = target, .addedAt = now} : *known;
            watch.isEnabled = true;
            if (auto saved = store.save(watch); !saved)
                return saved;
        }
        return {};
    });
}

QString toText(WatchKind kind)
{
    return std::ranges::find(kKinds, kind, &std::pair<WatchKind, QLatin1StringView>::first)->second;
}

std::optional<WatchKind> watchKindFrom(QStringView word)
{
    for (const auto &[kind, text] : kKinds) {
        if (word == text)
            return kind;
    }
    return std::nullopt;
}

Result<QJsonArray> watchesJson(Database &database)
{
    QJsonArray items;
    for (const auto &[kind, text] : kKinds) {
        const auto watched = WatchStore(database).all(kind);
        if (!watched)
            return tl::unexpected(watched.error());
        for (const Watch &watch : *watched)
            items.append(QJsonObject{{u"kind"_s, text},
                                     {u"target"_s, watch.target},
                                     {u"added_at"_s, toRfc3339(watch.addedAt)},
                                     {u"enabled"_s, watch.isEnabled}});
    }
    return items;
}

}  // namespace herald
