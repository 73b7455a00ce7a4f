// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/logfile.h"

#include "domain/redaction.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString numbered(const QString &path, int number) { return number == 0 ? path : path + u'.' + QString::number(number); }

void rotate(const QString &path, int keptFiles)
{
    QFile::remove(numbered(path, keptFiles));
    for (int number = keptFiles - 1; number >= 0; --number)
        QFile::rename(numbered(path, number), numbered(path, number + 1));
}

/// Text from outside must neither end the line nor drive a terminal that shows it.
QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

}  // namespace

LogFile::LogFile(Options options) : m_options(std::move(options))
{
    const QString folder = QFileInfo(m_options.path).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void LogFile::mask(const QString &secret)
{
    const std::lock_guard lock(m_lock);
    if (!secret.isEmpty() && !m_secrets.contains(secret))
        m_secrets += secret;
}

void LogFile::write(QLatin1StringView level, const QString &text)
{
    const std::lock_guard lock(m_lock);
    const QString line = onOneLine(maskSecrets(text, m_secrets));
    const QByteArray bytes = u"%1 %2 %3\n"_s.arg(toRfc3339(m_options.clock.now()), level, line).toUtf8();
    if (QFileInfo(m_options.path).size() + bytes.size() > m_options.maxBytes)
        rotate(m_options.path, m_options.keptFiles);
    QFile file(m_options.path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(bytes);
}

}  // namespace herald
