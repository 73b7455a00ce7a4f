// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "api/alertroutes.h"
#include "api/httpmetrics.h"
#include "api/httpserver.h"
#include "api/prometheusroutes.h"
#include "api/settingroutes.h"
#include "domain/clock.h"

#include <memory>
#include <mutex>

namespace herald {

class CommitQueue;
class ReadPool;

/// What the gateway asks of and tells to the rest of the engine. Members may be empty: their routes then answer 503.
/// They are called on the gateway's threads and must not wait.
struct GatewayHooks {
    /// Facts are on disk: ask the collector to drain the inbox, the screen to look again.
    std::function<void(const StoredFacts &)> stored{};
    ScrapeNow scrapeNow{};
};

/// What may change while the gateway runs.
struct GatewayRules {
    ThreadsRules threads{};
    bool isMetricsOpen = true;  ///< /metrics without a token

    bool operator==(const GatewayRules &) const = default;
};

struct GatewayOptions {
    QString databasePath;
    quint16 port = 8090;        ///< 0 for a free one
    QByteArray token;           ///< empty lets nobody in
    QByteArray githubSecret{};  ///< empty refuses every webhook
    GatewayRules rules{};
    SettingRules settings{};
    Duration prometheusInterval = std::chrono::seconds(60);
    QString version{};
    QString person = QStringLiteral("me");  ///< whose snoozes count
    HttpLimits limits{};
    int readers = 2;
    const Clock &clock;   ///< outlives the gateway
    OwnMetrics &metrics;  ///< outlives the gateway
    GatewayHooks hooks{};
};

/// The local HTTP server with all of Herald's doors. It decides nothing: it reads requests, asks pure code and the
/// store, and answers a write only when it is on disk. Start and stop it on one thread; it has its own for everything
/// else.
class Gateway {
public:
    explicit Gateway(GatewayOptions options);
    /// As stop().
    ~Gateway();
    Gateway(const Gateway &) = delete;
    Gateway &operator=(const Gateway &) = delete;

    /// Opens the database and listens; tells the port. Conflict where the port is taken, and all that Database::open()
    /// says.
    [[nodiscard]] Result<quint16> start();
    /// Takes no more requests, finishes and answers those that are there, and ends.
    void stop();

    /// For requests that come from now on. From any thread.
    void use(const GatewayRules &rules);

    /// All of its doors, whether it listens or not.
    [[nodiscard]] const Routes &routes() const { return m_routes; }

private:
    [[nodiscard]] GatewayRules rules() const;
    [[nodiscard]] Routes makeRoutes() const;
    [[nodiscard]] bool wantsToken(Access access) const;
    [[nodiscard]] std::optional<ApiReply> refuse(const ApiRequest &head) const;
    [[nodiscard]] std::optional<ApiError> refusal(const ApiRequest &head, const RouteFound &found) const;
    void handle(ApiRequest request, Responder respond);
    void dispatch(const Route &route, RouteCall call, const Responder &respond);
    [[nodiscard]] Responder measured(qsizetype route, Responder respond);

    GatewayOptions m_options;
    mutable std::mutex m_rulesLock;  // of m_options.rules
    Routes m_routes;
    Router m_router;
    std::shared_ptr<HttpMetrics> m_httpMetrics;  // answers may outlive the gateway
    std::unique_ptr<CommitQueue> m_writes;
    std::unique_ptr<ReadPool> m_reads;
    std::unique_ptr<HttpServer> m_server;
};

}  // namespace herald
