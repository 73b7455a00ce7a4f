// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// An XDG base folder; a relative value counts as unset, as the specification says.
/// Source: specifications.freedesktop.org/basedir-spec.
QString xdgFolder(const QProcessEnvironment &environment, const QString &variable, const QString &fallback)
{
    const QString value = environment.value(variable);
    return QDir::isAbsolutePath(value) ? value : environment.value(u"HOME"_s, QDir::homePath()) + fallback;
}

Result<QString> databaseFrom(const QString &url, const QString &dataDir)
{
    constexpr auto kScheme = "sqlite:///"_L1;
    if (url.isEmpty())
        return dataDir + u"/herald.db"_s;
    if (url.startsWith(kScheme))
        return u'/' + url.mid(kScheme.size());
    return fail(ErrorKind::Invalid, u"DATABASE_URL must be empty or sqlite:///ABSOLUTE/PATH."_s, u"DATABASE_URL"_s);
}

}  // namespace

Result<Paths> resolvePaths(const QString &dataDirOption, const QProcessEnvironment &environment)
{
    QString dataDir = dataDirOption;
    if (dataDir.isEmpty())
        dataDir = environment.value(u"HERALD_DATA_DIR"_s);
    if (dataDir.isEmpty())
        dataDir = xdgFolder(environment, u"XDG_DATA_HOME"_s, u"/.local/share"_s) + u"/herald"_s;
    dataDir = QDir::cleanPath(QDir().absoluteFilePath(dataDir));
    const auto database = databaseFrom(environment.value(u"DATABASE_URL"_s), dataDir);
    if (!database)
        return tl::unexpected(database.error());
    return Paths{
        .dataDir = dataDir,
        .database = *database,
        .token = dataDir + u"/api-token"_s,
        .backups = dataDir + u"/backups"_s,
        .logs = xdgFolder(environment, u"XDG_STATE_HOME"_s, u"/.local/state"_s) + u"/herald"_s,
    };
}

Result<> makeFolders(const Paths &paths)
{
    if (!QDir().mkpath(paths.backups)) {
        const QString what =
            QFileInfo(paths.dataDir).isDir()
                ? u"The data folder cannot be written; check its permissions and the room on its disk, "
                  u"or choose another with --data-dir."_s
                : u"The data folder cannot be made; choose another with --data-dir."_s;
        return fail(ErrorKind::Refused, what, paths.dataDir);
    }
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QFile::setPermissions(paths.dataDir, ownerOnly);
    QFile::setPermissions(paths.backups, ownerOnly);
    return {};
}

}  // namespace herald
