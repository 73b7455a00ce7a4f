// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/httpstatus.h"

#include "domain/redaction.h"

using namespace Qt::StringLiterals;

namespace herald {

Error statusError(const HttpReply &reply, const QString &who)
{
    const auto error = [&](ErrorKind kind, const QString &advice) {
        return Error{kind, u"%1 answered with status %2; %3."_s.arg(who).arg(reply.status).arg(advice),
                     redacted(reply.url)};
    };
    if (reply.status >= 500)
        return error(ErrorKind::Unreachable, u"look into its log, Herald tries again"_s);
    switch (reply.status) {
    case 401:
    case 403: return error(ErrorKind::Refused, u"give Herald a user or token that may read it"_s);
    case 404:
    case 410: return error(ErrorKind::NotFound, u"check the address"_s);
    case 408:
    case 413:
    case 429: return error(ErrorKind::Limited, u"ask for less or less often"_s);
    default: break;
    }
    if (reply.status >= 300 && reply.status < 400)
        return error(ErrorKind::Refused, u"set the address that it redirects to"_s);
    return error(ErrorKind::Invalid, u"check the address and the query"_s);
}

}  // namespace herald
