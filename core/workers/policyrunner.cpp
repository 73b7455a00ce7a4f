// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/policyrunner.h"

#include "notify/report.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/policystore.h"
#include "store/samplestore.h"
#include "store/schedulestore.h"
#include "workers/actionrunner.h"
#include "workers/notifier.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr auto kReview = "daily_optimization_review"_L1;
/// An older score says nothing about now.
constexpr Duration kScoreAge = 1h;
constexpr int kMostAlerts = 100'000;

QStringList reasonsOf(const PolicyResult &result)
{
    QStringList lines;
    for (const ConditionResult &condition : result.conditions)
        lines << toText(condition);
    return lines;
}

/// The open alerts of a category, each with what it was compared with: the evidence of a recommendation.
QStringList evidenceOf(const QHash<AlertId, Alert> &open, const QString &category)
{
    QStringList lines;
    for (const Alert &alert : open) {
        if (alert.state == AlertState::Firing && alert.labels.value(u"category") == category)
            lines << u"%1 %2: %3"_s.arg(alert.rule, alert.labels.toText()).arg(alert.value)
                         + (alert.threshold ? u" (threshold %1)"_s.arg(*alert.threshold) : QString());
    }
    lines.sort();
    return lines;
}

}  // namespace

Result<FactValues> loadFacts(Database &database, const QList<Alert> &open, Instant now)
{
    FactValues facts = factsOf(open, now);
    SampleStore samples(database);
    for (const PolicyFact &fact : policyFacts()) {
        if (fact.unit != "score"_L1)
            continue;
        const auto series = samples.samplesOf(fact.name, now - kScoreAge, now + 1ms);
        if (!series)
            return tl::unexpected(series.error());
        // Of several series the one that says most, at the newest moment.
        std::optional<Sample> newest;
        for (const SeriesData &data : *series) {
            if (!data.samples.empty())
                newest = std::max(newest.value_or(data.samples.back()), data.samples.back(),
                                  [](const Sample &a, const Sample &b) {
                                      return std::pair(a.at, a.value) < std::pair(b.at, b.value);
                                  });
        }
        if (newest)
            facts.insert(fact.name, newest->value);
    }
    return facts;
}

Result<> PolicyRunner::run(const Notifier &notifier, Instant now)
{
    const auto &policies = notifier.config().policies;
    if (policies.empty())
        return {};
    const auto facts = loadFacts(m_database, notifier.open().values(), now);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto records = PolicyStore(m_database).all();
    if (!records)
        return tl::unexpected(records.error());
    Result<> outcome;
    for (const Policy &policy : inOrder(policies)) {
        const PolicyResult result = judge(policy, *facts, records->value(policy.name).lastActedAt, now);
        if (result.verdict != PolicyVerdict::Fires)
            continue;
        const Act act{policy, result, notifier, now};
        if (const auto done = m_database.inTransaction([&] { return runOne(act); }); outcome && !done)
            outcome = done;
    }
    return outcome;
}

Result<> PolicyRunner::runOne(const Act &act)
{
    PolicyStore store(m_database);
    const auto records = store.all();
    if (!records)
        return tl::unexpected(records.error());
    PolicyRecord record = records->value(act.policy.name);
    record.policy = act.policy.name;
    if (act.policy.isApprovalNeeded && !act.policy.isDryRun && record.approvedBy.isEmpty()) {
        if (record.waitingSince)
            return {};
        record.waitingSince = act.now;
        record.lastResult = u"waits for an approval"_s;
        return remember(act, {}, record.lastResult).and_then([&] { return store.save(record); });
    }
    QStringList outcomes;
    for (const QString &action : act.policy.actions) {
        const auto outcome = act.policy.isDryRun ? Result<QString>(u"would do it (dry run)"_s) : perform(action, act);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (auto remembered = remember(act, action, *outcome); !remembered)
            return remembered;
        outcomes << u"%1: %2"_s.arg(action, *outcome);
    }
    record.lastActedAt = act.now;
    record.waitingSince.reset();
    record.approvedBy.clear();
    record.lastResult = outcomes.join(u"; "_s);
    return store.save(record);
}

Result<QString> PolicyRunner::perform(const QString &action, const Act &act)
{
    const Labels ofPolicy{{u"policy"_s, act.policy.name}};
    QStringList lines = reasonsOf(act.why);
    if (action == "send_critical_alert"_L1)
        return tell(act, action, ofPolicy.with({{u"severity"_s, u"critical"_s}}), lines);
    if (action == "send_warning_alert"_L1)
        return tell(act, action, ofPolicy.with({{u"severity"_s, u"warning"_s}}), lines);
    if (action == "escalate_to_management"_L1) {
        const auto page = AlertStore(m_database).find({.since = act.now - 24h, .limit = kMostAlerts});
        if (!page)
            return tl::unexpected(page.error());
        lines << linesOf(activityOf(page->items, act.now - 24h, act.now));
        return tell(act, action, {{u"report"_s, u"executive_summary"_s}, {u"severity"_s, u"critical"_s}}, lines);
    }
    if (action == "schedule_optimization"_L1) {
        const auto &schedules = act.notifier.config().schedules;
        if (std::ranges::find(schedules, kReview, &Schedule::name) == schedules.end())
            return u"not done: there is no schedule %1"_s.arg(kReview);
        return ScheduleStore(m_database).askFor(kReview).map([] { return u"%1 runs next"_s.arg(kReview); });
    }
    if (actionPurposes().contains(action)) {
        const auto begun = beginConfigured(action, act);
        if (!begun || !begun->isEmpty())
            return begun;
    }
    const bool isScaling = action == "recommend_scaling"_L1;
    const QStringList evidence =
        evidenceOf(act.notifier.open(), isScaling ? u"resource_exhaustion"_s : u"performance_degradation"_s);
    if (evidence.isEmpty())
        return u"nothing to recommend: no alert shows where"_s;
    // Without an action that changes something and measures it, this is advice and is called so.
    lines << (isScaling ? u"Recommended: give these more room, or make them need less:"_s
                        : u"Recommended, not done: look for the bottleneck here:"_s)
          << evidence;
    return tell(act, action, ofPolicy.with({{u"severity"_s, u"warning"_s}}), lines).map([](const QString &told) {
        return u"recommended; "_s + told;
    });
}

/// Empty where no action is configured for this.
Result<QString> PolicyRunner::beginConfigured(const QString &purpose, const Act &act)
{
    QStringList outcomes;
    for (const Action &action : act.notifier.config().actions) {
        if (action.purpose != purpose)
            continue;
        const auto begun = queueAction(m_database, action, act.policy.name, act.now);
        if (!begun)
            return begun;
        outcomes << *begun;
    }
    return outcomes.join(u"; "_s);
}

Result<QString> PolicyRunner::tell(const Act &act, const QString &action, const Labels &labels,
                                   const QStringList &lines)
{
    const Report report{.key = u"policy:%1:%2@%3"_s.arg(act.policy.name, action).arg(toMs(act.now)),
                        .title = u"%1: %2"_s.arg(act.policy.title, action),
                        .lines = lines,
                        .labels = labels};
    const AlertingConfig &config = act.notifier.config();
    qsizetype told = 0;
    for (const RoutedTo &to : routesFor(config.route, labels)) {
        const auto receiver = std::ranges::find(config.receivers, to.receiver, &Receiver::name);
        if (receiver == config.receivers.end())
            continue;
        for (const Delivery &row : planReport(report, *receiver, act.notifier.secrets(), act.now)) {
            if (const auto queued = DeliveryStore(m_database).enqueue(row); !queued)
                return tl::unexpected(queued.error());
            ++told;
        }
    }
    return told > 0 ? u"%1 messages handed over"_s.arg(told) : u"nobody to tell: no address is set for its receiver"_s;
}

Result<> PolicyRunner::remember(const Act &act, const QString &action, const QString &outcome)
{
    const JournalEntry entry{.at = act.now,
                             .kind = u"action"_s,
                             .text = action.isEmpty() ? u"%1 %2."_s.arg(act.policy.title, outcome)
                                                      : u"%1, %2: %3."_s.arg(act.policy.title, action, outcome),
                             .data = {{u"policy"_s, act.policy.name},
                                      {u"action"_s, action},
                                      {u"outcome"_s, outcome},
                                      {u"why"_s, reasonsOf(act.why).join(u"; "_s)},
                                      {u"dry_run"_s, act.policy.isDryRun}}};
    return JournalStore(m_database).append(entry).map([](JournalId) {});
}

}  // namespace herald
