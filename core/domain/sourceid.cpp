// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sourceid.h"

namespace herald {

QString sourceIdOf(const QString &key, const QString &door)
{
    return key.startsWith(door + u':') ? key.mid(door.size() + 1) : key;
}

QByteArray sourceIdOf(const QByteArray &key, const QByteArray &door)
{
    return key.startsWith(door + ':') ? key.mid(door.size() + 1) : key;
}

}  // namespace herald
