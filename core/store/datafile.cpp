// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datafile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kFileMode = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kFolderMode = kFileMode | QFileDevice::ExeOwner;

auto systemError(const QString &what, const QString &path)
{
    const ErrorKind kind = errno == ENOSPC || errno == EDQUOT ? ErrorKind::Limited : ErrorKind::Refused;
    return fail(kind, u"%1 %2: %3."_s.arg(what, path, QString::fromLocal8Bit(std::strerror(errno))));
}

Result<> makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return {};
    if (auto parent = makeFolder(folder.absolutePath()); !parent)
        return parent;
    if (!QDir().mkdir(path, kFolderMode) && !folder.isDir())
        return fail(ErrorKind::Refused,
                    u"The folder %1 cannot be made: check its permissions, or choose another."_s.arg(path));
    return {};
}

Result<> sync(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return systemError(u"Cannot open"_s, path);
    const bool isSynced = ::fsync(file) == 0;
    const auto failed = systemError(u"Cannot flush"_s, path);
    ::close(file);
    return isSynced ? Result<>() : Result<>(failed);
}

}  // namespace

Result<> prepareDataFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorKind::Invalid, u"%1 is a folder: name the database file."_s.arg(path));
    if (auto folder = makeFolder(info.absolutePath()); !folder)
        return folder;
    if (info.exists())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kFileMode) && !QFileInfo::exists(path))
        return fail(ErrorKind::Refused, u"%1 cannot be made: check the permissions of its folder."_s.arg(path));
    return {};
}

Result<> requireDataFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return {};
    return fail(ErrorKind::NotFound,
                u"There is no database at %1: start Herald once, or name its data folder."_s.arg(path));
}

bool isSettled(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() == 0 && !QFileInfo::exists(path + u"-shm"_s);
}

Result<> syncFile(const QString &path)
{
    if (auto file = sync(path, O_RDONLY); !file)
        return file;
    return sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

Result<> replaceFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError(u"Cannot write"_s, to);
    return syncFile(to);
}

}  // namespace herald
