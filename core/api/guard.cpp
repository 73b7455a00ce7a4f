// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/guard.h"

#include "api/constanttime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isOurs(const QByteArray &host, quint16 port)
{
    const QByteArray suffix = ':' + QByteArray::number(port);
    for (const QByteArrayView name : {"127.0.0.1", "localhost", "[::1]"}) {
        if (host.compare(name.toByteArray() + suffix, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

qsizetype countOf(const HttpHeaders &headers, QByteArrayView name)
{
    return std::count_if(headers.begin(), headers.end(), [name](const HttpHeaders::Field &field) {
        return field.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

ApiError foreign(const QString &what) { return {.status = 403, .code = "foreign", .what = what}; }

ApiError unauthorized(const QString &what) { return {.status = 401, .code = "unauthorized", .what = what}; }

}  // namespace

std::optional<ApiError> refusalOfOrigin(const ApiRequest &request)
{
    if (countOf(request.headers, "Host") != 1 || !isOurs(request.headers.value("Host").trimmed(), request.port))
        return foreign(u"The Host is not this server. Ask for http://127.0.0.1:%1."_s.arg(request.port));
    if (request.headers.has("Origin"))
        return foreign(u"Herald answers no web pages. Send the request without an Origin."_s);
    const QByteArray site = request.headers.value("Sec-Fetch-Site");
    if (!site.isEmpty() && site != "none")
        return foreign(u"Herald answers no web pages. Send the request without Sec-Fetch-Site."_s);
    return std::nullopt;
}

std::optional<ApiError> refusalOfToken(const ApiRequest &request, const QByteArray &token)
{
    const QByteArray given = request.headers.value("Authorization");
    if (given.isEmpty())
        return unauthorized(u"Send \"Authorization: Bearer <token>\"; 'heraldctl token' prints the token."_s);
    const bool isBearer = given.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0;
    if (token.isEmpty() || !isBearer || !isEqualInConstantTime(given.mid(7).trimmed(), token))
        return unauthorized(u"The token is not Herald's; 'heraldctl token' prints it."_s);
    return std::nullopt;
}

std::optional<ApiError> refusalOfContentType(const ApiRequest &request)
{
    const QByteArray length = request.headers.value("Content-Length");
    const bool hasBody = request.headers.has("Transfer-Encoding") || (!length.isEmpty() && length != "0");
    if (!hasBody)
        return std::nullopt;
    const QByteArray type = request.headers.value("Content-Type").toLower();
    if (type.split(';').first().trimmed() == "application/json")
        return std::nullopt;
    return ApiError{.status = 415,
                    .code = "not_json_type",
                    .what = u"Send the body as JSON, with \"Content-Type: application/json\"."_s};
}

}  // namespace herald
