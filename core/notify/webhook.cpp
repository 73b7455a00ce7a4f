// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/webhook.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isLoopback(const QString &host) { return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1; }

}  // namespace

Result<QUrl> readPlainWebhook(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !isSafe)
        return fail(ErrorKind::Invalid,
                    u"The webhook's secret is no https:// address; store it anew with heraldctl secret set NAME."_s);
    return url;
}

HttpRequest plainWebhookRequest(const QUrl &url, const QByteArray &payload)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = url;
    request.headers.set("Content-Type", "application/json");
    request.body = payload;
    request.timeout = std::chrono::seconds(15);
    request.maxBytes = 1 << 20;
    return request;
}

}  // namespace herald
