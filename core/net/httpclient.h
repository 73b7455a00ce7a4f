// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <QFuture>

namespace herald {

/// Sends HTTP requests. Used on one thread only, that of the worker that owns it; futures finish on that thread.
class HttpClient {
public:
    HttpClient() = default;
    virtual ~HttpClient() = default;
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// A reply of any HTTP status is a value. Every future finishes with one result, never by an exception or a cancel.
    /// Errors: Invalid for a URL or header that cannot be sent, Unreachable for whatever kept the reply from coming or
    /// from coming in time, Limited for a body above `maxBytes`, Refused for a redirect to another origin.
    [[nodiscard]] virtual QFuture<Result<HttpReply>> send(HttpRequest request) = 0;

    /// Ends all exchanges at once; their futures finish with Unreachable.
    virtual void abortAll() = 0;
};

}  // namespace herald
