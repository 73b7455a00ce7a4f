// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/silence.h"
#include "net/httpclient.h"
#include "sources/alertmanager.h"

#include <QObject>

namespace herald {

/// Acts at the Alertmanagers that the settings name and at no others: an address that came with an alert is a text from
/// outside. Lives on the thread of its HTTP client.
class AlertmanagerDesk final : public QObject {
public:
    /// `http` must outlive this.
    AlertmanagerDesk(QList<AlertmanagerServer> servers, HttpClient &http);

    /// At each of the sources that the settings name. Invalid where they name none of them; else the first refusal,
    /// after all were asked.
    [[nodiscard]] QFuture<Result<>> silence(const QStringList &sources, const Silence &silence, Instant now);
    /// Ends each silence where it is kept.
    [[nodiscard]] QFuture<Result<>> expire(const QList<SourceSilence> &silences);

private:
    [[nodiscard]] const AlertmanagerServer *find(const QString &source) const;
    [[nodiscard]] QFuture<Result<>> all(QList<QFuture<Result<>>> answers, const QStringList &sources);

    QList<AlertmanagerServer> m_servers;
    HttpClient &m_http;
};

}  // namespace herald
