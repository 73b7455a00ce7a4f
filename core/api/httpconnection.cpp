// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpconnection.h"

#include "api/errors.h"
#include "api/wire.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

using namespace Qt::StringLiterals;

namespace herald {

namespace http = boost::beast::http;
namespace net = boost::asio;

namespace {

constexpr size_t kReadBytes = 16 * 1024;
// How long a refused client may go on sending so that it reads the answer instead of an error of its socket.
constexpr Duration kDrainTime = std::chrono::seconds(2);

std::optional<HttpMethod> methodOf(http::verb verb)
{
    switch (verb) {
    case http::verb::get: return HttpMethod::Get;
    case http::verb::head: return HttpMethod::Head;
    case http::verb::post: return HttpMethod::Post;
    case http::verb::put: return HttpMethod::Put;
    case http::verb::patch: return HttpMethod::Patch;
    case http::verb::delete_: return HttpMethod::Delete;
    default: return std::nullopt;
    }
}

QByteArray bytesOf(boost::beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

ApiReply refusal(int status, const QByteArray &code, const QString &what)
{
    return reply(ApiError{.status = status, .code = code, .what = what});
}

ApiReply tooLarge() { return refusal(413, "too_large", u"The body is over 25 MiB. Send it in parts."_s); }

/// The answer to a request that cannot be read; nothing where the client went away or was too slow. `unread` is what
/// came of it and was not understood.
std::optional<ApiReply> answerTo(const boost::beast::error_code &error, const QByteArray &unread)
{
    if (error == http::error::body_limit)
        return tooLarge();
    if (error == http::error::bad_content_length && hasEndlessLength(unread))
        return tooLarge();
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return refusal(431, "header_too_large", u"The header is over 16 KiB. Send less in it."_s);
    if (error.category() == make_error_code(http::error::bad_method).category() && error != http::error::end_of_stream
        && error != http::error::partial_message)
        return refusal(400, "not_http", u"This is not an HTTP/1.1 request."_s);
    return std::nullopt;
}

}  // namespace

HttpConnection::HttpConnection(net::ip::tcp::socket socket, HttpSession &session)
    : m_session(session), m_stream(std::move(socket)), m_buffer(size_t(session.limits.headerBytes) + 4 * kReadBytes)
{
}

void HttpConnection::enter(Stage stage, Duration timeout)
{
    m_stage = stage;
    m_since = std::chrono::steady_clock::now();
    m_stream.expires_after(timeout);
}

void HttpConnection::start() { waitForRequest(); }

void HttpConnection::turnAway(const ApiReply &reply) { refuse(reply); }

void HttpConnection::waitForRequest()
{
    m_parser.emplace();
    m_parser->header_limit(std::uint32_t(m_session.limits.headerBytes));
    m_parser->body_limit(std::uint64_t(m_session.limits.bodyBytes));
    if (m_buffer.size() > 0)
        return readHead();  // pipelined
    enter(Stage::Waiting, m_session.limits.idle);
    m_stream.async_read_some(m_buffer.prepare(kReadBytes),
                             [self = shared_from_this()](const ErrorCode &error, size_t bytes) {
                                 if (error)
                                     return self->end();
                                 self->m_buffer.commit(bytes);
                                 self->readHead();
                             });
}

void HttpConnection::readHead()
{
    enter(Stage::Receiving, m_session.limits.header);
    http::async_read_header(m_stream, m_buffer, *m_parser,
                            [self = shared_from_this()](const ErrorCode &error, size_t) { self->headRead(error); });
}

void HttpConnection::headRead(ErrorCode error)
{
    if (error)
        return readFailed(error);
    m_isLast = !m_parser->keep_alive() || m_session.isClosing;
    m_request = head();
    if (!methodOf(m_parser->get().method()))
        return refuse(refusal(405, "no_such_method", u"Use GET, POST, PUT, PATCH or DELETE."_s));
    if (auto refused = m_session.handlers.refuse(m_request))
        return refuse(std::move(*refused));
    if (m_parser->is_done())
        return handle();
    if (boost::beast::iequals(m_parser->get()[http::field::expect], "100-continue"))
        return invite();
    enter(Stage::Receiving, m_session.limits.body);
    readBody();
}

void HttpConnection::invite()
{
    enter(Stage::Receiving, m_session.limits.body);
    static constexpr boost::beast::string_view kContinue("HTTP/1.1 100 Continue\r\n\r\n");
    net::async_write(m_stream, net::buffer(kContinue.data(), kContinue.size()),
                     [self = shared_from_this()](const ErrorCode &error, size_t) {
                         if (error)
                             return self->end();
                         self->readBody();
                     });
}

void HttpConnection::readBody()
{
    http::async_read_some(m_stream, m_buffer, *m_parser,
                          [self = shared_from_this()](const ErrorCode &error, size_t) { self->bodyRead(error); });
}

void HttpConnection::bodyRead(ErrorCode error)
{
    if (error)
        return readFailed(error);
    if (!holdBytes(m_parser->get().body().size() - m_heldBytes))
        return refuse(refusal(429, "limited", u"Too much is being sent at once. Send it again in a moment."_s));
    if (m_parser->is_done())
        return handle();
    readBody();
}

void HttpConnection::handle()
{
    m_stage = Stage::Handling;
    m_stream.expires_never();
    m_request.body = std::move(m_parser->get().body());
    m_session.handlers.handle(std::exchange(m_request, {}), m_session.responderFor(weak_from_this()));
}

void HttpConnection::readFailed(ErrorCode error)
{
    const auto unread = m_buffer.data();
    auto answer = answerTo(error, QByteArray(static_cast<const char *>(unread.data()), qsizetype(unread.size())));
    if (!answer)
        return end();
    refuse(std::move(*answer));
}

void HttpConnection::refuse(ApiReply reply)
{
    m_isLast = m_isLast || !m_parser || !m_parser->is_done();
    if (m_session.handlers.refused)
        m_session.handlers.refused(reply.status);
    write(std::move(reply));
}

void HttpConnection::answer(ApiReply reply)
{
    if (m_stage == Stage::Handling)
        write(std::move(reply));
}

void HttpConnection::write(ApiReply reply)
{
    m_isLast = m_isLast || m_session.isClosing;
    m_reply = std::move(reply);
    const bool isHead = m_parser && m_parser->get().method() == http::verb::head;
    const int minor = m_parser && m_parser->is_header_done() ? int(m_parser->get().version() % 10) : 1;
    m_replyHead = replyHead(m_reply, {.minorVersion = minor, .isKeptAlive = !m_isLast});
    enter(Stage::Writing, m_session.limits.write);
    const std::array<net::const_buffer, 2> buffers{
        net::buffer(m_replyHead.constData(), size_t(m_replyHead.size())),
        net::buffer(m_reply.body.constData(), isHead ? 0 : size_t(m_reply.body.size()))};
    net::async_write(m_stream, buffers,
                     [self = shared_from_this()](const ErrorCode &error, size_t) { self->written(error); });
}

void HttpConnection::written(ErrorCode error)
{
    releaseBytes();
    if (error)
        return end();
    if (!m_isLast)
        return waitForRequest();
    m_stream.socket().shutdown(net::ip::tcp::socket::shutdown_send, error);
    enter(Stage::Draining, kDrainTime);
    drain();
}

void HttpConnection::drain()
{
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(kReadBytes), [self = shared_from_this()](const ErrorCode &error, size_t) {
        if (error)
            return self->end();
        self->drain();
    });
}

void HttpConnection::finish()
{
    m_isLast = true;
    if (m_stage != Stage::Handling && m_stage != Stage::Writing)
        abort();
}

void HttpConnection::abort() { m_stream.close(); }

void HttpConnection::end()
{
    releaseBytes();
    m_stream.close();
    if (m_session.connections.erase(shared_from_this()) > 0)
        m_session.connectionEnded();
}

ApiRequest HttpConnection::head() const
{
    const auto &message = m_parser->get();
    const QByteArray target = bytesOf(message.target());
    const qsizetype mark = target.indexOf('?');
    ApiRequest request{.method = methodOf(message.method()).value_or(HttpMethod::Get),
                       .path = mark < 0 ? target : target.left(mark),
                       .query = mark < 0 ? QByteArray() : target.mid(mark + 1),
                       .port = m_session.port};
    for (const auto &field : message)
        request.headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    return request;
}

bool HttpConnection::holdBytes(qint64 bytes)
{
    m_heldBytes += bytes;
    m_session.bufferedBytes += bytes;
    return m_session.bufferedBytes <= m_session.limits.bufferedBytes;
}

void HttpConnection::releaseBytes() { m_session.bufferedBytes -= std::exchange(m_heldBytes, 0); }

}  // namespace herald
