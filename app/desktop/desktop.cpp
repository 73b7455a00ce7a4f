// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop.h"

#include "desktop/desktopoutbox.h"
#include "desktop/discordtest.h"
#include "engine/options.h"
#include "store/settingstore.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// How often the store is looked at for what another engine wrote, and for sources that time alone made blind.
constexpr auto kWatch = 5s;

constexpr auto kGithubSecret = "GITHUB_WEBHOOK_SECRET"_L1;
constexpr auto kGithubToken = "GITHUB_TOKEN"_L1;

}  // namespace

Desktop::Desktop(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_log(m_options.paths, m_options.environment, m_options.clock),
      m_port({.database = m_options.paths.database,
              .config = {},
              .clock = m_options.clock,
              .secrets = &m_options.secrets,
              .environment = m_options.environment,
              .home = QDir::homePath(),
              .keeper = StoreJobs::Keeper::Starting}),
      m_engine(
          {.paths = m_options.paths, .environment = m_options.environment, .webhooks = {}, .clock = m_options.clock}),
      m_gateway({.paths = m_options.paths,
                 .port = m_options.httpPort,
                 .environment = m_options.environment,
                 .version = QCoreApplication::applicationVersion(),
                 .clock = m_options.clock},
                m_engine),
      m_jobs(m_options.paths.database), m_changes(m_options.paths.database)
{
    connectEngine();
    m_log.follow(m_engine);
    m_port.setDiscordTest([this] { return sendTest(); });
    m_watch.setInterval(kWatch);
    connect(&m_watch, &QTimer::timeout, this, &Desktop::watch);
}

Desktop::~Desktop() = default;

void Desktop::connectEngine()
{
    // What has been announced is no news at the next watch. Before the pages ask, so that they see at least this.
    connect(&m_port, &EnginePort::stored, this, [this] { std::ignore = m_changes.happened(); });
    connect(&m_engine, &Engine::stored, &m_port, &StoreEngine::announceStored);
    connect(&m_engine, &Engine::stored, &m_port, &StoreEngine::clearTrouble);
    connect(&m_engine, &Engine::alertsChanged, &m_port, &StoreEngine::announceStored);
    connect(&m_engine, &Engine::alertsChanged, this, &Desktop::deliverToDesktop);
    connect(&m_engine, &Engine::addressesWanted, this, &Desktop::readAddresses);
    connect(&m_engine, &Engine::started, &m_port, &StoreEngine::setConfig);
    connect(&m_engine, &Engine::started, &m_port, &StoreEngine::settle);
    connect(&m_engine, &Engine::waiting, &m_port, &StoreEngine::settle);
    connect(&m_engine, &Engine::failed, &m_port, &StoreEngine::settle);
    connect(&m_engine, &Engine::waiting, this, [this](const Error &holder) {
        emit said(holder.text());
        readConfig();
    });
    connect(&m_engine, &Engine::problem, this, &Desktop::said);
    connect(&m_engine, &Engine::failed, this, [this](const QString &component, const Error &error) {
        m_port.setTrouble(error);
        emit said(component + u": "_s + error.text());
    });
    // Beside an engine that runs already, that one's gateway answers.
    connect(&m_engine, &Engine::started, this, &Desktop::startGateway);
    connect(&m_engine, &Engine::waiting, &m_gateway, &LocalGateway::stop);
    connect(&m_gateway, &LocalGateway::stored, &m_port, &StoreEngine::announceStored);
    connect(&m_port, &StoreEngine::scrapeWanted, &m_engine, [this] { m_engine.scrapeNow(); });
    connect(&m_port, &StoreEngine::watchesChanged, &m_engine, &Engine::reloadWatches);
    connect(&m_port, &StoreEngine::inboxChanged, &m_engine, &Engine::drainInbox);
    connect(&m_port, &StoreEngine::settingsChanged, &m_engine, &Engine::restart);
    connect(&m_port, &StoreEngine::secretChanged, this, &Desktop::useSecret);
}

void Desktop::start()
{
    m_engine.start();
    m_watch.start();
    readSecrets();
}

void Desktop::startGateway()
{
    if (m_gateway.isRunning())
        return;
    const auto port = m_gateway.start();
    emit said(port ? u"listening on http://127.0.0.1:%1"_s.arg(*port) : port.error().text());
}

/// The keychain may take its time or be absent; the engine runs without it meanwhile.
void Desktop::readSecrets()
{
    m_jobs.read([](Database &database) -> Result<QStringList> { return webhookSecrets(database); })
        .then(this, [this](const Result<QStringList> &webhooks) {
            for (const QString &name : webhooks.value_or(QStringList()) + QStringList{kGithubSecret, kGithubToken})
                readSecret(name);
        });
}

void Desktop::readSecret(const QString &name)
{
    m_options.secrets.read(name).then(this, [this, name](const Result<std::optional<QString>> &value) {
        if (value && *value)
            useSecret(name, **value);
    });
}

/// Beside another engine the settings count as well: whom a person asks, and where a silence goes.
void Desktop::readConfig()
{
    m_jobs.read([](Database &database) { return SettingStore(database).all(); })
        .then(this, [this](const Result<QHash<QString, QString>> &settings) {
            QStringList problems;
            if (settings && !m_engine.isWorking())
                m_port.setConfig(configFrom(*settings, m_options.environment, &problems));
        });
}

void Desktop::readAddresses(const QStringList &secrets)
{
    for (const QString &name : secrets) {
        m_options.secrets.read(name).then(this, [this, name](const Result<std::optional<QString>> &value) {
            if (value)
                useSecret(name, value->value_or(QString()));
        });
    }
}

void Desktop::useSecret(const QString &name, const QString &value)
{
    m_log.mask(value);
    if (name == kGithubToken) {
        m_engine.setGitHubToken(value);
    } else if (name != kGithubSecret) {
        m_engine.setWebhook(name, value);
    } else if (const auto set = m_gateway.setGithubSecret(value.toUtf8()); !set) {
        emit said(set.error().text());
    }
}

void Desktop::watch()
{
    if (m_changes.happened())
        m_port.announceStored();
    else
        m_port.announceOverall();
    deliverToDesktop();
}

void Desktop::deliverToDesktop()
{
    if (std::exchange(m_isDelivering, true))
        return;
    m_jobs.write([now = m_options.clock.now()](Database &database) { return takeDesktopNotes(database, now); })
        .then(this, [this](const Result<QList<DesktopNote>> &notes) {
            m_isDelivering = false;
            for (const DesktopNote &note : notes.value_or(QList<DesktopNote>()))
                emit m_port.notificationWanted(note.title, note.body, note.reference, note.severity);
        });
}

QFuture<Result<>> Desktop::sendTest()
{
    return m_options.secrets.read(kDiscordSecret)
        .then(this,
              [this](const Result<std::optional<QString>> &address) {
                  if (!address)
                      return QtFuture::makeReadyFuture(Result<>(tl::unexpected(address.error())));
                  if (!m_http)
                      m_http = std::make_unique<QtHttpClient>("Herald");
                  return sendDiscordTest(*m_http, address->value_or(QString()),
                                         m_options.environment.value(u"HERALD_DISCORD_BASE"_s));
              })
        .unwrap();
}

}  // namespace herald
