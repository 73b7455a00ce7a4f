// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alerting.h"

#include "net/qthttpclient.h"
#include "store/journalstore.h"
#include "store/lookstore.h"
#include "store/sourcestore.h"
#include "workers/alertingrows.h"

#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kRememberTick = 30s;
constexpr QLatin1StringView kRulesComponent("rules");

EngineOptions engineOptions(Duration interval, Statistics &statistics, PastFires pastFires)
{
    EngineOptions options;
    options.defaults.interval = interval;
    options.judge = std::bind_front(&Statistics::judge, &statistics);
    options.pastFires = std::move(pastFires);
    return options;
}

}  // namespace

Alerting::Alerting(Options options)
    : m_options(std::move(options)),
      m_engine(
          engineOptions(m_options.interval, m_statistics, [this](const QString &, quint64 fingerprint, Instant since) {
              return pastFires(fingerprint, since);
          }))
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
    m_pastFiresSince.reset();
    m_blindness.reset();
    m_cohorts.clear();
    m_isLoaded = false;
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
    m_saidBefore = std::exchange(m_said, {});
    const auto ready = m_isLoaded ? syncRules(now)
                                        .and_then([&] { return syncAcknowledgements(now); })
                                        .and_then([&] { return syncRequests(now); })
                                        .and_then([&] { return syncNotifier(now); })
                                  : load(now);
    say(ready);
    if (!m_isLoaded)
        return;
    for (const Error &error : m_brokenRules + m_notifier->broken())
        say(tl::unexpected(error));
    say(noteGap(now));
    keep(m_engine.tick(now));
    m_queries->ask(m_engine.dueQueries(now));
    storeKept(now);
    say(saveHealth(now));
    if (now - m_rememberedTick >= kRememberTick || now < m_rememberedTick) {
        rememberTick(now);
        say(syncSources());
    }
    // None of them waits for another that fails.
    if (m_isNotified) {
        say(m_policies->run(*m_notifier, now));
        say(m_scheduler->run(*m_notifier, now));
        say(m_actions->run(now));
    }
    m_dispatcher->send(now);
}

/// Read at once when the first is asked for: one by one they would cost a storm more than its alerts.
std::vector<Instant> Alerting::pastFires(quint64 fingerprint, Instant since)
{
    if (!m_pastFiresSince || since < *m_pastFiresSince) {
        const auto read = AlertStore(*m_database).firesSince(since);
        if (!read) {
            say(tl::unexpected(read.error()));
            return {};
        }
        m_pastFires.assign(read->begin(), read->end());
        std::ranges::sort(m_pastFires);
        m_pastFiresSince = since;
    }
    std::vector<Instant> fires;
    for (const Fire &fire : std::ranges::equal_range(m_pastFires, fingerprint, {}, &Fire::fingerprint)) {
        if (fire.at >= since)
            fires.push_back(fire.at);
    }
    return fires;
}

/// Once, as long as it goes on from slot to slot.
void Alerting::say(const Result<> &outcome)
{
    if (outcome)
        return;
    if (!m_saidBefore.contains(outcome.error()) && !m_said.contains(outcome.error()))
        emit failed(outcome.error());
    m_said += outcome.error();
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
    say(saveHealth(now));
    m_dispatcher->send(now);
}

void Alerting::keep(TickResult result)
{
    m_missedSlots += result.missedSlots;
    std::ranges::move(result.changes, std::back_inserter(m_unstored));
}

/// A look back must not take a time in which nobody looked for a quiet one.
Result<> Alerting::noteGap(Instant now)
{
    if (m_looked && now - *m_looked > longestWatchedGap(m_options.interval)) {
        if (const auto appended = JournalStore(*m_database).append(gapEntry(*m_looked, now)); !appended)
            return tl::unexpected(appended.error());
    }
    m_looked = now;
    return {};
}

/// While a rule cannot be read or evaluated, or sees nothing, that stands among what cannot see.
Result<> Alerting::saveHealth(Instant now)
{
    QMap<QString, QString> why = m_engine.blindRules();
    for (const Error &error : std::as_const(m_brokenRules))
        why.insert(error.where, error.what);
    for (const auto &[rule, error] : m_queryErrors.asKeyValueRange()) {
        if (!error.what.isEmpty())
            why.insert(rule, error.what);
    }
    QStringList blind;
    for (const auto &[rule, reason] : why.asKeyValueRange())
        blind << u"%1: %2"_s.arg(rule, reason);
    const QString text =
        blind.size() > 1 ? u"%1 (and %2 more)"_s.arg(blind.first()).arg(blind.size() - 1) : blind.join(QChar());
    if (m_blindness == text)
        return {};
    SourceStore sources(*m_database);
    const auto saved =
        text.isEmpty()
            ? sources.remove(kRulesComponent)
            : sources.saveHealth(
                {.component = kRulesComponent, .state = HealthState::CannotSee, .error = text, .since = now});
    if (saved)
        m_blindness = text;
    return saved;
}

void Alerting::rememberTick(Instant now)
{
    if (const auto saved = LookStore(*m_database).save({m_firstLook, now, m_missedSlots}); !saved)
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
