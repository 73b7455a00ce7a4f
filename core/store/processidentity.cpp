// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/processidentity.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString identityOf(qint64 pid)
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    // The name in parentheses may hold spaces and parentheses itself; after its end stand the fields from the third on.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (stat.isEmpty() || fields.size() < 20)
        return {};
    const QByteArray boot = contentOf(u"/proc/sys/kernel/random/boot_id"_s).trimmed();
    return u"%1:%2:%3"_s.arg(QString::fromLatin1(boot)).arg(pid).arg(QString::fromLatin1(fields[19]));
}

}  // namespace

LeaseHolder thisProcess()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {
        .id = identityOf(pid), .pid = pid, .host = QSysInfo::machineHostName(), .acquiredAt = {}, .heartbeatAt = {}};
}

std::optional<bool> isProcessRunning(const LeaseHolder &holder)
{
    if (holder.host != QSysInfo::machineHostName())
        return std::nullopt;
    return identityOf(holder.pid) == holder.id;
}

LeaseStore::Options thisProcessLease() { return {.self = thisProcess(), .isRunning = isProcessRunning}; }

}  // namespace herald
