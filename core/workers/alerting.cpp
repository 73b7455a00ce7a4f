// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alerting.h"

#include "achievements/incident.h"
#include "net/qthttpclient.h"
#include "store/achievementstore.h"
#include "store/alertrequeststore.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/settingstore.h"
#include "workers/alertingrows.h"
#include "workers/announcement.h"
#include "workers/rulebook.h"

#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// When the engine last looked: what came after was not watched.
constexpr auto kLastTick = "alerting_last_tick"_L1;
constexpr Duration kRememberTick = 30s;

EngineOptions engineOptions(Duration interval, Statistics &statistics)
{
    EngineOptions options;
    options.defaults.interval = interval;
    options.judge = std::bind_front(&Statistics::judge, &statistics);
    return options;
}

std::vector<RestoredAlert> restored(const QList<StoredAlert> &stored)
{
    std::vector<RestoredAlert> alerts;
    for (const StoredAlert &one : stored)
        alerts.push_back({one.alert, one.memory});
    return alerts;
}

}  // namespace

Alerting::Alerting(Options options)
    : m_options(std::move(options)), m_engine(engineOptions(m_options.interval, m_statistics))
{
}

Alerting::~Alerting() = default;

void Alerting::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_http = std::make_unique<QtHttpClient>("Herald");
    m_queries = std::make_unique<RuleQueries>(m_options.prometheus, *m_http);
    connect(m_queries.get(), &RuleQueries::answered, this, &Alerting::takeAnswer);
    m_timer = std::make_unique<QTimer>();
    connect(m_timer.get(), &QTimer::timeout, this, &Alerting::tick);
    m_timer->start(m_options.interval);
    tick();
}

/// Tried again at every tick: a database that cannot be opened now may heal.
Result<> Alerting::openStore()
{
    if (m_database)
        return {};
    auto database = Database::open({.path = m_options.database});
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_dispatcher = std::make_unique<Dispatcher>(*m_database, *m_http, m_options.dispatch);
    connect(m_dispatcher.get(), &Dispatcher::failed, this, &Alerting::failed);
    connect(m_dispatcher.get(), &Dispatcher::attempted, this, &Alerting::rememberAnswer);
    m_notifier = std::make_unique<Notifier>(
        *m_database, Notifier::Options{.receivers = m_options.receivers, .me = m_options.person});
    m_escalator = std::make_unique<Escalator>(*m_database);
    m_scheduler = std::make_unique<Scheduler>(*m_database);
    m_policies = std::make_unique<PolicyRunner>(*m_database);
    m_actions = std::make_unique<ActionRunner>(
        *m_database, *m_http, ActionRunner::Options{.commands = m_options.actionCommands, .clock = m_options.clock});
    connect(m_actions.get(), &ActionRunner::failed, this, &Alerting::failed);
    return {};
}

void Alerting::stop()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_isLoaded)
        rememberTick(m_options.clock.now());
    m_timer.reset();
    m_queries.reset();
    if (m_http)
        m_http->abortAll();
    m_dispatcher.reset();
    m_actions.reset();
    m_policies.reset();
    m_scheduler.reset();
    m_escalator.reset();
    m_notifier.reset();
    m_http.reset();
    m_database.reset();
    m_isLoaded = false;
}

Result<> Alerting::load(Instant now)
{
    auto rules = loadRules(*m_database);
    if (!rules)
        return tl::unexpected(rules.error());
    const auto open = AlertStore(*m_database).current();
    if (!open)
        return tl::unexpected(open.error());
    const auto lastTick = SettingStore(*m_database).value(kLastTick);
    if (!lastTick)
        return tl::unexpected(lastTick.error());
    auto acknowledged = AlertStore(*m_database).acknowledgements();
    if (!acknowledged)
        return tl::unexpected(acknowledged.error());
    const auto recent = JournalStore(*m_database).firings(now - 24h);
    if (!recent)
        return tl::unexpected(recent.error());
    m_acknowledged = std::move(*acknowledged);
    m_rules = std::move(*rules);
    const Instant looked = parseInstant(lastTick->value_or(QString())).value_or(now);
    keep(m_engine.setRules({m_rules.begin(), m_rules.end()}, now));
    keep(m_engine.restore(restored(*open), looked));
    if (auto filled = fillWindows(now); !filled)
        return filled;
    m_engine.remember({recent->begin(), recent->end()});
    m_notifier->setRules(m_rules);
    m_escalator->setRules(m_rules);
    if (auto loaded = m_notifier->load(now); !loaded)
        return loaded;
    m_isNotified = true;
    m_isLoaded = true;
    return {};
}

Result<> Alerting::fillWindows(Instant now)
{
    m_lookBacks = m_engine.lookBacks();
    SampleStore samples(*m_database);
    for (auto it = m_lookBacks.cbegin(); it != m_lookBacks.cend(); ++it) {
        const auto series = samples.samplesOf(it.key(), now - it.value(), now + 1ms);
        if (!series)
            return tl::unexpected(series.error());
        for (const SeriesData &data : *series) {
            const SeriesRef ref = m_engine.addSeries(data.series);
            for (const Sample &sample : data.samples)
                m_engine.feed(ref, sample);
        }
    }
    return {};
}

void Alerting::take(const Delta &delta)
{
    for (const SeriesSample &sample : delta.samples) {
        if (m_isLoaded && m_lookBacks.contains(sample.series.metric))
            m_engine.feed(m_engine.addSeries(sample.series, delta.health.staleAfter.value_or(Duration{})),
                          sample.sample);
    }
}

void Alerting::hear(const std::vector<WatchState> &states) { m_statistics.hear(states); }

void Alerting::tick()
{
    const Instant now = m_options.clock.now();
    if (const auto opened = openStore(); !opened) {
        emit failed(opened.error());
        return;
    }
    if (!m_unstored.empty())
        storeKept(now);
    const auto ready = m_isLoaded ? syncRules(now)
                                        .and_then([&] { return syncAcknowledgements(now); })
                                        .and_then([&] { return syncRequests(now); })
                                        .and_then([&] { return syncNotifier(now); })
                                  : load(now);
    if (!ready)
        emit failed(ready.error());
    if (!m_isLoaded)
        return;
    keep(m_engine.tick(now));
    m_queries->ask(m_engine.dueQueries(now));
    storeKept(now);
    if (now - m_rememberedTick >= kRememberTick || now < m_rememberedTick)
        rememberTick(now);
    if (m_isNotified) {
        const auto ran = m_policies->run(*m_notifier, now)
                             .and_then([&] { return m_scheduler->run(*m_notifier, now); })
                             .and_then([&] { return m_actions->run(now); });
        if (!ran)
            emit failed(ran.error());
    }
    m_dispatcher->send(now);
}

Result<> Alerting::syncRules(Instant now)
{
    // New rules number the label sets anew, and what is not on disk yet is known by its number.
    if (!m_unstored.empty())
        return {};
    const auto revision = RuleStore(*m_database).revision();
    if (!revision)
        return tl::unexpected(revision.error());
    if (*revision == m_rulesRevision)
        return {};
    auto rules = loadRules(*m_database);
    if (!rules)
        return tl::unexpected(rules.error());
    m_rulesRevision = *revision;
    if (*rules == m_rules)
        return {};
    m_rules = std::move(*rules);
    m_queries->forget();
    keep(m_engine.setRules({m_rules.begin(), m_rules.end()}, now));
    m_notifier->setRules(m_rules);
    m_escalator->setRules(m_rules);
    return fillWindows(now);
}

/// A person may acknowledge through any door, at any time; the row is what counts.
Result<> Alerting::syncAcknowledgements(Instant now)
{
    auto rows = AlertStore(*m_database).acknowledgements();
    if (!rows)
        return tl::unexpected(rows.error());
    const auto before = std::exchange(m_acknowledged, std::move(*rows));
    for (const auto &[id, row] : m_acknowledged.asKeyValueRange()) {
        const Alert *own = m_engine.openAlert(id);
        if (!own || own->acknowledgedAt == row.at)
            continue;
        if (auto change = m_engine.acknowledge(id, row.by, row.comment, row.at))
            m_unstored.push_back(std::move(*change));
    }
    for (const AlertId id : before.keys()) {
        if (m_acknowledged.contains(id) || !m_engine.openAlert(id))
            continue;
        if (auto change = m_engine.unacknowledge(id, now))
            m_unstored.push_back(std::move(*change));
    }
    return {};
}

/// Nothing is told while it is not known what was told before.
Result<> Alerting::syncNotifier(Instant now)
{
    if (m_isNotified)
        return m_notifier->sync(now);
    return m_notifier->load(now).map([this] { m_isNotified = true; });
}

/// Ends what a person wanted ended; a wish for what is over already is done.
Result<> Alerting::syncRequests(Instant now)
{
    const auto waiting = AlertRequestStore(*m_database).waiting();
    if (!waiting)
        return tl::unexpected(waiting.error());
    for (const AlertRequest &request : *waiting) {
        auto change = m_engine.resolve(request.alert, request.by, now);
        if (!change && change.error().kind != ErrorKind::NotFound)
            return tl::unexpected(change.error());
        if (change)
            m_unstored.push_back(std::move(*change));
        m_fulfilled += request.id;
    }
    return {};
}

/// The server may answer many rules at once, which are one commit.
void Alerting::takeAnswer(const DueQuery &query, const Result<std::vector<LabelledValue>> &answer)
{
    if (!m_isLoaded)
        return;
    // Said once, not at each slot; the alert in error goes on saying it.
    const auto error = answer ? Error{} : answer.error();
    if (std::exchange(m_queryErrors[query.rule], error) != error && !answer)
        emit failed({error.kind, u"%1: %2"_s.arg(query.rule, error.what), error.where});
    keep(m_engine.judge(query.rule, answer, query.slot));
    if (!std::exchange(m_isStoreDue, true))
        QMetaObject::invokeMethod(this, &Alerting::storeAnswers, Qt::QueuedConnection);
}

void Alerting::storeAnswers()
{
    m_isStoreDue = false;
    if (!m_isLoaded)
        return;
    const Instant now = m_options.clock.now();
    storeKept(now);
    m_dispatcher->send(now);
}

void Alerting::keep(TickResult result) { std::ranges::move(result.changes, std::back_inserter(m_unstored)); }

void Alerting::storeKept(Instant now)
{
    if (!m_isNotified)
        return;
    QList<Transition> transitions;
    std::map<std::pair<quint32, quint32>, AlertId> ids;  // by handle: a new alert may have changed twice
    const auto stored = m_database->inTransaction([&]() -> Result<> {
        for (const AlertChange &change : m_unstored) {
            AlertId &known = ids[{change.handle.run, change.handle.instance}];
            const auto id = store(change, known, now, transitions);
            if (!id)
                return tl::unexpected(id.error());
            // What ended has its id for good; what comes next on its label set is another alert.
            known = isAtRest(change.alert.state) ? AlertId() : *id;
        }
        for (const qint64 request : std::as_const(m_fulfilled)) {
            if (auto removed = AlertRequestStore(*m_database).remove(request); !removed)
                return removed;
        }
        return m_notifier->flush(now).and_then([&] { return m_escalator->run(*m_notifier, now); });
    });
    if (!stored) {
        emit failed(stored.error());
        // What was undone on disk is undone in memory too: it is loaded anew, if need be at the next tick.
        m_isNotified = m_notifier->load(now).has_value();
        return;
    }
    for (const auto &[handle, id] : ids) {
        if (id.isStored())
            m_engine.assignId({handle.first, handle.second}, id);
    }
    m_unstored.clear();
    m_fulfilled.clear();
    if (!transitions.isEmpty())
        emit changed(transitions);
}

Result<AlertId> Alerting::store(const AlertChange &change, AlertId known, Instant now, QList<Transition> &transitions)
{
    Alert alert = change.alert;
    if (!alert.id.isStored())
        alert.id = known;
    const auto id = AlertStore(*m_database).save({alert, toText(change.memory)});
    if (!id)
        return id;
    alert.id = *id;
    if (const auto recorded = recordIncident(alert, now); !recorded)
        return tl::unexpected(recorded.error());
    const qsizetype before = transitions.size();
    for (Transition transition : change.transitions) {
        transition.alert = *id;
        if (const auto appended = JournalStore(*m_database).append(transition); !appended)
            return tl::unexpected(appended.error());
        transitions += transition;
    }
    m_notifier->observe(alert, std::span(transitions).subspan(size_t(before)), now);
    return id;
}

/// An incident that somebody dealt with is an achievement; storing it again changes nothing.
Result<> Alerting::recordIncident(const Alert &alert, Instant now)
{
    auto incident = incidentAchievement(alert);
    if (!incident)
        return {};
    const auto stored = AchievementStore(*m_database).put(*incident, now);
    if (!stored)
        return tl::unexpected(stored.error());
    if (stored->outcome != Stored::Outcome::Created)
        return {};
    incident->id = stored->id;
    return announce(*m_database, {*incident}, m_options.receivers, now);
}

void Alerting::rememberTick(Instant now)
{
    if (const auto saved = SettingStore(*m_database).set(kLastTick, toRfc3339(now)); !saved)
        emit failed(saved.error());
    else
        m_rememberedTick = now;
}

/// What came back from a message's last attempt belongs into the journal beside what was sent.
void Alerting::rememberAnswer(const Delivery &delivery)
{
    if (delivery.state == DeliveryState::Waiting)
        return;
    if (const auto appended = JournalStore(*m_database).append(deliveryEntry(delivery, m_options.clock.now()));
        !appended)
        emit failed(appended.error());
}

}  // namespace herald
