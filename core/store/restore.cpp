// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"

#include "store/datafile.h"
#include "store/integrity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// A folder beside the database for the copy that is being checked; gone at the end.
class Workshop {
public:
    explicit Workshop(const QString &path) : m_folder(QFileInfo(path).absoluteDir().filePath(u".restore"_s))
    {
        clear();
    }
    ~Workshop() { clear(); }
    Workshop(const Workshop &) = delete;
    Workshop &operator=(const Workshop &) = delete;

    [[nodiscard]] QString file() const { return QDir(m_folder).filePath(u"herald.db"_s); }

private:
    void clear() { QDir(m_folder).removeRecursively(); }

    QString m_folder;
};

Result<> copyInto(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"The backup %1 cannot be read: %2."_s.arg(from, source.errorString()));
    if (auto made = prepareDataFile(to); !made)
        return made;
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Refused, u"%1 cannot be written: %2."_s.arg(to, target.errorString()));
    constexpr qint64 kBlock = 1 << 20;
    while (!source.atEnd()) {
        const QByteArray block = source.read(kBlock);
        if (target.write(block) != block.size())
            return fail(ErrorKind::Limited, u"There is no room for a copy of %1: free some space."_s.arg(from));
    }
    return {};
}

/// Opens the copy, which also migrates it, and checks it. Closing it folds its log into the file.
Result<> validate(const QString &copy, const QString &backupFile)
{
    if (QFileInfo(copy).size() == 0)
        return fail(ErrorKind::Invalid, u"%1 is empty: choose another backup."_s.arg(backupFile));
    const auto database = Database::open({.path = copy});
    if (!database) {
        const Error &error = database.error();
        return fail(error.kind,
                    u"%1 is no usable backup: %2"_s.arg(backupFile, QString(error.what).replace(copy, backupFile)));
    }
    const auto report = check(**database);
    if (!report)
        return tl::unexpected(report.error());
    if (!report->problems.isEmpty())
        return fail(ErrorKind::Corrupt, u"%1 is damaged: %2"_s.arg(backupFile, report->problems.front()));
    return {};
}

/// Folds the log into the file, unless another program uses it. A file that is no sound database has nothing to fold.
Result<> retire(const QString &path)
{
    const auto database = Database::open({.path = path, .busyTimeout = std::chrono::milliseconds(200)});
    if (!database && database.error().kind == ErrorKind::Conflict)
        return tl::unexpected(database.error());
    if (!database)
        return {};
    // Every open connection holds a shared lock on the file; alone, this one may take the exclusive one.
    for (const QString &sql : {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, u"PRAGMA journal_mode=DELETE"_s}) {
        const auto mode = (*database)->scalar<QString>(sql);
        if (!mode && mode.error().kind == ErrorKind::Conflict)
            return fail(ErrorKind::Conflict, u"Herald is running on %1: end it first."_s.arg(path));
    }
    return {};
}

/// Moves the database with what belongs to it into `backups/`; answers its new name.
Result<QString> keepAside(const QString &path)
{
    const QFileInfo file(path);
    const QString base = file.absoluteDir().filePath(u"backups/%1-before-restore"_s.arg(file.completeBaseName()));
    QString name = base + u".db"_s;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2.db"_s.arg(base).arg(i);
    if (auto folder = prepareDataFile(name); !folder)
        return tl::unexpected(folder.error());
    if (QFileInfo::exists(path + u"-wal"_s)) {
        if (auto moved = replaceFile(path + u"-wal"_s, name + u"-wal"_s); !moved)
            return tl::unexpected(moved.error());
    }
    QFile::remove(path + u"-shm"_s);
    return replaceFile(path, name).map([&] { return name; });
}

}  // namespace

Result<QString> restore(const QString &path, const QString &backupFile)
{
    const Workshop workshop(path);
    if (auto copied = copyInto(backupFile, workshop.file()); !copied)
        return tl::unexpected(copied.error());
    if (auto valid = validate(workshop.file(), backupFile); !valid)
        return tl::unexpected(valid.error());
    if (auto synced = syncFile(workshop.file()); !synced)
        return tl::unexpected(synced.error());
    QString kept;
    if (QFileInfo::exists(path)) {
        if (auto retired = retire(path); !retired)
            return tl::unexpected(retired.error());
        const auto aside = keepAside(path);
        if (!aside)
            return aside;
        kept = *aside;
    }
    return replaceFile(workshop.file(), path).map([&] { return kept; });
}

}  // namespace herald
