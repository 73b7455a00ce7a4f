// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QList>
#include <QPromise>
#include <functional>

namespace herald {

/// An HttpClient without a network: answers from a script and remembers what it was asked.
class FakeHttpClient final : public HttpClient {
public:
    /// Queues an answer; each answers one request, in order.
    void answer(int status, const QByteArray &body = {}, const HttpHeaders &headers = {})
    {
        m_script.append(HttpReply{status, headers, body, {}});
    }
    void failWith(const Error &error) { m_script.append(tl::unexpected(error)); }
    /// Answers whatever the script does not.
    void answerBy(std::function<Result<HttpReply>(const HttpRequest &)> handler) { m_handler = std::move(handler); }
    /// From now on requests stay open until abortAll(), as with a server that does not answer.
    void hang() { m_isHanging = true; }

    [[nodiscard]] const QList<HttpRequest> &requests() const { return m_requests; }

    [[nodiscard]] QFuture<Result<HttpReply>> send(HttpRequest request) override
    {
        m_requests.append(request);
        if (m_isHanging) {
            m_open.emplace_back();
            m_open.back().start();
            return m_open.back().future();
        }
        return QtFuture::makeReadyFuture(next(request));
    }

    void abortAll() override
    {
        for (auto &promise : std::exchange(m_open, {})) {
            promise.addResult(fail(ErrorKind::Unreachable, QStringLiteral("The request was stopped.")));
            promise.finish();
        }
    }

private:
    [[nodiscard]] Result<HttpReply> next(const HttpRequest &request)
    {
        Result<HttpReply> result = fail(ErrorKind::Internal, QStringLiteral("The script has no answer left."));
        if (!m_script.isEmpty())
            result = m_script.takeFirst();
        else if (m_handler)
            result = m_handler(request);
        if (result && result->url.isEmpty())
            result->url = request.url;
        return result;
    }

    QList<HttpRequest> m_requests;
    QList<Result<HttpReply>> m_script;
    std::function<Result<HttpReply>(const HttpRequest &)> m_handler;
    std::vector<QPromise<Result<HttpReply>>> m_open;
    bool m_isHanging = false;
};

}  // namespace herald
