// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redaction.h"

using namespace Qt::StringLiterals;

namespace herald {

QString redacted(const QUrl &url)
{
    const QString place = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    const qsizetype webhooks = place.indexOf("/webhooks/"_L1);
    return webhooks < 0 ? place : place.left(webhooks) + u"/webhooks/…"_s;
}

}  // namespace herald
