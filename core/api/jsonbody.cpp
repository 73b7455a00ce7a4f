// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonbody.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

ApiResult<QJsonObject> jsonBody(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(
            ApiError{.status = 400,
                     .code = "not_json",
                     .what = u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset)});
    if (!document.isObject())
        return tl::unexpected(ApiError{.status = 422, .code = "not_an_object", .what = u"Send a JSON object: {…}."_s});
    return document.object();
}

ApiResult<QJsonObject> optionalJsonBody(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    return jsonBody(body);
}

ApiReply jsonReply(int status, const QJsonObject &object)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

}  // namespace herald
