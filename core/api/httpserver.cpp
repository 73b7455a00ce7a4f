// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpserver.h"

#include "api/errors.h"
#include "api/httpconnection.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>

using namespace Qt::StringLiterals;

namespace herald {

namespace net = boost::asio;
using net::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {

constexpr Duration kAcceptPause = std::chrono::milliseconds(100);

Error listenError(const ErrorCode &error, quint16 port)
{
    if (error == net::error::address_in_use)
        return {ErrorKind::Conflict,
                u"Port %1 is taken. Choose another with --port, or end the program that has it."_s.arg(port),
                {}};
    if (error == net::error::access_denied)
        return {
            ErrorKind::Refused, u"Port %1 is not for everybody. Choose one above 1023 with --port."_s.arg(port), {}};
    return {ErrorKind::Unreachable,
            u"Cannot listen on 127.0.0.1:%1: %2."_s.arg(port).arg(QString::fromStdString(error.message())),
            {}};
}

}  // namespace

/// The server's thread and all that lives on it.
class HttpServer::Loop : public std::enable_shared_from_this<Loop> {
public:
    Loop(HttpHandlers handlers, HttpLimits limits)
        : m_work(m_context.get_executor()), m_acceptor(m_context), m_pause(m_context)
    {
        m_session.handlers = std::move(handlers);
        m_session.limits = limits;
        m_session.connectionEnded = [this] { endIfDone(); };
    }
    ~Loop() { m_session.connections.clear(); }
    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    Result<quint16> start(quint16 port);
    void close();
    void stop(Duration grace);

private:
    void accept();
    void accepted(const ErrorCode &error, tcp::socket socket);
    void makeRoom();
    void closeHere();
    void endIfDone();
    [[nodiscard]] Responder responderFor(std::weak_ptr<HttpConnection> connection);

    net::io_context m_context{1};
    net::executor_work_guard<net::io_context::executor_type> m_work;
    tcp::acceptor m_acceptor;
    net::steady_timer m_pause;
    HttpSession m_session;
    std::thread m_thread;
};

Result<quint16> HttpServer::Loop::start(quint16 port)
{
    m_session.responderFor = [this](std::weak_ptr<HttpConnection> connection) {
        return responderFor(std::move(connection));
    };
    ErrorCode error;
    const tcp::endpoint address(net::ip::address_v4::loopback(), port);
    m_acceptor.open(address.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(address, error);
    if (!error)
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return tl::unexpected(listenError(error, port));
    m_session.port = m_acceptor.local_endpoint().port();
    accept();
    m_thread = std::thread([this] { m_context.run(); });
    return m_session.port;
}

void HttpServer::Loop::accept()
{
    m_acceptor.async_accept([this](const ErrorCode &error, tcp::socket socket) { accepted(error, std::move(socket)); });
}

void HttpServer::Loop::accepted(const ErrorCode &error, tcp::socket socket)
{
    if (!m_acceptor.is_open())
        return;
    if (error) {
        // Out of file handles, most likely: asking again at once would only turn in circles.
        m_pause.expires_after(kAcceptPause);
        m_pause.async_wait([this](const ErrorCode &aborted) {
            if (!aborted)
                accept();
        });
        return;
    }
    ErrorCode ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    makeRoom();
    const bool isFull = int(m_session.connections.size()) >= m_session.limits.connections;
    const auto connection = std::make_shared<HttpConnection>(std::move(socket), m_session);
    m_session.connections.insert(connection);
    if (isFull)
        connection->turnAway(reply(ApiError{
            .status = 429, .code = "limited", .what = u"Too many connections are open. Close some of them."_s}));
    else
        connection->start();
    accept();
}

void HttpServer::Loop::makeRoom()
{
    if (int(m_session.connections.size()) < m_session.limits.connections)
        return;
    std::shared_ptr<HttpConnection> slowest;
    for (const auto &connection : m_session.connections) {
        if (connection->isUpToClient() && (!slowest || connection->since() < slowest->since()))
            slowest = connection;
    }
    if (!slowest)
        return;
    slowest->abort();
    m_session.connections.erase(slowest);
}

void HttpServer::Loop::close()
{
    if (m_thread.joinable())
        net::post(m_context, [this] { closeHere(); });
}

void HttpServer::Loop::closeHere()
{
    m_session.isClosing = true;
    ErrorCode ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
    for (const auto &connection : m_session.connections)
        connection->finish();
    endIfDone();
}

void HttpServer::Loop::endIfDone()
{
    if (m_session.isClosing && m_session.connections.empty())
        m_context.stop();
}

void HttpServer::Loop::stop(Duration grace)
{
    if (!m_thread.joinable())
        return;
    close();
    net::post(m_context, [this, grace] {
        m_pause.expires_after(grace);
        m_pause.async_wait([this](const ErrorCode &aborted) {
            if (!aborted)
                m_context.stop();
        });
    });
    m_thread.join();
    for (const auto &connection : std::exchange(m_session.connections, {}))
        connection->abort();
}

Responder HttpServer::Loop::responderFor(std::weak_ptr<HttpConnection> connection)
{
    // An answer may come after the server has gone; whoever brings it keeps the loop alive for just that long.
    return Responder([loop = weak_from_this(), connection = std::move(connection)](ApiReply reply) {
        const auto living = loop.lock();
        if (!living)
            return;
        net::post(living->m_context, [connection, reply = std::move(reply)]() mutable {
            if (const auto open = connection.lock())
                open->answer(std::move(reply));
        });
    });
}

HttpServer::HttpServer(HttpHandlers handlers, HttpLimits limits)
    : m_loop(std::make_shared<Loop>(std::move(handlers), limits))
{
}

HttpServer::~HttpServer() { stop(); }

Result<quint16> HttpServer::start(quint16 port) { return m_loop->start(port); }

void HttpServer::close() { m_loop->close(); }

void HttpServer::stop(Duration grace) { m_loop->stop(grace); }

}  // namespace herald
