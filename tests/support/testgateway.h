// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/gateway.h"

#include "support/fakeclock.h"
#include "support/rawclient.h"
#include "support/temporarydatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <mutex>

namespace herald {

/// A real gateway on a free port over a database of its own, with a clock that stands still and the token "token".
class TestGateway {
public:
    struct Answer {
        int status = 0;
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;

        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        [[nodiscard]] QString text(QLatin1StringView member) const { return json().value(member).toString(); }
    };

    /// `adjust` may change the options before the start.
    explicit TestGateway(const std::function<void(GatewayOptions &)> &adjust = {})
    {
        GatewayOptions options{.databasePath = m_database.path(),
                               .port = 0,
                               .token = "token",
                               .githubSecret = "It's a Secret to Everybody",
                               .version = QStringLiteral("1.2.3"),
                               .clock = m_clock,
                               .metrics = m_metrics};
        options.hooks.stored = [this](const StoredFacts &facts) {
            const std::lock_guard lock(m_lock);
            m_stored.append(facts);
            m_storedCount.release();
        };
        if (adjust)
            adjust(options);
        m_gateway = std::make_unique<Gateway>(options);
        const auto port = m_gateway->start();
        if (!port)
            throw std::runtime_error(port.error().text().toStdString());
        m_port = *port;
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const Routes &routes() const { return m_gateway->routes(); }
    [[nodiscard]] Database &database() const { return *m_database; }
    [[nodiscard]] const TemporaryDatabase &file() const { return m_database; }
    [[nodiscard]] OwnMetrics &metrics() { return m_metrics; }
    FakeClock &clock() { return m_clock; }
    void stop() { m_gateway->stop(); }
    void use(const GatewayRules &rules) { m_gateway->use(rules); }

    /// What the next commit told; waits for it.
    StoredFacts nextStored()
    {
        if (!m_storedCount.tryAcquire(1, 10'000))
            throw std::runtime_error("nothing was stored");
        const std::lock_guard lock(m_lock);
        return m_stored.takeFirst();
    }

    /// The head of a request that the guard lets pass, up to its last header.
    [[nodiscard]] QByteArray head(const QByteArray &method, const QByteArray &target) const
    {
        return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
               + "\r\nAuthorization: Bearer token\r\n";
    }
    /// A whole request; a body is sent as JSON.
    [[nodiscard]] QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                     const QByteArray &headers = {}) const
    {
        QByteArray bytes = head(method, target) + headers;
        if (!body.isEmpty())
            bytes += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        return bytes + "\r\n" + body;
    }
    Answer send(const QByteArray &bytes, bool hasBody = true) const
    {
        RawClient client(m_port);
        client.send(bytes);
        const auto reply = client.receive(hasBody);
        if (!reply)
            throw std::runtime_error("the gateway did not answer");
        return {reply->status, reply->headers, reply->body};
    }
    Answer get(const QByteArray &target) const { return send(request("GET", target)); }
    Answer post(const QByteArray &target, const QByteArray &body = {}, const QByteArray &headers = {}) const
    {
        return send(request("POST", target, body, headers));
    }
    Answer post(const QByteArray &target, const QJsonObject &body) const
    {
        return post(target, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

private:
    TemporaryDatabase m_database;
    FakeClock m_clock;
    OwnMetrics m_metrics;
    std::mutex m_lock;
    QList<StoredFacts> m_stored;
    QSemaphore m_storedCount;
    quint16 m_port = 0;
    std::unique_ptr<Gateway> m_gateway;
};

}  // namespace herald
