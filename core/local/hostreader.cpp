// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/hostreader.h"

#include "local/sensors.h"
#include "sources/mounts.h"

#include <QFile>
#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace herald {

HostReader::HostReader(QString root) : m_root(std::move(root)) {}

Result<HostFacts> HostReader::read() const
{
    HostFacts facts;
    facts.stat = textOf(u"proc/stat"_s);
    facts.memInfo = textOf(u"proc/meminfo"_s);
    facts.loadAvg = textOf(u"proc/loadavg"_s);
    facts.uptime = textOf(u"proc/uptime"_s);
    if (facts.stat.isEmpty() && facts.memInfo.isEmpty() && facts.loadAvg.isEmpty() && facts.uptime.isEmpty())
        return fail(ErrorKind::Unreachable,
                    u"This machine's figures cannot be read; mount /proc or allow reading it."_s, path(u"proc"_s));
    facts.netDev = textOf(u"proc/net/dev"_s);
    facts.diskStats = textOf(u"proc/diskstats"_s);
    for (const QString &resource : {u"cpu"_s, u"memory"_s, u"io"_s}) {
        if (const QByteArray text = textOf(u"proc/pressure/"_s + resource); !text.isEmpty())
            facts.pressure.emplace(resource, text);
    }
    facts.disks = disks();
    facts.temperatures = readTemperatures(path(u"sys"_s));
    return facts;
}

QString HostReader::path(const QString &file) const
{
    return m_root.endsWith(u'/') ? m_root + file : m_root + u'/' + file;
}

QByteArray HostReader::textOf(const QString &file) const
{
    QFile source(path(file));
    return source.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? source.readAll() : QByteArray();
}

std::vector<DiskSpace> HostReader::disks() const
{
    std::vector<DiskSpace> disks;
    for (const Mount &mount : realMounts(textOf(u"proc/self/mounts"_s))) {
        struct statvfs space {};
        if (::statvfs(QFile::encodeName(path(mount.point.mid(1))).constData(), &space) != 0)
            continue;
        disks.push_back({mount.point, quint64(space.f_blocks) * space.f_frsize, quint64(space.f_bfree) * space.f_frsize,
                         quint64(space.f_bavail) * space.f_frsize});
    }
    return disks;
}

}  // namespace herald
