// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <QByteArray>

namespace herald {

/// A request to Herald's own server.
struct ApiRequest {
    HttpMethod method = HttpMethod::Get;
    QByteArray path{};   ///< as it was sent, percent signs and all, without the query
    QByteArray query{};  ///< as it was sent, without the question mark
    HttpHeaders headers{};
    QByteArray body{};
    quint16 port = 0;  ///< our own, that it came in on
};

/// Herald's answer.
struct ApiReply {
    int status = 200;
    QByteArray body{};
    QByteArray contentType = "application/json";
    HttpHeaders headers{};  ///< besides the type and the length
};

}  // namespace herald
