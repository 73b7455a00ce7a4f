// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/storechanges.h"
#include "desktop/storeengine.h"
#include "engine/engine.h"
#include "engine/localgateway.h"
#include "engine/programlog.h"
#include "net/qthttpclient.h"

#include <QTimer>
#include <memory>

namespace herald {

/// The engine and its port for a window: in this process, or beside an engine that runs already. Main thread.
class Desktop final : public QObject {
    Q_OBJECT
public:
    struct Options {
        Paths paths;
        QProcessEnvironment environment;
        const Clock &clock;    ///< outlives this
        SecretStore &secrets;  ///< outlives this
        quint16 httpPort = LocalGateway::kDefaultPort;
    };

    explicit Desktop(Options options, QObject *parent = nullptr);
    ~Desktop() override;

    [[nodiscard]] EnginePort &port() { return m_port; }
    void start();

signals:
    /// One line for the log and the window's status.
    void said(QString line);

private:
    void connectEngine();
    void startGateway();
    void readSecrets();
    void readConfig();
    void readSecret(const QString &name);
    void readAddresses(const QStringList &secrets);
    void useSecret(const QString &name, const QString &value);
    void watch();
    void deliverToDesktop();
    [[nodiscard]] QFuture<Result<>> sendTest();

    Options m_options;
    ProgramLog m_log;
    StoreEngine m_port;
    Engine m_engine;
    LocalGateway m_gateway;
    StoreJobs m_jobs;
    StoreChanges m_changes;
    std::unique_ptr<QtHttpClient> m_http;  // for tests of a webhook, from the first one on
    QTimer m_watch;
    bool m_isDelivering = false;
};

}  // namespace herald
