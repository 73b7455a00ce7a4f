// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/errors.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Answer {
    int status;
    QByteArray code;
};

Answer answerTo(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return {422, "invalid_field"};
    case ErrorKind::NotFound: return {404, "not_found"};
    case ErrorKind::Conflict: return {409, "conflict"};
    case ErrorKind::Refused: return {403, "refused"};
    case ErrorKind::Limited: return {429, "limited"};
    case ErrorKind::Unreachable: return {503, "cannot_see"};
    case ErrorKind::Corrupt:
    case ErrorKind::Internal: break;
    }
    return {500, "internal"};
}

}  // namespace

ApiReply reply(const ApiError &error)
{
    QJsonObject body{{u"status"_s, u"error"_s}, {u"error"_s, error.what}, {u"code"_s, QString::fromLatin1(error.code)}};
    if (!error.field.isEmpty())
        body.insert(u"field"_s, error.field);
    ApiReply answer{.status = error.status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    if (error.status == 429 || error.status == 503)
        answer.headers.add("Retry-After", "1");
    return answer;
}

ApiError apiError(const Error &error)
{
    const Answer answer = answerTo(error.kind);
    return {.status = answer.status,
            .code = answer.code,
            .what = error.what,
            .field = error.kind == ErrorKind::Invalid ? error.where : QString()};
}

ApiReply reply(const Error &error) { return reply(apiError(error)); }

}  // namespace herald
