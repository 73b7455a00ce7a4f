// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/apitoken.h"

#include <QByteArray>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kHexDigits = 64;

bool isToken(const QByteArray &text)
{
    return text.size() == kHexDigits
           && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

QByteArray newToken()
{
    std::array<quint32, kHexDigits / 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

Result<QString> write(const QString &file, const QByteArray &token)
{
    // QSaveFile keeps the permissions of its temporary file, which is the owner's alone.
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(token + '\n') < 0 || !out.commit()) {
        return fail(
            ErrorKind::Refused,
            u"The API token cannot be written (%1); choose another folder with --data-dir."_s.arg(out.errorString()),
            file);
    }
    return QString::fromLatin1(token);
}

}  // namespace

Result<QString> apiToken(const QString &file)
{
    QFile in(file);
    if (!in.exists())
        return write(file, newToken());
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Refused, u"The API token cannot be read (%1)."_s.arg(in.errorString()), file);
    const QByteArray token = in.read(kHexDigits + 2).trimmed();
    if (!isToken(token))
        return fail(ErrorKind::Corrupt, u"The file holds no API token; remove it and a new one is made."_s, file);
    return QString::fromLatin1(token);
}

}  // namespace herald
