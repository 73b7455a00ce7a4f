// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulefile.h"
#include "desktop/alertqueries.h"
#include "desktop/storeengine.h"
#include "engine/options.h"
#include "net/qthttpclient.h"
#include "store/alertrequeststore.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/policystore.h"
#include "store/schedulestore.h"
#include "store/silencestore.h"
#include "workers/alertingbook.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// What a person did, for the journal.
Result<> record(Database &database, const JournalEntry &entry)
{
    return JournalStore(database).append(entry).map([](JournalId) {});
}

bool isSame(const AskedPast &a, const AskedPast &b)
{
    constexpr Duration kGoodFor = std::chrono::minutes(1);
    return a.expr == b.expr && a.interval == b.interval && a.offset == b.offset
           && std::chrono::abs(a.length - b.length) < kGoodFor && b.at - a.at < kGoodFor;
}

/// What may be kept at hand.
bool isSmall(const PastAnswers &past)
{
    constexpr size_t kMost = 1'000'000;
    size_t samples = 0;
    for (const PastAnswer &answer : past.answers) {
        for (const SeriesData &element : answer.elements)
            samples += element.samples.size();
    }
    return samples <= kMost;
}

/// The same under the rule's present key: a change of its labels asks nothing else.
std::shared_ptr<const PastAnswers> named(PastAnswers past, const Rule &rule)
{
    for (PastAnswer &answer : past.answers)
        answer.rule = keyOf(rule);
    return std::make_shared<const PastAnswers>(std::move(past));
}

Result<> add(Database &database, Silence silence, Instant now)
{
    silence.createdBy = StoreEngine::person();
    return database.inTransaction([&] {
        return SilenceStore(database).add(silence, now).and_then([&](SilenceId id) {
            return record(database, {.at = now,
                                     .kind = u"edit"_s,
                                     .text = u"%1 silenced %2: %3"_s.arg(silence.createdBy, toText(silence.matchers),
                                                                         silence.comment),
                                     .data = {{u"what"_s, u"silence"_s}, {u"silence"_s, id.value}}});
        });
    });
}

Result<> expire(Database &database, SilenceId id, Instant now)
{
    return database.inTransaction([&] {
        return SilenceStore(database).expire(id, now).and_then([&] {
            return record(database,
                          {.at = now,
                           .kind = u"edit"_s,
                           .text = u"%1 ended silence %2."_s.arg(StoreEngine::person()).arg(id.value),
                           .data = {{u"what"_s, u"silence"_s}, {u"silence"_s, id.value}, {u"state"_s, u"expired"_s}}});
        });
    });
}

Result<> snoozeFor(Database &database, const Snooze &snooze, Instant now)
{
    return database.inTransaction([&] {
        return SilenceStore(database).snooze(snooze).and_then([&] {
            return record(database, {.at = now,
                                     .kind = u"edit"_s,
                                     .alert = snooze.alert,
                                     .text = u"%1 snoozed it until %2."_s.arg(snooze.who, toRfc3339(snooze.until))});
        });
    });
}

}  // namespace

QString StoreEngine::person() { return qEnvironmentVariable("USER", u"me"_s); }

QFuture<Result<AlertListPage>> StoreEngine::alertList(AlertListQuery query)
{
    return m_jobs.read([query, now = m_options.clock.now()](Database &database) {
        return AlertQueries(database, person(), now).list(query);
    });
}

QFuture<Result<AlertRecurrence>> StoreEngine::recurrence(AlertId alert)
{
    return m_jobs.read([alert, now = m_options.clock.now()](Database &database) {
        return AlertQueries(database, person(), now).recurrence(alert);
    });
}

QFuture<Result<FireCauses>> StoreEngine::causes(AlertId alert)
{
    const Instant now = m_options.clock.now();
    return m_jobs.read([alert, now](Database &database) { return AlertQueries(database, person(), now).ruled(alert); })
        .then(this,
              [this, now](const Result<RuledAlert> &ruled) -> QFuture<Result<FireCauses>> {
                  if (!ruled)
                      return QtFuture::makeReadyFuture(Result<FireCauses>(tl::unexpected(ruled.error())));
                  return m_past.ask({.url = m_options.config.prometheusUrl}, questionsOn(*ruled, now))
                      .then(this,
                            [this, ruled = *ruled, now](const PastAnswers &past) {
                                return m_jobs.read([ruled, now, past](Database &database) {
                                    return AlertQueries(database, person(), now).causes(ruled, past);
                                });
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<SilenceBook>> StoreEngine::silences()
{
    return m_jobs.read(
        [now = m_options.clock.now()](Database &database) { return AlertQueries(database, person(), now).silences(); });
}

QFuture<Result<PastMoment>> StoreEngine::moment(Instant at, Duration before)
{
    return m_jobs.read([at, before, now = m_options.clock.now()](Database &database) {
        return AlertQueries(database, person(), now).moment(at, before);
    });
}

QFuture<Result<AlertingBook>> StoreEngine::alertingBook()
{
    return m_jobs.read(
        [now = m_options.clock.now()](Database &database) { return AlertQueries(database, person(), now).book(); });
}

QFuture<Result<Trial>> StoreEngine::backtest(Rule rule, Instant from)
{
    const Instant now = m_options.clock.now();
    return pastOf(rule, from, now)
        .then(this,
              [this, rule, from, now](const std::shared_ptr<const PastAnswers> &past) {
                  return m_jobs.read([rule, from, now, past](Database &database) {
                      return AlertQueries(database, person(), now).trial(rule, from, *past);
                  });
              })
        .unwrap();
}

QFuture<std::shared_ptr<const PastAnswers>> StoreEngine::pastOf(const Rule &rule, Instant from, Instant now)
{
    const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
    if (!promql || promql->isRecording)
        return QtFuture::makeReadyFuture(std::make_shared<const PastAnswers>());
    const AskedPast asked{promql->expr, rule.interval, rule.queryOffset.value_or(Duration::zero()),
                          now - from,   now,           {}};
    if (m_asked && isSame(*m_asked, asked))
        return QtFuture::makeReadyFuture(named(*m_asked->past, rule));
    return m_past.ask({.url = m_options.config.prometheusUrl}, {{rule}, from, now})
        .then(this, [this, rule, asked](const PastAnswers &answers) {
            const auto past = std::make_shared<const PastAnswers>(answers);
            m_asked.reset();
            if (past->problems.isEmpty() && isSmall(*past)) {
                m_asked = asked;
                m_asked->past = past;
            }
            return past;
        });
}

QFuture<Result<RuleAdvice>> StoreEngine::adviceOn(Rule rule)
{
    return m_jobs.read([rule, now = m_options.clock.now()](Database &database) {
        return AlertQueries(database, person(), now).adviceOn(rule);
    });
}

QFuture<Result<>> StoreEngine::resolve(AlertId alert, QString comment)
{
    const AlertRequest request{.alert = alert, .by = person(), .comment = comment, .at = m_options.clock.now()};
    return changed(
        m_jobs.write([request](Database &database) { return AlertRequestStore(database).askToResolve(request); }));
}

QFuture<Result<>> StoreEngine::snooze(AlertId alert, Instant until)
{
    return changed(m_jobs.write([snooze = Snooze{alert, person(), until}, now = m_options.clock.now()](
                                    Database &database) { return snoozeFor(database, snooze, now); }));
}

QFuture<Result<>> StoreEngine::addSilence(Silence silence)
{
    return changed(m_jobs.write(
        [silence, now = m_options.clock.now()](Database &database) { return add(database, silence, now); }));
}

QFuture<Result<>> StoreEngine::expireSilence(SilenceId silence)
{
    return changed(m_jobs.write(
        [silence, now = m_options.clock.now()](Database &database) { return expire(database, silence, now); }));
}

void StoreEngine::setConfig(const Config &config)
{
    m_options.config = config;
    m_desk.reset();
}

HttpClient &StoreEngine::http()
{
    if (!m_http)
        m_http = std::make_unique<QtHttpClient>("Herald");
    return *m_http;
}

AlertmanagerDesk &StoreEngine::desk()
{
    if (!m_desk)
        m_desk = std::make_unique<AlertmanagerDesk>(alertmanagersOf(m_options.config), http());
    return *m_desk;
}

QFuture<Result<>> StoreEngine::recorded(QFuture<Result<>> done, const QString &text)
{
    return done
        .then(this,
              [this, text, now = m_options.clock.now()](const Result<> &result) -> QFuture<Result<>> {
                  if (!result)
                      return QtFuture::makeReadyFuture(result);
                  emit scrapeWanted();
                  return changed(m_jobs.write([text, now](Database &database) {
                      return record(database, {.at = now,
                                               .kind = u"edit"_s,
                                               .text = text,
                                               .data = {{u"what"_s, u"silence"_s}, {u"where"_s, u"alertmanager"_s}}});
                  }));
              })
        .unwrap();
}

QFuture<Result<>> StoreEngine::silenceElsewhere(QStringList sources, Silence silence)
{
    silence.createdBy = person();
    return recorded(desk().silence(sources, silence, m_options.clock.now()),
                    u"%1 silenced %2 at %3: %4"_s.arg(silence.createdBy, toText(silence.matchers),
                                                      sources.join(u", "_s), silence.comment));
}

QFuture<Result<>> StoreEngine::expireElsewhere(QList<SourceSilence> silences)
{
    QStringList names;
    for (const SourceSilence &silence : silences)
        names += u"%1 at %2"_s.arg(silence.id, silence.source);
    return recorded(desk().expire(silences), u"%1 ended silence %2."_s.arg(person(), names.join(u", "_s)));
}

QFuture<Result<>> StoreEngine::wishSchedule(QString schedule, ScheduleWish wish)
{
    return changed(m_jobs.write([schedule, wish](Database &database) {
        ScheduleStore store(database);
        return wish == ScheduleWish::RunNow ? store.askFor(schedule)
                                            : store.setPaused(schedule, wish == ScheduleWish::Pause);
    }));
}

QFuture<Result<>> StoreEngine::approvePolicy(QString policy)
{
    return changed(m_jobs.write([policy, now = m_options.clock.now()](Database &database) {
        return PolicyStore(database).approve(policy, person()).and_then([&] {
            return record(database, {.at = now,
                                     .kind = u"edit"_s,
                                     .text = u"%1 approved the policy %2."_s.arg(person(), policy),
                                     .data = {{u"policy"_s, policy}}});
        });
    }));
}

QFuture<Result<>> StoreEngine::saveAlerting(QByteArray yaml)
{
    const ConfigImport import{
        .yaml = yaml, .fileName = tr("Configuration"), .by = person(), .at = m_options.clock.now()};
    return changed(m_jobs.write([import](Database &database) {
        return importAlertingConfig(database, import).map([](const AlertingConfig &) {});
    }));
}

}  // namespace herald
