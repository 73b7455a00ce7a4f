// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/localgateway.h"

#include "engine/apitoken.h"
#include "engine/engine.h"
#include "engine/settinglist.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Above the time that Prometheus is given to answer.
constexpr std::chrono::seconds kPatience(60);

const QString &prometheus()
{
    static const QString name = u"prometheus"_s;
    return name;
}

GatewayRules rulesOf(const Config &config)
{
    return {.threads = config.threads, .isMetricsOpen = config.isMetricsOpen};
}

Result<QJsonArray> reportOf(const Delta &delta)
{
    if (delta.health.state != HealthState::Well)
        return fail(ErrorKind::Unreachable, delta.health.error);
    QJsonArray lines;
    for (const MetricReport &line : delta.report)
        lines.append(toJson(line));
    return lines;
}

}  // namespace

LocalGateway::LocalGateway(Options options, Engine &engine, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_engine(engine)
{
    connect(&m_engine, &Engine::started, this, &LocalGateway::use);
    connect(&m_engine, &Engine::stored, this, &LocalGateway::collected);
    connect(&m_engine, &Engine::drained, this,
            [this](int events) { m_metrics.count(Counter::GithubWebhooks, quint64(events)); });
    // A worker that cannot store will not answer who waits for what it stores.
    connect(&m_engine, &Engine::failed, this, [this](const QString &component, const Error &error) {
        if (component == "collector"_L1)
            answerAll(tl::unexpected(error));
    });
    connect(&m_engine, &Engine::stopped, this,
            [this] { answerAll(fail(ErrorKind::Unreachable, u"The engine was stopped; ask again when it works."_s)); });
}

LocalGateway::~LocalGateway() { stop(); }

Result<quint16> LocalGateway::start()
{
    stop();
    const auto token = apiToken(m_options.paths.token);
    if (!token)
        return tl::unexpected(token.error());
    GatewayOptions options{.databasePath = m_options.paths.database,
                           .port = m_options.port,
                           .token = token->toLatin1(),
                           .githubSecret = m_githubSecret,
                           .rules = rulesOf(m_options.config),
                           .settings = settingRules(m_options.environment),
                           .version = m_options.version,
                           .person = m_options.person,
                           .clock = m_options.clock,
                           .metrics = m_metrics};
    options.hooks.stored = [this](const StoredFacts &facts) {
        QMetaObject::invokeMethod(
            this, [this, facts] { take(facts); }, Qt::QueuedConnection);
    };
    options.hooks.scrapeNow = [this](auto report) { scrape(std::move(report)); };
    auto gateway = std::make_unique<Gateway>(std::move(options));
    const auto port = gateway->start();
    if (!port)
        return port;
    m_gateway = std::move(gateway);
    m_options.port = *port;  // where it was found it is found again, though any free one was good at first
    return port;
}

void LocalGateway::stop()
{
    // Who still waits would hold up the server's end.
    answerAll(fail(ErrorKind::Unreachable, u"Herald ends; ask again when it runs."_s));
    m_gateway.reset();
}

Result<> LocalGateway::setGithubSecret(const QByteArray &secret)
{
    return std::exchange(m_githubSecret, secret) == secret ? Result<>() : restartIfRunning();
}

void LocalGateway::use(const Config &config)
{
    m_options.config = config;
    if (m_gateway)
        m_gateway->use(rulesOf(config));
}

Result<> LocalGateway::restartIfRunning()
{
    return isRunning() ? start().map([](quint16) {}) : Result<>();
}

/// On a thread of the gateway.
void LocalGateway::scrape(std::function<void(const ScrapeReport &)> report)
{
    QMetaObject::invokeMethod(
        this,
        [this, report = std::move(report)]() mutable {
            m_waiting.push_back(std::move(report));
            QTimer::singleShot(kPatience, this, [this] {
                answerAll(fail(ErrorKind::Unreachable, u"The collection goes on; look at /prometheus/status later."_s));
            });
            if (m_engine.isWorking())
                m_engine.scrapeNow(prometheus());
            else
                answerAll(fail(ErrorKind::Unreachable,
                               u"Another engine works on this database; ask it, or stop it to let this one work."_s));
        },
        Qt::QueuedConnection);
}

void LocalGateway::take(const StoredFacts &facts)
{
    if (facts.events > 0)
        m_engine.drainInbox();
    if (facts.settings > 0 && m_engine.isWorking())
        m_engine.restart();
    else if (facts.watches > 0)
        m_engine.reloadWatches();
    emit stored(facts);
}

void LocalGateway::collected(const Delta &delta)
{
    if (delta.source == prometheus())
        answerAll(reportOf(delta));
}

void LocalGateway::answerAll(const ScrapeReport &report)
{
    for (const auto &told : std::exchange(m_waiting, {}))
        told(report);
}

}  // namespace herald
