// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/forgename.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace herald {

bool isForgeName(const QString &text)
{
    static const QRegularExpression kName(u"\\A[\\w.-]+/[\\w.-]+\\z"_s);
    return kName.match(text).hasMatch();
}

}  // namespace herald
