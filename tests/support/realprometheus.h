// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/filetree.h"
#include "support/realserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QUrl>
#include <memory>

namespace herald {

/// Debian's Prometheus on a free port, with a folder of its own; scrapes itself each second.
class RealPrometheus {
public:
    explicit RealPrometheus(quint16 port = RealServer::freePort()) : RealPrometheus({}, port) {}
    /// With a history: text in the OpenMetrics format, whose samples have time stamps.
    explicit RealPrometheus(const QByteArray &history, quint16 port = RealServer::freePort()) : m_port(port)
    {
        if (!history.isEmpty()) {
            m_files.write(QStringLiteral("history.om"), history);
            const int failed =
                QProcess::execute(QStringLiteral("promtool"),
                                  {QStringLiteral("tsdb"), QStringLiteral("create-blocks-from"),
                                   QStringLiteral("openmetrics"), QStringLiteral("--quiet"),
                                   m_files.path(QStringLiteral("history.om")), m_files.path(QStringLiteral("data"))});
            if (failed != 0)
                qFatal("promtool made no history.");
        }
        m_files.write(QStringLiteral("prometheus.yml"), "global: {scrape_interval: 1s}\n"
                                                        "scrape_configs:\n"
                                                        "- {job_name: itself, static_configs: [{targets: ['127.0.0.1:"
                                                            + QByteArray::number(m_port) + "']}]}\n");
        m_server = std::make_unique<RealServer>(
            QStringLiteral("prometheus"),
            QStringList{QStringLiteral("--config.file=") + m_files.path(QStringLiteral("prometheus.yml")),
                        QStringLiteral("--storage.tsdb.path=") + m_files.path(QStringLiteral("data")),
                        QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port)});
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    [[nodiscard]] RealServer &server() { return *m_server; }
    /// Has it scraped itself at least once?
    [[nodiscard]] bool hasData() const
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(
            url().resolved(QUrl(QStringLiteral("/api/v1/query?query=process_resident_memory_bytes"))))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        return finished.wait() && reply->readAll().contains("\"instance\"");
    }

private:
    FileTree m_files;
    quint16 m_port;
    std::unique_ptr<RealServer> m_server;
};

}  // namespace herald
