// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/engine.h"
#include "alerts/statistics.h"
#include "domain/clock.h"
#include "store/alertstore.h"
#include "workers/actionrunner.h"
#include "workers/dispatcher.h"
#include "workers/escalator.h"
#include "workers/notifier.h"
#include "workers/pipeline.h"
#include "workers/policyrunner.h"
#include "workers/rulequeries.h"
#include "workers/scheduler.h"

#include <QObject>

class QTimer;

namespace herald {

/// Root of the alerting thread: evaluates the rules in their slots, writes alerts, journal and notifications in one
/// transaction, and lets the dispatcher send. Builds everything in start(), on its own thread.
class Alerting final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString database;
        Duration interval{};          ///< of the evaluation slots
        PrometheusServer prometheus;  ///< evaluates the PromQL rules
        Receivers receivers;
        QString person;  ///< whose snoozes count
        Dispatcher::Options dispatch;
        QStringList actionCommands;  ///< the programs that actions may start
        const Clock &clock;          ///< outlives the worker
    };

    explicit Alerting(Options options);
    ~Alerting() override;

    void start();
    void stop();
    /// Takes over what was just stored; judged at the next slot.
    void take(const herald::Delta &delta);
    /// What the detectors think, for the rules on anomalies.
    void hear(const std::vector<herald::WatchState> &states);
    /// Every question to the Prometheus server is answered, and what came of it is on disk.
    [[nodiscard]] bool isIdle() const { return m_queries->isIdle() && !m_isStoreDue; }
    /// Evaluates what is due now, as the timer does once in each slot.
    void tick();

signals:
    /// Alerts changed their state, and that is on disk.
    void changed(QList<herald::Transition> transitions);
    void failed(herald::Error error);

private:
    [[nodiscard]] Result<> load(Instant now);
    [[nodiscard]] Result<> fillWindows(Instant now);
    [[nodiscard]] Result<> openStore();
    [[nodiscard]] Result<> syncRules(Instant now);
    [[nodiscard]] Result<> syncAcknowledgements(Instant now);
    [[nodiscard]] Result<> syncRequests(Instant now);
    [[nodiscard]] Result<> syncNotifier(Instant now);
    [[nodiscard]] Result<> syncRanks();
    [[nodiscard]] std::vector<Instant> pastFires(quint64 fingerprint, Instant since);
    void takeAnswer(const DueQuery &query, const Result<std::vector<LabelledValue>> &answer);
    void storeAnswers();
    void keep(TickResult result);
    void storeKept(Instant now);
    /// `known` is the id that an earlier change of the same batch gave to the alert.
    [[nodiscard]] Result<AlertId> store(const AlertChange &change, AlertId known, Instant now,
                                        QList<Transition> &transitions);
    [[nodiscard]] Result<> recordIncident(const Alert &alert, Instant now);
    [[nodiscard]] Result<> syncSources();
    [[nodiscard]] Result<> saveHealth(Instant now);
    [[nodiscard]] Result<> noteGap(Instant now);
    void rememberTick(Instant now);
    void rememberAnswer(const Delivery &delivery);

    void say(const Result<> &outcome);

    Options m_options;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RuleQueries> m_queries;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<Escalator> m_escalator;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<PolicyRunner> m_policies;
    std::unique_ptr<ActionRunner> m_actions;
    std::unique_ptr<QTimer> m_timer;
    Statistics m_statistics;  // the engine's judge
    RuleEngine m_engine;
    QList<Rule> m_rules;
    QList<Error> m_brokenRules;
    QList<Error> m_said;        // in this slot
    QList<Error> m_saidBefore;  // in the last one
    qint64 m_rulesRevision = -1;
    QHash<QString, Error> m_queryErrors;             // of the last answer, by rule
    std::optional<QString> m_blindness;              // as the row of health says
    QHash<AlertId, Acknowledgement> m_acknowledged;  // as the rows say
    std::optional<SeverityWords> m_severities;       // by which the rows are ranked
    QHash<QString, QString> m_cohorts;               // of the metrics, as the engine knows them
    QHash<QString, Duration> m_lookBacks;            // of the metrics that rules look at
    std::vector<AlertChange> m_unstored;             // changes that are not on disk yet
    QList<qint64> m_fulfilled;                       // requests that the unstored changes fulfil
    Instant m_rememberedTick;
    Instant m_firstLook;
    std::optional<Instant> m_looked;  // at the last tick, of this program or the one before
    qint64 m_missedSlots = 0;
    /// What fired before: of a label set that fires later the engine itself knows. By fingerprint.
    std::vector<Fire> m_pastFires;
    std::optional<Instant> m_pastFiresSince;  // nothing while they are to be read
    bool m_isLoaded = false;
    bool m_isStoreDue = false;  // answers were judged that are not on disk yet
    bool m_isNotified = false;  // the notifier knows what is stored
};

}  // namespace herald
