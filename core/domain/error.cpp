// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

namespace herald {

QString Error::text() const
{
    const QString place = where + QStringLiteral(": ");
    return where.isEmpty() || what.startsWith(place) ? what : place + what;
}

}  // namespace herald
