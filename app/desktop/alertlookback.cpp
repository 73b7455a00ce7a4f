// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/flapping.h"
#include "alerts/ruleindex.h"
#include "alerts/statistics.h"
#include "desktop/alertqueries.h"
#include "desktop/watchedseries.h"
#include "store/alertstore.h"
#include "store/incidentstore.h"
#include "store/journalstore.h"
#include "store/lookstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/silencestore.h"
#include "workers/alertingbook.h"
#include "workers/alertingviews.h"
#include "workers/rulebook.h"
#include "workers/storedpast.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kWeek = std::chrono::days(7);
constexpr Duration kCoached = std::chrono::days(30);
constexpr int kAllRows = 10'000'000;
constexpr int kMostNotes = 200;

Result<BacktestOptions> optionsFor(Database &database, Instant from, Instant to)
{
    auto kinds = MetricStore(database).kinds();
    if (!kinds)
        return tl::unexpected(kinds.error());
    BacktestOptions options = overStored(from, to);
    const auto statistics = std::make_shared<StandaloneStatistics>(std::move(*kinds));
    options.engine.judge = [statistics](const Rule &rule, const SeriesKey &series, std::span<const Sample> samples,
                                        Instant now) { return statistics->judge(rule, series, samples, now); };
    return options;
}

QString runbookOf(const Rule *rule)
{
    if (!rule)
        return {};
    for (const auto &[key, text] : rule->annotations) {
        if (key == "runbook_url"_L1 || key == "runbook"_L1)
            return text;
    }
    return {};
}

}  // namespace

Result<AlertRecurrence> AlertQueries::recurrence(AlertId id) const
{
    const auto alert = AlertStore(m_database).alert(id);
    if (!alert)
        return tl::unexpected(alert.error());
    const auto incidents = IncidentStore(m_database).firedSince(m_now - kWeek);
    if (!incidents)
        return tl::unexpected(incidents.error());
    const auto rules = loadRules(m_database);
    if (!rules)
        return tl::unexpected(rules.error());
    FireHistory history;
    AlertRecurrence recurrence{.runbook = runbookOf(RuleIndex(*rules).ruleOf(alert->rule, alert->labels))};
    for (const Incident &incident : *incidents) {
        if (incident.rule != alert->rule || incident.labels != alert->labels)
            continue;
        history.fired(incident.firedAt);
        ++recurrence.fires;
    }
    recurrence.isFlapping = history.isFlapping({}, m_now);
    return recurrence;
}

PastQuestion questionsOn(const RuledAlert &ruled, Instant now)
{
    if (!ruled.rule)
        return {};
    const CauseSpan span = spanAround(ruled.alert, now);
    Rule rule = *ruled.rule;
    rule.interval = slotWithin(rule, span);
    return {{rule}, span.from, span.to};
}

Result<RuledAlert> AlertQueries::ruled(AlertId id) const
{
    return AlertStore(m_database).alert(id).and_then([&](const Alert &alert) -> Result<RuledAlert> {
        return loadRules(m_database).map([&](const QList<Rule> &rules) {
            const Rule *rule = RuleIndex(rules).ruleOf(alert.rule, alert.labels);
            return RuledAlert{alert, rule ? std::optional(*rule) : std::nullopt};
        });
    });
}

Result<FireCauses> AlertQueries::causes(const RuledAlert &ruled, const PastAnswers &past) const
{
    if (!ruled.rule)
        return FireCauses{spanAround(ruled.alert, m_now), m_now, {}, {}};
    const CauseSpan span = spanAround(ruled.alert, m_now);
    const CauseNeeds needs = needsOf(*ruled.rule);
    std::vector<SeriesData> series;
    for (const QString &metric : needs.metrics) {
        auto found = SampleStore(m_database).samplesOf(metric, span.from - needs.lookBack, span.to + 1ms);
        if (!found)
            return tl::unexpected(found.error());
        std::ranges::move(*found, std::back_inserter(series));
    }
    QList<Alert> alerts;
    for (const QString &rule : needs.rules) {
        const auto found = AlertStore(m_database).firingBetween(rule, span.from, span.to);
        if (!found)
            return tl::unexpected(found.error());
        alerts += *found;
    }
    FireCauses causes =
        causesOf(*ruled.rule, ruled.alert, {.series = series, .alerts = alerts, .answers = past.answers}, m_now);
    for (const Error &error : past.errors)
        causes.problems += error.text();
    return causes;
}

Result<SilenceBook> AlertQueries::silences() const
{
    auto silences = SilenceStore(m_database).endingAfter(m_now - kWeek);
    if (!silences)
        return tl::unexpected(silences.error());
    const auto current = AlertStore(m_database).current();
    if (!current)
        return tl::unexpected(current.error());
    SilenceBook book{std::move(*silences), {}};
    for (const StoredAlert &stored : *current)
        book.open += stored.alert;
    return book;
}

Result<PastMoment> AlertQueries::moment(Instant at, Duration before) const
{
    const JournalStore journal(m_database);
    const JournalQuery upTo{.until = at + 1ms, .limit = kAllRows};
    const auto transitions = journal.transitions(upTo);
    if (!transitions)
        return tl::unexpected(transitions.error());
    const auto suppressions = journal.suppressions(upTo);
    if (!suppressions)
        return tl::unexpected(suppressions.error());
    const auto entries = journal.entries({.since = at - before, .until = at + 1ms, .limit = kAllRows});
    if (!entries)
        return tl::unexpected(entries.error());
    const auto gap = LookStore(m_database).gapAround(at);
    if (!gap)
        return tl::unexpected(gap.error());
    PastMoment moment{stateAt(*transitions, *suppressions, at), *gap, {}};
    for (auto entry = entries->crbegin(); entry != entries->crend() && moment.notes.size() < kMostNotes; ++entry)
        moment.notes += {entry->at, entry->kind, entry->alert, entry->rule, entry->text, entry->data};
    return moment;
}

Result<AlertingBook> AlertQueries::book() const
{
    auto config = loadAlertingConfig(m_database);
    if (!config)
        return tl::unexpected(config.error());
    auto yaml = exportAlertingConfig(m_database, {});
    if (!yaml)
        return tl::unexpected(yaml.error());
    const auto schedules = schedulesJson(m_database, m_now);
    if (!schedules)
        return tl::unexpected(schedules.error());
    const auto policies = policiesJson(m_database, m_now);
    if (!policies)
        return tl::unexpected(policies.error());
    return AlertingBook{std::make_shared<const AlertingConfig>(std::move(*config)), std::move(*yaml), *schedules,
                        *policies};
}

Result<Trial> AlertQueries::trial(const Rule &rule, Instant from, const PastAnswers &past) const
{
    const auto samples = storedSamples({rule}, from, m_now, m_database);
    if (!samples)
        return tl::unexpected(samples.error());
    auto watched = watchedSeries(m_database, rule, {from, m_now, *samples, past.answers});
    if (!watched)
        return tl::unexpected(watched.error());
    const auto facts = storedFacts(m_database, from);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto options = optionsFor(m_database, from, m_now);
    if (!options)
        return tl::unexpected(options.error());
    PastTrial tried = tryOnPast({rule}, *samples, past.answers, *facts, *options);
    tried.report.problems = past.problems + tried.report.problems;
    return Trial{std::move(tried.report), std::move(*watched), heldByKind(tried.telling), std::move(tried.missed)};
}

Result<RuleAdvice> AlertQueries::adviceOn(const Rule &asked) const
{
    const Instant since = m_now - kCoached;
    const auto fired = IncidentStore(m_database).firedSince(since);
    if (!fired)
        return tl::unexpected(fired.error());
    const auto rules = loadRules(m_database);
    if (!rules)
        return tl::unexpected(rules.error());
    const RuleIndex index(*rules);
    const RuleName name = index.nameOf(asked);
    const auto options = optionsFor(m_database, since, m_now);
    if (!options)
        return tl::unexpected(options.error());
    RuleAdvice advice;
    for (const RuleNoise &noise : noiseOf(*fired, index, *options)) {
        if (RuleName{noise.rule, noise.labels} == name)
            advice.noise = noise;
    }
    for (const InhibitionAdvice &pair : inhibitionsFor(*fired, index, m_now)) {
        if (RuleName{pair.target, pair.targetLabels} == name)
            advice.inhibitions.push_back(pair);
    }
    const auto rule = std::ranges::find_if(
        *rules, [&](const Rule &one) { return one.name == asked.name && index.nameOf(one) == name; });
    if (!advice.noise || rule == rules->end() || rule->metric.isEmpty())
        return advice;
    const auto series = SampleStore(m_database).samplesOf(rule->metric, since, m_now);
    if (!series)
        return tl::unexpected(series.error());
    advice.quieter = quieterRules(*rule, incidentsOf(*rule, index, *fired), *series, *options);
    return advice;
}

}  // namespace herald
