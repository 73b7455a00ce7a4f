// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/defaults.h"
#include "engine/options.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace herald {

Engine::Engine(Options options, QObject *parent) : QObject(parent), m_options(std::move(options)) {}

Engine::~Engine() { stop(); }

void Engine::start()
{
    if (m_lease)
        return;
    auto keeper = std::make_unique<LeaseKeeper>(
        LeaseKeeper::Options{.database = m_options.paths.database, .prepare = addDefaults, .clock = m_options.clock});
    connect(keeper.get(), &LeaseKeeper::acquired, this, &Engine::startWorkers);
    connect(keeper.get(), &LeaseKeeper::refused, this, &Engine::waiting);
    connect(keeper.get(), &LeaseKeeper::lost, this, [this](const Error &taker) {
        stopWorkers();
        emit waiting(taker);
    });
    connect(keeper.get(), &LeaseKeeper::failed, this, [this](const Error &error) { report(u"store"_s, error); });
    m_lease = std::make_unique<WorkerThread<LeaseKeeper>>(std::move(keeper), u"lease"_s);
    m_lease->start();
}

void Engine::stop()
{
    stopWorkers();
    m_lease.reset();
}

void Engine::restart()
{
    stop();
    start();
}

void Engine::startWorkers(const QHash<QString, QString> &settings)
{
    QStringList problems;
    const Config config = configFrom(settings, m_options.environment, &problems);
    for (const QString &line : std::as_const(problems))
        emit problem(line);
    startCollector(config);
    startAlerting(config);
    connect(m_collector->worker(), &Collector::stored, m_alerting->worker(), &Alerting::take);
    startAnalysis();
    m_alerting->start();
    m_analysis->start();
    m_collector->start();
    emit started(config);
}

void Engine::startCollector(const Config &config)
{
    auto collector =
        std::make_unique<Collector>(Collector::Options{.database = m_options.paths.database,
                                                       .sources = sourcesOf(config, m_options.gitHubToken),
                                                       .receivers = primaryReceivers(m_options.webhooks),
                                                       .person = personOf(config),
                                                       .threads = config.threads,
                                                       .retention = {.raw = config.rawRetention,
                                                                     .fiveMinutes = config.fiveMinuteRetention,
                                                                     .hours = config.hourRetention},
                                                       .maintenanceInterval = config.maintenanceInterval,
                                                       .clock = m_options.clock});
    connect(collector.get(), &Collector::stored, this, &Engine::stored);
    connect(collector.get(), &Collector::stored, this, [this] { m_lastError.clear(); });
    connect(collector.get(), &Collector::drained, this, &Engine::drained);
    connect(collector.get(), &Collector::failed, this, [this](const Error &error) { report(u"collector"_s, error); });
    m_collector = std::make_unique<WorkerThread<Collector>>(std::move(collector), u"collector"_s);
}

void Engine::startAlerting(const Config &config)
{
    auto alerting = std::make_unique<Alerting>(
        Alerting::Options{.database = m_options.paths.database,
                          .interval = config.alertInterval,
                          .prometheus = {.url = config.prometheusUrl},
                          .receivers = receiversOf(m_options.webhooks),
                          .person = m_options.environment.value(u"USER"_s, u"me"_s),
                          .dispatch = {.webhooks = m_options.webhooks,
                                       .discordBase = m_options.environment.value(u"HERALD_DISCORD_BASE"_s)},
                          .actionCommands = config.actionCommands,
                          .clock = m_options.clock});
    connect(alerting.get(), &Alerting::changed, this, &Engine::alertsChanged);
    connect(alerting.get(), &Alerting::addressesWanted, this, &Engine::addressesWanted);
    connect(alerting.get(), &Alerting::failed, this, [this](const Error &error) { report(u"alerting"_s, error); });
    m_alerting = std::make_unique<WorkerThread<Alerting>>(std::move(alerting), u"alerting"_s);
}

/// After the others are made, whom it hears and tells.
void Engine::startAnalysis()
{
    auto analysis = std::make_unique<Analysis>(Analysis::Options{.database = m_options.paths.database,
                                                                 .analysis = {.zone = QTimeZone::systemTimeZone()},
                                                                 .clock = m_options.clock});
    connect(m_collector->worker(), &Collector::stored, analysis.get(), &Analysis::take);
    connect(analysis.get(), &Analysis::judged, m_alerting->worker(), &Alerting::hear);
    connect(analysis.get(), &Analysis::stored, m_alerting->worker(), &Alerting::take);
    connect(analysis.get(), &Analysis::stored, this, &Engine::stored);
    connect(analysis.get(), &Analysis::failed, this, [this](const Error &error) { report(u"analysis"_s, error); });
    m_analysis = std::make_unique<WorkerThread<Analysis>>(std::move(analysis), u"analysis"_s);
}

void Engine::stopWorkers()
{
    if (!isWorking())
        return;
    m_collector.reset();
    m_analysis.reset();
    m_alerting.reset();
    emit stopped();
}

void Engine::report(const QString &component, const Error &error)
{
    if (m_lastError.value(component) == error)
        return;
    m_lastError.insert(component, error);
    emit failed(component, error);
}

void Engine::scrapeNow(const QString &source)
{
    if (!m_collector)
        return;
    QMetaObject::invokeMethod(m_collector->worker(), [collector = m_collector->worker(), source] {
        source.isEmpty() ? collector->collectAll() : collector->collect(source);
    });
}

void Engine::drainInbox()
{
    if (m_collector)
        QMetaObject::invokeMethod(m_collector->worker(), &Collector::drainInbox);
}

void Engine::reloadWatches()
{
    if (m_collector)
        QMetaObject::invokeMethod(m_collector->worker(), &Collector::reload);
}

void Engine::setGitHubToken(const QString &token)
{
    if (std::exchange(m_options.gitHubToken, token) != token && isWorking())
        restart();
}

void Engine::setWebhook(const QString &name, const QString &address)
{
    QString &known = m_options.webhooks[name];
    if (std::exchange(known, address) != address && isWorking())
        restart();
}

}  // namespace herald
