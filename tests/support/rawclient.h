// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpSocket>
#include <optional>

namespace herald {

/// A client that sends exactly the bytes it is given, sound or broken, to a server on another thread.
class RawClient {
public:
    struct Reply {
        int status = 0;
        QHash<QByteArray, QByteArray> headers;  ///< names in lower case
        QByteArray body;
    };

    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(kPatienceMs);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatienceMs)) {
        }
    }
    /// The next reply, or nothing where the connection ends before one is whole. `hasBody` is false after HEAD.
    std::optional<Reply> receive(bool hasBody = true)
    {
        while (!m_received.contains("\r\n\r\n")) {
            if (!readMore())
                return std::nullopt;
        }
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        Reply reply = readHead(m_received.left(end));
        m_received.remove(0, end + 4);
        const qsizetype length = hasBody ? reply.headers.value("content-length").toLongLong() : 0;
        while (m_received.size() < length) {
            if (!readMore())
                return std::nullopt;
        }
        reply.body = m_received.left(length);
        m_received.remove(0, length);
        return reply;
    }
    std::optional<Reply> ask(const QByteArray &bytes)
    {
        send(bytes);
        return receive();
    }
    /// Has the server ended the connection, with nothing more to read?
    bool isEnded()
    {
        while (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.waitForDisconnected(kPatienceMs)) {
        }
        return m_socket.state() == QAbstractSocket::UnconnectedState && m_received.isEmpty()
               && m_socket.bytesAvailable() == 0;
    }
    void close() { m_socket.abort(); }

private:
    static constexpr int kPatienceMs = 10'000;

    bool readMore()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs))
            return false;
        m_received += m_socket.readAll();
        return true;
    }
    static Reply readHead(const QByteArray &head)
    {
        Reply reply;
        const QList<QByteArray> lines = head.split('\n');
        reply.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        return reply;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

}  // namespace herald
