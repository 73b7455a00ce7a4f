// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/exchange.h"

#include "domain/redaction.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Did a server answer, whatever it said? Below 200 stand the failures of the network and of proxies.
bool isAnswered(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError
           || (error > QNetworkReply::ProxyAuthenticationRequiredError && error <= QNetworkReply::UnknownContentError
               && error >= QNetworkReply::ContentAccessDenied)
           || error >= QNetworkReply::InternalServerError;
}

Error describe(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return {
            ErrorKind::Unreachable, u"The connection was refused; check the address and that the server runs."_s, {}};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Unreachable, u"There is no such host; check the address and the network."_s, {}};
    case QNetworkReply::RemoteHostClosedError:
        return {ErrorKind::Unreachable,
                u"The server closed the connection before its answer was complete; try again."_s,
                {}};
    case QNetworkReply::InsecureRedirectError:
        return {
            ErrorKind::Refused, u"The server redirects to another host; set the address that it redirects to."_s, {}};
    case QNetworkReply::TooManyRedirectsError:
        return {ErrorKind::Refused, u"The server redirects in a circle; check the address."_s, {}};
    default:
        return {ErrorKind::Unreachable,
                u"No answer came (%1); check the address and the network."_s.arg(maskSecrets(reply.errorString())),
                {}};
    }
}

HttpHeaders headersOf(const QNetworkReply &reply)
{
    HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.add(name, value);
    return headers;
}

/// Qt does not notice every body that ends too early.
bool isCutShort(const HttpReply &reply, HttpMethod method)
{
    if (method == HttpMethod::Head || reply.status == 204 || reply.status == 304
        || reply.headers.has("Content-Encoding"))
        return false;
    bool ok = false;
    const qint64 promised = reply.headers.value("Content-Length").toLongLong(&ok);
    return ok && reply.body.size() < promised;
}

}  // namespace

Exchange::Exchange(HttpRequest request, std::unique_ptr<QNetworkReply> reply, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_reply(std::move(reply))
{
    m_promise.start();
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        abort(u"No complete answer within %1; look whether the server runs and what slows it."_s.arg(
            toText(m_request.timeout)));
    });
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &Exchange::readAvailable);
    connect(m_reply.get(), &QNetworkReply::finished, this, &Exchange::conclude);
    m_timeout.start(m_request.timeout);
}

Exchange::~Exchange() { abort(u"The request was stopped."_s); }

void Exchange::abort(const QString &why) { finish(fail(ErrorKind::Unreachable, why, where())); }

void Exchange::readAvailable()
{
    constexpr qint64 kChunkBytes = 64 * 1024;
    // Chunk by chunk: a small compressed body may unpack to far more than the limit.
    while (!m_isFinished && m_reply->bytesAvailable() > 0) {
        m_body += m_reply->read(kChunkBytes);
        if (m_body.size() > m_request.maxBytes)
            finish(fail(ErrorKind::Limited,
                        u"The answer is larger than %1 bytes; ask for less."_s.arg(m_request.maxBytes), where()));
    }
}

void Exchange::conclude()
{
    readAvailable();
    if (!m_isFinished)
        finish(result());
}

Result<HttpReply> Exchange::result() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isAnswered(m_reply->error()) || status == 0) {
        Error error = describe(*m_reply);
        error.where = where();
        return tl::unexpected(error);
    }
    HttpReply reply{status, headersOf(*m_reply), m_body, m_reply->url()};
    if (isCutShort(reply, m_request.method))
        return fail(ErrorKind::Unreachable, u"The connection ended in the middle of the answer; try again."_s, where());
    return reply;
}

void Exchange::finish(Result<HttpReply> result)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_timeout.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    deleteLater();
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

QString Exchange::where() const { return redacted(m_request.url); }

}  // namespace herald
