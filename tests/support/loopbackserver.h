// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

namespace herald {

/// A server on a free loopback port that sends prepared bytes, sound or broken, and remembers what it was sent.
class LoopbackServer {
public:
    /// What happens after the bytes of an answer.
    enum class Ending { Close, Hang };
    struct Answer {
        QByteArray bytes;
        Ending ending = Ending::Close;
    };

    LoopbackServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("No loopback port is free.");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    /// Sends `bytes` as they are to each request for `path`: with its query, or without for any query.
    void serveRaw(const QByteArray &path, const QByteArray &bytes, Ending ending = Ending::Close)
    {
        m_answers.insert(path, {bytes, ending});
    }
    /// Sends a complete answer; `headers` are lines that end with \r\n.
    void serve(const QByteArray &path, int status, const QByteArray &body, const QByteArray &headers = {})
    {
        serveRaw(path, "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\nContent-Length: "
                           + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + headers + "\r\n" + body);
    }
    /// Is called with each whole request before it is answered, and may prepare the answer.
    void whenAsked(std::function<void(const QByteArray &)> hear) { m_hear = std::move(hear); }
    /// Whole requests, head and body, as they came.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received = QByteArray()]() mutable {
            received += socket->readAll();
            if (isComplete(received))
                reply(socket, std::exchange(received, {}));
        });
    }

    static bool isComplete(const QByteArray &received)
    {
        const qsizetype head = received.indexOf("\r\n\r\n");
        if (head < 0)
            return false;
        const QByteArray lower = received.left(head).toLower();
        const qsizetype length = lower.indexOf("content-length: ");
        return length < 0 || received.size() >= head + 4 + lower.mid(length + 16).split('\r').first().toLongLong();
    }

    void reply(QTcpSocket *socket, const QByteArray &request)
    {
        m_requests.append(request);
        if (m_hear)
            m_hear(request);
        const QByteArray target = request.split(' ').value(1);
        const Answer answer = m_answers.value(target, m_answers.value(target.split('?').first()));
        socket->write(answer.bytes);
        if (answer.ending == Ending::Close)
            socket->disconnectFromHost();
    }

    QTcpServer m_server;
    QHash<QByteArray, Answer> m_answers;
    QList<QByteArray> m_requests;
    std::function<void(const QByteArray &)> m_hear;
};

}  // namespace herald
