// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/gitremote.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// "user@host:path": git takes a colon before any slash for ssh.
bool isScpForm(const QString &remote)
{
    const qsizetype colon = remote.indexOf(u':');
    const qsizetype slash = remote.indexOf(u'/');
    return colon > 0 && (slash < 0 || colon < slash) && !remote.contains("://"_L1);
}

QString pathOf(const QString &remote)
{
    if (isScpForm(remote))
        return remote.mid(remote.indexOf(u':') + 1);
    return remote.contains("://"_L1) && !remote.startsWith("file:"_L1) ? QUrl(remote).path() : QString();
}

}  // namespace

QString remoteWithoutCredentials(const QString &remote)
{
    if (!remote.contains("://"_L1))
        return remote;
    QUrl url(remote);
    if (url.scheme().contains("ssh"_L1))
        url.setPassword({});
    else
        url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment(QString());
    return url.toString();
}

QString repositoryName(const QString &remote)
{
    QString path = pathOf(remote.trimmed());
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(".git"_L1))
        path.chop(4);
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    return parts.size() < 2 ? QString() : parts[parts.size() - 2] + u'/' + parts.last();
}

}  // namespace herald
