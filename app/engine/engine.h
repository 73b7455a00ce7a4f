// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config.h"
#include "engine/paths.h"
#include "engine/workerthread.h"
#include "workers/alerting.h"
#include "workers/analysis.h"
#include "workers/collector.h"
#include "workers/leasekeeper.h"

namespace herald {

/// Makes the workers, connects them, and unmakes them; decides nothing. Lives on the main thread.
///
/// Works only while this process holds the database's lease: until then, and after it lost it, the workers rest.
class Engine final : public QObject {
    Q_OBJECT
public:
    struct Options {
        Paths paths;
        QProcessEnvironment environment;
        QHash<QString, QString> webhooks;  ///< name of the secret -> address; in memory only
        QString gitHubToken{};             ///< likewise; empty: public repositories only
        const Clock &clock;                ///< outlives the engine
    };

    explicit Engine(Options options, QObject *parent = nullptr);
    ~Engine() override;

    void start();
    void stop();
    /// Makes the workers anew with the settings as they are stored now.
    void restart();
    [[nodiscard]] bool isWorking() const { return m_collector != nullptr; }

    /// Asks the source of that name now, or all of them.
    void scrapeNow(const QString &source = {});
    void reloadWatches();
    /// New events are in the inbox.
    void drainInbox();
    void setWebhook(const QString &name, const QString &address);
    void setGitHubToken(const QString &token);

signals:
    /// The workers run, with these settings.
    void started(herald::Config config);
    /// The workers run no more.
    void stopped();
    /// Another engine works on this database; this one waits for its turn.
    void waiting(herald::Error holder);
    void stored(herald::Delta delta);
    void drained(int events);
    void alertsChanged(QList<herald::Transition> transitions);
    /// Whoever knows the values of these secrets calls setWebhook().
    void addressesWanted(QStringList secrets);
    /// A setting that cannot be used, in one line.
    void problem(QString line);
    /// A worker cannot do its work; told once per change.
    void failed(QString component, herald::Error error);

private:
    void startWorkers(const QHash<QString, QString> &settings);
    void stopWorkers();
    void startCollector(const Config &config);
    void startAlerting(const Config &config);
    void startAnalysis();
    void report(const QString &component, const Error &error);

    Options m_options;
    std::unique_ptr<WorkerThread<LeaseKeeper>> m_lease;
    std::unique_ptr<WorkerThread<Collector>> m_collector;
    std::unique_ptr<WorkerThread<Alerting>> m_alerting;
    std::unique_ptr<WorkerThread<Analysis>> m_analysis;
    QHash<QString, Error> m_lastError;  // by component since something was stored, so that each is told once
};

}  // namespace herald
