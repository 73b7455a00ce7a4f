// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/filetree.h"
#include "support/realserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QUrl>
#include <memory>

namespace herald {

/// Debian's Alertmanager on a free port, alone, with a folder of its own; tells `webhook` of everything at once.
class RealAlertmanager {
public:
    explicit RealAlertmanager(const QByteArray &webhook = {}, const QByteArray &token = {})
        : m_port(RealServer::freePort())
    {
        QByteArray config = "route: {receiver: all, group_by: ['...'], group_wait: 0s, group_interval: 1s}\n"
                            "receivers:\n- name: all\n";
        if (!webhook.isEmpty())
            config += "  webhook_configs:\n  - url: " + webhook + "\n    http_config: {authorization: {credentials: '"
                      + token + "'}}\n";
        m_files.write(QStringLiteral("alertmanager.yml"), config);
        m_server = std::make_unique<RealServer>(
            QStringLiteral("prometheus-alertmanager"),
            QStringList{QStringLiteral("--config.file=") + m_files.path(QStringLiteral("alertmanager.yml")),
                        QStringLiteral("--storage.path=") + m_files.path(QStringLiteral("data")),
                        QStringLiteral("--cluster.listen-address="),
                        QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port)});
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    [[nodiscard]] RealServer &server() { return *m_server; }
    [[nodiscard]] bool isReady() const
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(url().resolved(QUrl(QStringLiteral("/-/ready"))))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        return (reply->isFinished() || finished.wait()) && reply->error() == QNetworkReply::NoError;
    }

private:
    FileTree m_files;
    quint16 m_port;
    std::unique_ptr<RealServer> m_server;
};

}  // namespace herald
