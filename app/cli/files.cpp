// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/files.h"

#include <QFile>
#include <QSaveFile>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

constexpr qint64 kMostBytes = 512LL * 1024 * 1024;

}  // namespace

Result<QByteArray> readFile(const QString &file)
{
    QFile in(file);
    const bool isOpen = file == "-"_L1 ? in.open(stdin, QIODevice::ReadOnly) : in.open(QIODevice::ReadOnly);
    if (!isOpen) {
        const auto kind = QFile::exists(file) ? ErrorKind::Refused : ErrorKind::NotFound;
        return fail(kind, u"The file cannot be read (%1)."_s.arg(in.errorString()), file);
    }
    QByteArray bytes = in.read(kMostBytes + 1);
    if (in.error() != QFile::NoError)
        return fail(ErrorKind::Refused, u"The file cannot be read (%1)."_s.arg(in.errorString()), file);
    if (bytes.size() > kMostBytes)
        return fail(ErrorKind::Limited, u"The file is larger than 512 MiB; split it."_s, file);
    return bytes;
}

Result<> writeFile(const QString &file, const QByteArray &bytes)
{
    const auto refused = [&](const QString &why) {
        return fail(ErrorKind::Refused, u"The file cannot be written (%1)."_s.arg(why), file);
    };
    if (file == "-"_L1) {
        const bool isWritten = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
        return isWritten ? Result<>() : refused(u"standard output is closed"_s);
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return refused(out.errorString());
    return {};
}

Error inFile(Error error, const QString &file)
{
    error.where = error.where.isEmpty() ? file : file + u", "_s + error.where;
    return error;
}

}  // namespace herald::cli
