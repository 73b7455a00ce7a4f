// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/qthttpclient.h"

#include "domain/redaction.h"
#include "net/exchange.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QThread>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

/// The system's proxies, set for this client alone rather than for the whole program.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

bool holdsControl(const QByteArray &text)
{
    return std::ranges::any_of(text, [](char c) { return quint8(c) < 0x20 && c != '\t'; });
}

Result<> check(const HttpRequest &request)
{
    // Qt would also read file: and data: URLs.
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return fail(ErrorKind::Invalid, u"This is not an http or https address; correct it in the settings."_s,
                    redacted(request.url));
    for (const auto &[name, value] : request.headers) {
        if (holdsControl(name) || holdsControl(value))
            return fail(
                ErrorKind::Invalid,
                u"The header %1 holds a line break or control character; remove it."_s.arg(QString::fromLatin1(name)),
                redacted(request.url));
    }
    return {};
}

QNetworkRequest toQt(const HttpRequest &request, const QByteArray &userAgent)
{
    QNetworkRequest qt(request.url.adjusted(QUrl::RemoveUserInfo));
    qt.setRawHeader("User-Agent"_ba, userAgent);
    // Qt would send them only after a 401, as a second request.
    if (!request.url.userInfo().isEmpty()) {
        const QString user = request.url.userName(QUrl::FullyDecoded) + u':' + request.url.password(QUrl::FullyDecoded);
        qt.setRawHeader("Authorization"_ba, "Basic " + user.toUtf8().toBase64());
    }
    if (!request.body.isEmpty())
        qt.setRawHeader("Content-Type"_ba, "application/octet-stream"_ba);
    for (const auto &[name, value] : request.headers)
        qt.setRawHeader(name, value);
    qt.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    qt.setMaximumRedirectsAllowed(5);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One connection per request at a time is enough here, and a lost HTTP/2 connection would fail many requests at
    // once.
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Exchange counts unpacked bytes itself; Qt's own guard refuses any body that compresses better than 40:1.
    qt.setDecompressedSafetyCheckThreshold(-1);
    return qt;
}

}  // namespace

QtHttpClient::QtHttpClient(QByteArray userAgent, QObject *parent) : QObject(parent), m_userAgent(std::move(userAgent))
{
    m_network.setProxyFactory(new SystemProxies);  // owned by m_network
}

QtHttpClient::~QtHttpClient()
{
    // Before m_network goes, which the replies use.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<HttpReply>> QtHttpClient::send(HttpRequest request)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (const auto ok = check(request); !ok)
        return QtFuture::makeReadyFuture<Result<HttpReply>>(tl::unexpected(ok.error()));
    std::unique_ptr<QNetworkReply> reply = start(request);
    return (new Exchange(std::move(request), std::move(reply), this))->future();
}

std::unique_ptr<QNetworkReply> QtHttpClient::start(const HttpRequest &request)
{
    const QNetworkRequest qt = toQt(request, m_userAgent);
    const auto started = [&] {
        switch (request.method) {
        case HttpMethod::Get: return m_network.get(qt);
        case HttpMethod::Head: return m_network.head(qt);
        case HttpMethod::Post: return m_network.post(qt, request.body);
        case HttpMethod::Put: return m_network.put(qt, request.body);
        case HttpMethod::Patch:
        case HttpMethod::Delete: break;
        }
        return m_network.sendCustomRequest(qt, toBytes(request.method), request.body);
    };
    return std::unique_ptr<QNetworkReply>(started());
}

void QtHttpClient::abortAll()
{
    for (Exchange *exchange : findChildren<Exchange *>(Qt::FindDirectChildrenOnly))
        exchange->abort(u"The request was stopped."_s);
}

}  // namespace herald
