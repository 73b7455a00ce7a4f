// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/gateway.h"
#include "api/ownmetrics.h"
#include "engine/config.h"
#include "engine/paths.h"

#include <QObject>

namespace herald {

class Engine;
struct Delta;

/// The local HTTP server beside an engine, the same in both programs: what is stored over HTTP is told, and who asks
/// for a scrape gets one. Main thread.
class LocalGateway final : public QObject {
    Q_OBJECT
public:
    static constexpr quint16 kDefaultPort = 8090;

    struct Options {
        Paths paths;
        quint16 port = kDefaultPort;  ///< 0 for a free one
        QProcessEnvironment environment{};
        Config config{};                        ///< as known before the engine has read it
        QString person = QStringLiteral("me");  ///< whose snoozes count
        QString version{};
        const Clock &clock;  ///< outlives this
    };

    /// `engine` outlives this.
    LocalGateway(Options options, Engine &engine, QObject *parent = nullptr);
    ~LocalGateway() override;

    /// Listens; tells the port. The token's errors, and those of Gateway::start().
    [[nodiscard]] Result<quint16> start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_gateway != nullptr; }
    /// Does somebody wait for a scrape?
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.empty(); }
    /// What webhooks of GitHub are signed with; empty refuses them all. A server that runs starts anew with it.
    [[nodiscard]] Result<> setGithubSecret(const QByteArray &secret);

signals:
    /// Facts came in over HTTP and are on disk.
    void stored(herald::StoredFacts facts);

private:
    void scrape(std::function<void(const ScrapeReport &)> report);
    [[nodiscard]] Result<> restartIfRunning();
    /// What the engine works by from now on.
    void use(const Config &config);
    void take(const StoredFacts &facts);
    void collected(const Delta &delta);
    void answerAll(const ScrapeReport &report);

    Options m_options;
    Engine &m_engine;
    QByteArray m_githubSecret;
    OwnMetrics m_metrics;
    std::vector<std::function<void(const ScrapeReport &)>> m_waiting;  // who asked for a scrape
    std::unique_ptr<Gateway> m_gateway;                                // last: its threads call into the rest
};

}  // namespace herald
