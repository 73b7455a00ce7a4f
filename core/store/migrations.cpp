// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/backup.h"
#include "store/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Result<int> versionOf(Database &database) { return database.scalar<int>(u"PRAGMA user_version"_s); }

/// Complete statements of a script; SQLite itself knows where a trigger's body ends.
QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        statement += line + u'\n';
        if (!sqlite3_complete(statement.toUtf8().constData()))
            continue;
        statements << statement;
        statement.clear();
    }
    return statements;
}

Result<> runScript(Database &database, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, u"The schema script %1 is missing from this build."_s.arg(name));
    for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
        if (auto ran = database.execute(statement); !ran)
            return ran;
    }
    return {};
}

/// Runs script `version` unless another process has done so meanwhile.
Result<> step(Database &database, int version)
{
    return database.inTransaction([&]() -> Result<> {
        const auto found = versionOf(database);
        if (!found)
            return tl::unexpected(found.error());
        if (*found >= version)
            return {};
        if (auto ran = runScript(database, migrationScripts().at(version - 1)); !ran)
            return ran;
        for (const QString &mark :
             {u"PRAGMA application_id=%1"_s.arg(kApplicationId), u"PRAGMA user_version=%1"_s.arg(version)}) {
            if (auto marked = database.execute(mark); !marked)
                return marked;
        }
        return {};
    });
}

/// `backups/herald-schema1.db`, or `-2`, `-3`, … where such a copy exists already.
QString backupName(const QString &path, int version)
{
    const QFileInfo file(path);
    const QString base =
        file.absoluteDir().filePath(u"backups/%1-schema%2"_s.arg(file.completeBaseName()).arg(version));
    QString name = base + u".db"_s;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2.db"_s.arg(base).arg(i);
    return name;
}

}  // namespace

QStringList migrationScripts()
{
    const QDir folder(u":/sql"_s);
    QStringList scripts;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        scripts << folder.filePath(name);
    return scripts;
}

int currentSchemaVersion() { return int(migrationScripts().size()); }

Result<> migrate(Database &database, int version)
{
    const auto found = versionOf(database);
    if (!found)
        return tl::unexpected(found.error());
    if (*found > 0 && *found < version) {
        if (auto copied = backup(database, backupName(database.path(), *found)); !copied)
            return copied;
    }
    for (int next = *found + 1; next <= version; ++next) {
        if (auto done = step(database, next); !done)
            return done;
    }
    return {};
}

Result<> requireHeraldFile(Database &database)
{
    const auto id = database.scalar<int>(u"PRAGMA application_id"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto tables = database.scalar<int>(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (*id != kApplicationId && (*id != 0 || *tables > 0)) {
        return fail(
            ErrorKind::Invalid,
            u"%1 is another program's database: move it away, or choose another data folder."_s.arg(database.path()));
    }
    const auto version = versionOf(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > currentSchemaVersion()) {
        return fail(
            ErrorKind::Invalid,
            u"%1 was written by a newer Herald (schema %2, this one knows %3): update Herald."_s.arg(database.path())
                .arg(*version)
                .arg(currentSchemaVersion()));
    }
    return {};
}

Result<> requireCurrentSchema(Database &database)
{
    const auto version = versionOf(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == currentSchemaVersion())
        return {};
    return fail(
        ErrorKind::Invalid,
        u"%1 has an older schema: Herald brings it up to date as it starts, `heraldctl db migrate` does so by hand."_s
            .arg(database.path()));
}

}  // namespace herald
