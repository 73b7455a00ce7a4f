// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/noisecoach.h"

#include "alerts/coincidence.h"
#include "alerts/ruleindex.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr double kWorthIt = 2.0 / 3.0;  // of the fires may be left
constexpr size_t kFewestIncidents = 3;  // of one or two nobody learns what is usual
constexpr double kCovered = 0.8;
constexpr int kFewestCovered = 5;

Duration median(std::vector<Duration> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

int countFlaps(std::vector<Incident> incidents, Duration within)
{
    std::ranges::sort(incidents, {}, &Incident::firedAt);
    std::map<Labels, Instant> endedAt;
    int flaps = 0;
    for (const Incident &incident : incidents) {
        const auto last = endedAt.find(incident.labels);
        flaps += last != endedAt.end() && incident.firedAt - last->second <= within ? 1 : 0;
        if (incident.endedAt)
            endedAt[incident.labels] = *incident.endedAt;
    }
    return flaps;
}

RuleNoise noiseOfRule(const RuleName &rule, const std::vector<Incident> &incidents, const BacktestOptions &options)
{
    const auto share = [&](auto counts) {
        return double(std::ranges::count_if(incidents, counts)) / double(incidents.size());
    };
    RuleNoise noise{
        rule.name, rule.labels, int(incidents.size()), countFlaps(incidents, options.engine.flapping.within), {}, 0, 0};
    noise.shareNeverActedOn = share([](const Incident &incident) { return !incident.isActedOn; });
    noise.shareAtNight = share([&](const Incident &incident) { return isNight(options, incident.firedAt); });
    std::vector<Duration> waits;
    for (const Incident &incident : incidents) {
        if (incident.acknowledgedAt)
            waits.push_back(*incident.acknowledgedAt - incident.firedAt);
    }
    if (!waits.empty())
        noise.medianToAcknowledge = median(std::move(waits));
    return noise;
}

using IncidentsByRule = std::map<RuleName, std::vector<Incident>>;

IncidentsByRule byRule(std::span<const Incident> incidents, const RuleIndex &rules)
{
    IncidentsByRule groups;
    for (const Incident &incident : incidents)
        groups[rules.nameOf(incident)].push_back(incident);
    return groups;
}

bool isShare(double value) { return value >= 0 && value <= 1; }

bool hasSharesOnly(const SeriesData &series) { return std::ranges::all_of(series.samples, isShare, &Sample::value); }

bool isUpward(Operator op) { return op == Operator::Greater || op == Operator::GreaterOrEqual; }

/// The rule with a higher bar, a longer wait or a wider band, mildest first.
std::vector<Rule> candidates(const Rule &rule, QuieterRule::Kind kind)
{
    const double sign = isUpward(rule.op) ? 1 : -1;
    const double size = rule.threshold == 0 ? 1 : std::abs(rule.threshold);
    std::vector<Rule> changed;
    const auto add = [&](auto change) {
        changed.push_back(rule);
        change(changed.back());
    };
    if (kind == QuieterRule::Kind::For) {
        for (const Duration wait :
             {Duration(1min), Duration(2min), Duration(5min), Duration(10min), Duration(15min), Duration(30min)}) {
            if (wait > rule.pendingFor)
                add([wait](Rule &r) { r.pendingFor = wait; });
        }
        return changed;
    }
    for (const double part : {0.02, 0.05, 0.1, 0.2, 0.3}) {
        if (kind == QuieterRule::Kind::Threshold)
            add([&](Rule &r) { r.threshold += sign * size * part; });
        else if (!rule.clear)
            add([&](Rule &r) { r.clear = rule.threshold - sign * size * part; });
    }
    return changed;
}

/// When a firing of these labels began that reaches into the incident; nothing where there is none.
std::optional<Instant> firedWithin(const BacktestReport &report, const Incident &incident, Instant to)
{
    std::optional<Instant> since;
    for (const Transition &transition : report.transitions) {
        if (transition.labels != incident.labels)
            continue;
        if (transition.to == AlertState::Firing && transition.from != AlertState::Firing) {
            if (transition.at > incident.endedAt.value_or(to))
                return std::nullopt;
            since = transition.at;
        } else if (transition.to == AlertState::Resolved) {
            if (since && transition.at > incident.firedAt)
                return since;
            since.reset();
        }
    }
    return since;
}

/// Nothing where an incident that was acted on would be missed.
std::optional<QuieterRule> judged(QuieterRule proposal, const BacktestReport &report,
                                  std::span<const Incident> incidents)
{
    std::vector<Duration> later;
    for (const Incident &incident : incidents) {
        const auto fired = firedWithin(report, incident, report.to);
        if (!fired && incident.isActedOn)
            return std::nullopt;
        if (!fired)
            ++proposal.missed;
        else if (incident.isActedOn)
            later.push_back(*fired - incident.firedAt);
    }
    proposal.later = later.empty() ? Duration::zero() : std::max(Duration::zero(), median(std::move(later)));
    proposal.after = report.totals.front();
    return proposal;
}

/// Labels with the same value on both sides, alertname aside.
QStringList sharedNames(const Labels &a, const Labels &b)
{
    QStringList names;
    for (const auto &[name, value] : a) {
        if (name != "alertname"_L1 && b.has(name) && b.value(name) == value)
            names += name;
    }
    return names;
}

/// The firing of another rule that this one began in: the one that shares most labels.
const Incident *coverOf(const Incident &incident, const std::vector<Incident> &others)
{
    const Incident *best = nullptr;
    for (const Incident &other : others) {
        const bool covers = other.firedAt <= incident.firedAt && (!other.endedAt || *other.endedAt > incident.firedAt);
        if (covers
            && (!best
                || sharedNames(other.labels, incident.labels).size()
                       > sharedNames(best->labels, incident.labels).size()))
            best = &other;
    }
    return best;
}

std::optional<InhibitionAdvice> adviceFor(const std::vector<Incident> &source, const std::vector<Incident> &target)
{
    InhibitionAdvice advice{source.front().rule, target.front().rule, {}, 0, int(target.size())};
    for (const Incident &incident : target) {
        const Incident *cover = coverOf(incident, source);
        if (!cover)
            continue;
        if (incident.isActedOn)
            return std::nullopt;
        const QStringList shared = sharedNames(cover->labels, incident.labels);
        if (advice.covered++ == 0)
            advice.equal = shared;
        else
            advice.equal.removeIf([&shared](const QString &name) { return !shared.contains(name); });
    }
    const bool isEnough = advice.covered >= kFewestCovered && advice.covered >= kCovered * advice.fires;
    return isEnough ? std::optional(advice) : std::nullopt;
}

}  // namespace

std::vector<RuleNoise> noiseOf(std::span<const Incident> incidents, const RuleIndex &rules,
                               const BacktestOptions &options)
{
    std::vector<RuleNoise> noises;
    for (const auto &[rule, own] : byRule(incidents, rules))
        noises.push_back(noiseOfRule(rule, own, options));
    std::ranges::stable_sort(noises, std::ranges::greater{},
                             [](const RuleNoise &noise) { return noise.shareNeverActedOn * noise.fires; });
    return noises;
}

std::vector<QuieterRule> quieterRules(const Rule &rule, std::span<const Incident> incidents,
                                      const std::vector<SeriesData> &series, const BacktestOptions &options)
{
    if (incidents.size() < kFewestIncidents || !std::holds_alternative<ThresholdCondition>(rule.condition))
        return {};
    const RuleTotals before = backtest({rule}, series, options).totals.front();
    const bool areShares = isShare(rule.threshold) && std::ranges::all_of(series, hasSharesOnly);
    std::vector<QuieterRule> proposals;
    for (const auto kind : {QuieterRule::Kind::For, QuieterRule::Kind::Clear, QuieterRule::Kind::Threshold}) {
        for (const Rule &candidate : candidates(rule, kind)) {
            if (areShares && !isShare(candidate.threshold))
                break;  // which switches the rule off
            const BacktestReport report = backtest({candidate}, series, options);
            if (report.totals.front().fires > before.fires * kWorthIt)
                continue;
            if (auto proposal = judged({kind, candidate, before, {}, 0, {}}, report, incidents))
                proposals.push_back(std::move(*proposal));
            break;  // the mildest that is worth it; a stronger one misses no less
        }
    }
    std::ranges::stable_sort(proposals, {}, [](const QuieterRule &proposal) { return proposal.after.fires; });
    return proposals;
}

std::vector<InhibitionAdvice> inhibitionsFor(std::span<const Incident> incidents, const RuleIndex &rules, Instant to)
{
    const auto groups = byRule(incidents, rules);
    if (groups.size() < 2)
        return {};
    const CoincidenceTest test{.from = std::ranges::min(incidents, {}, &Incident::firedAt).firedAt,
                               .to = to,
                               .pairs = groups.size() * (groups.size() - 1)};
    std::vector<InhibitionAdvice> all;
    for (const auto &[target, own] : groups) {
        for (const auto &[source, others] : groups) {
            if (source == target)
                continue;
            auto advice = adviceFor(others, own);
            const auto lift = advice ? test.liftOf(others, own) : std::nullopt;
            if (!lift)
                continue;
            advice->lift = *lift;
            advice->sourceLabels = source.labels;
            advice->targetLabels = target.labels;
            all.push_back(std::move(*advice));
        }
    }
    return all;
}

QString toText(QuieterRule::Kind kind)
{
    switch (kind) {
    case QuieterRule::Kind::Threshold: return u"threshold"_s;
    case QuieterRule::Kind::For: return u"for"_s;
    case QuieterRule::Kind::Clear: return u"clear"_s;
    }
    return {};
}

QJsonObject toJson(const RuleNoise &noise)
{
    const QJsonValue toAcknowledge = noise.medianToAcknowledge
                                         ? QJsonValue(double(noise.medianToAcknowledge->count()) / 1000.0)
                                         : QJsonValue(QJsonValue::Null);
    return {{u"rule"_s, noise.rule},
            {u"rule_labels"_s, noise.labels.toJson()},
            {u"fires"_s, noise.fires},
            {u"flaps"_s, noise.flaps},
            {u"median_seconds_to_acknowledge"_s, toAcknowledge},
            {u"share_never_acted_on"_s, noise.shareNeverActedOn},
            {u"share_at_night"_s, noise.shareAtNight}};
}

QJsonObject toJson(const QuieterRule &proposal)
{
    QJsonObject change;
    switch (proposal.kind) {
    case QuieterRule::Kind::Threshold: change.insert(u"threshold"_s, proposal.rule.threshold); break;
    case QuieterRule::Kind::For: change.insert(u"for"_s, toText(proposal.rule.pendingFor)); break;
    case QuieterRule::Kind::Clear: change.insert(u"clear"_s, *proposal.rule.clear); break;
    }
    return {{u"rule"_s, proposal.rule.name},        {u"change"_s, change},
            {u"before"_s, toJson(proposal.before)}, {u"after"_s, toJson(proposal.after)},
            {u"missed_unacted"_s, proposal.missed}, {u"later_seconds"_s, double(proposal.later.count()) / 1000.0}};
}

QJsonObject toJson(const InhibitionAdvice &advice)
{
    return {{u"source"_s, advice.source},
            {u"target"_s, advice.target},
            {u"equal"_s, QJsonArray::fromStringList(advice.equal)},
            {u"covered"_s, advice.covered},
            {u"fires"_s, advice.fires},
            {u"lift"_s, advice.lift},
            {u"source_labels"_s, advice.sourceLabels.toJson()},
            {u"target_labels"_s, advice.targetLabels.toJson()}};
}

}  // namespace herald
