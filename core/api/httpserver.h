// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/responder.h"
#include "domain/error.h"
#include "domain/time.h"

#include <functional>
#include <memory>
#include <optional>

namespace herald {

/// What one client may cost.
struct HttpLimits {
    qint64 headerBytes = 16 * 1024;
    qint64 bodyBytes = 25 * 1024 * 1024;
    qint64 bufferedBytes = 128 * 1024 * 1024;  ///< of all bodies that are being received or answered
    int connections = 256;
    Duration idle = std::chrono::seconds(60);    ///< between two requests of one connection
    Duration header = std::chrono::seconds(10);  ///< from a header's first byte to its last
    Duration body = std::chrono::seconds(30);
    Duration write = std::chrono::seconds(30);
};

/// What the server does with requests. Both run on the server's thread and must not wait.
struct HttpHandlers {
    /// Sees a request before its body is read; an answer refuses it.
    std::function<std::optional<ApiReply>(const ApiRequest &head)> refuse;
    std::function<void(ApiRequest request, Responder respond)> handle;
    /// An answer that the server gave by itself: 400, 405, 413, 429, 431. May be empty.
    std::function<void(int status)> refused;
};

/// An HTTP/1.1 server for programs of this machine: on 127.0.0.1 only, keep-alive, pipelining, all sockets on one
/// thread. Slow clients cost a connection each and nobody else's time; where connections run out, the one that has
/// waited longest for its next request is closed.
class HttpServer {
public:
    explicit HttpServer(HttpHandlers handlers, HttpLimits limits = {});
    /// As stop().
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Listens on `port`, 0 for a free one, and tells which it is. Conflict where another program has it.
    [[nodiscard]] Result<quint16> start(quint16 port);

    /// Takes no more connections or requests; those being handled may still be answered.
    void close();
    /// close(), then waits until what is being handled is answered, but no longer than `grace`.
    void stop(Duration grace = std::chrono::seconds(5));

private:
    class Loop;

    std::shared_ptr<Loop> m_loop;
};

}  // namespace herald
