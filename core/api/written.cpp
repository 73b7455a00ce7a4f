// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/written.h"

#include "api/jsonbody.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<Written> written(const Result<ApiReply> &done)
{
    if (done)
        return Written{.reply = *done, .facts = {.changed = 1}};
    const ErrorKind kind = done.error().kind;
    if (kind == ErrorKind::Invalid || kind == ErrorKind::NotFound || kind == ErrorKind::Conflict)
        return Written{.reply = reply(done.error())};
    return tl::unexpected(done.error());
}

ApiReply listReply(const QJsonArray &items)
{
    return jsonReply(200, {{u"items"_s, items}, {u"total"_s, items.size()}, {u"next"_s, QJsonValue::Null}});
}

ApiResult<ApiReply> listReply(const Result<QJsonArray> &items)
{
    if (!items)
        return tl::unexpected(apiError(items.error()));
    return listReply(*items);
}

}  // namespace herald
