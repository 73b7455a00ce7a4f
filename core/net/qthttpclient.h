// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <memory>

namespace herald {

/// The one class that speaks HTTP, over Qt's network access. Build it on the thread that uses it.
/// Follows redirects within the same origin only, keeps no cookies, no cache and no credentials, obeys the system's
/// proxy settings except for loopback, speaks HTTP/1.1, and sends user:password of a URL as Basic authorization.
class QtHttpClient final : public QObject, public HttpClient {
    Q_OBJECT
public:
    /// `userAgent` goes with every request that does not name its own.
    explicit QtHttpClient(QByteArray userAgent, QObject *parent = nullptr);
    /// Finishes the open futures with Unreachable.
    ~QtHttpClient() override;

    [[nodiscard]] QFuture<Result<HttpReply>> send(HttpRequest request) override;
    void abortAll() override;

private:
    [[nodiscard]] std::unique_ptr<QNetworkReply> start(const HttpRequest &request);

    QByteArray m_userAgent;
    QNetworkAccessManager m_network;
};

}  // namespace herald
