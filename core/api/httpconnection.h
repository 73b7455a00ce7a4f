// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/bytesbody.h"
#include "api/httpserver.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <unordered_set>

namespace herald {

class HttpConnection;

/// What the connections of one server share. Used on its thread only.
struct HttpSession {
    HttpHandlers handlers;
    HttpLimits limits;
    quint16 port = 0;
    qint64 bufferedBytes = 0;
    bool isClosing = false;
    std::unordered_set<std::shared_ptr<HttpConnection>> connections;
    /// A responder for a connection's current request, to be called from any thread.
    std::function<Responder(std::weak_ptr<HttpConnection>)> responderFor;
    std::function<void()> connectionEnded;
};

/// One client: reads a request, has it handled, writes the answer, and begins again. All on the server's thread.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(boost::asio::ip::tcp::socket socket, HttpSession &session);

    void start();
    /// Answers before anything was asked, and ends.
    void turnAway(const ApiReply &reply);
    /// The answer to the request that is being handled.
    void answer(ApiReply reply);
    /// Ends now, or after the answer to what is being handled.
    void finish();
    /// Ends at once, whatever it was doing.
    void abort();

    /// Is everything up to the client? Then nobody is wronged when it is ended.
    [[nodiscard]] bool isUpToClient() const { return m_stage != Stage::Handling; }
    [[nodiscard]] std::chrono::steady_clock::time_point since() const { return m_since; }

private:
    enum class Stage { Waiting, Receiving, Handling, Writing, Draining };
    using Parser = boost::beast::http::request_parser<BytesBody>;
    using ErrorCode = boost::beast::error_code;

    void enter(Stage stage, Duration timeout);
    void waitForRequest();
    void readHead();
    void headRead(ErrorCode error);
    void invite();
    void readBody();
    void bodyRead(ErrorCode error);
    void handle();
    void readFailed(ErrorCode error);
    void refuse(ApiReply reply);
    void write(ApiReply reply);
    void written(ErrorCode error);
    void drain();
    void end();
    [[nodiscard]] ApiRequest head() const;
    [[nodiscard]] bool holdBytes(qint64 bytes);
    void releaseBytes();

    HttpSession &m_session;
    boost::beast::tcp_stream m_stream;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    ApiRequest m_request;
    ApiReply m_reply;
    QByteArray m_replyHead;
    qint64 m_heldBytes = 0;
    Stage m_stage = Stage::Waiting;
    std::chrono::steady_clock::time_point m_since;
    bool m_isLast = false;  // the connection ends with the answer
};

}  // namespace herald
