// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleedit.h"

#include "alerts/compound.h"
#include "alerts/rulefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kUsualWindow = 5min;
constexpr Duration kDay = 24h;

struct KindOf {
    RuleKind operator()(const ThresholdCondition &) const { return RuleKind::Threshold; }
    RuleKind operator()(const PromQlCondition &condition) const
    {
        return condition.isRecording ? RuleKind::Recording : RuleKind::PromQl;
    }
    RuleKind operator()(const TrendCondition &) const { return RuleKind::Trend; }
    RuleKind operator()(const AnomalyCondition &) const { return RuleKind::Anomaly; }
    RuleKind operator()(const ForecastCondition &) const { return RuleKind::Forecast; }
    RuleKind operator()(const ChangePointCondition &) const { return RuleKind::ChangePoint; }
    RuleKind operator()(const AbsentCondition &) const { return RuleKind::Absent; }
    RuleKind operator()(const CompoundCondition &) const { return RuleKind::Compound; }
};

/// What the rule compares, whatever its kind: of a compound the first comparison.
Term comparisonOf(const Rule &rule)
{
    if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition)) {
        const auto terms = metricTermsOf(compound->root);
        return terms.empty() ? Term{.function = Function::Avg, .window = kUsualWindow} : *terms.front();
    }
    Term term = comparisonIn(rule);
    if (std::holds_alternative<ThresholdCondition>(rule.condition))
        return term;
    if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition))
        term.threshold = forecast->crosses;
    term.function = Function::Avg;
    term.window = kUsualWindow;
    return term;
}

/// Without what the rule compares.
Rule withoutComparison(Rule rule)
{
    const Rule blank;
    rule.metric.clear();
    rule.matchers = {};
    rule.function = blank.function;
    rule.window = {};
    rule.op = blank.op;
    rule.threshold = 0;
    rule.clear.reset();
    rule.minSamples = 1;
    return rule;
}

PromQlCondition queryOf(const Term &term, const Rule &rule, bool isRecording)
{
    if (const auto *old = std::get_if<PromQlCondition>(&rule.condition))
        return {old->expr, isRecording};
    if (term.metric.isEmpty())
        return {u"up == 0"_s, isRecording};
    return {u"%1 %2 %3"_s.arg(term.metric, toText(term.op)).arg(term.threshold), isRecording};
}

/// A recording rule tells nobody.
Rule asRecording(const Rule &rule, const Term &term)
{
    Rule recording = withoutComparison(rule);
    recording.condition = queryOf(term, rule, true);
    recording.pendingFor = {};
    recording.keepFiringFor = {};
    recording.annotations.clear();
    recording.isEnabled = true;
    recording.cooldown.reset();
    recording.escalation.clear();
    recording.tags.clear();
    return recording;
}

Condition statisticalCondition(RuleKind kind, const Term &term)
{
    switch (kind) {
    case RuleKind::Trend: return TrendCondition{};
    case RuleKind::Anomaly: return AnomalyCondition{};
    case RuleKind::Forecast: return ForecastCondition{.crosses = term.threshold, .within = kDay};
    case RuleKind::ChangePoint: return ChangePointCondition{};
    default: return AbsentCondition{10min};
    }
}

/// Over one metric, but no plain comparison.
Rule asStatistical(const Rule &rule, RuleKind kind, const Term &term)
{
    Rule changed = withoutComparison(rule);
    changed.metric = term.metric;
    changed.matchers = term.matchers;
    changed.condition = statisticalCondition(kind, term);
    if (kind == RuleKind::Forecast)
        changed.op = term.op;
    if (kind != RuleKind::Absent && kind != RuleKind::Anomaly)
        changed.window = kDay;
    return changed;
}

void takeSettings(RuleGroup &group, const RuleGroup &edited)
{
    for (Rule &rule : group.rules) {
        Labels own = rule.labels;
        for (const auto &[name, value] : group.labels) {
            if (own.value(name) == value)
                own.remove(name);
        }
        rule.labels = edited.labels.with(own);
        rule.groupLabels = edited.labels;
        rule.interval = edited.interval;
        rule.limit = edited.limit;
        rule.queryOffset = edited.queryOffset;
    }
    group.interval = edited.interval;
    group.limit = edited.limit;
    group.queryOffset = edited.queryOffset;
    group.labels = edited.labels;
}

}  // namespace

Term comparisonIn(const Rule &rule)
{
    return {.metric = rule.metric,
            .matchers = rule.matchers,
            .function = rule.function,
            .window = rule.window,
            .op = rule.op,
            .threshold = rule.threshold,
            .minSamples = rule.minSamples};
}

Rule withComparison(Rule rule, const Term &term)
{
    rule.metric = term.metric;
    rule.matchers = term.matchers;
    rule.function = term.function;
    rule.window = term.window;
    rule.op = term.op;
    rule.threshold = term.threshold;
    rule.minSamples = term.minSamples;
    return rule;
}

QString toText(RuleKind kind)
{
    switch (kind) {
    case RuleKind::Threshold: return u"threshold"_s;
    case RuleKind::Trend: return u"trend"_s;
    case RuleKind::Anomaly: return u"anomaly"_s;
    case RuleKind::Forecast: return u"forecast"_s;
    case RuleKind::ChangePoint: return u"change_point"_s;
    case RuleKind::Absent: return u"absent"_s;
    case RuleKind::PromQl: return u"promql"_s;
    case RuleKind::Recording: return u"recording"_s;
    case RuleKind::Compound: return u"compound"_s;
    }
    return {};
}

RuleKind kindOf(const Rule &rule) { return std::visit(KindOf{}, rule.condition); }

Rule asKind(const Rule &rule, RuleKind kind)
{
    if (kindOf(rule) == kind)
        return rule;
    const Term term = comparisonOf(rule);
    Rule changed = withoutComparison(rule);
    switch (kind) {
    case RuleKind::Threshold: changed.condition = ThresholdCondition{}; return withComparison(changed, term);
    case RuleKind::PromQl: changed.condition = queryOf(term, rule, false); return changed;
    case RuleKind::Recording: return asRecording(rule, term);
    case RuleKind::Compound: changed.condition = CompoundCondition{Term{.terms = {term}}}; return changed;
    default: return asStatistical(rule, kind, term);
    }
}

Rule movedTo(Rule rule, const QString &group, std::span<const Rule> inForce)
{
    const auto there = std::ranges::find(inForce, group, &Rule::group);
    const Rule blank;
    const Rule &settings = there == inForce.end() ? blank : *there;
    RuleGroup moved{.name = rule.group, .labels = rule.groupLabels, .rules = {std::move(rule)}};
    takeSettings(moved, {.name = group,
                         .interval = settings.interval,
                         .limit = settings.limit,
                         .queryOffset = settings.queryOffset,
                         .labels = settings.groupLabels});
    moved.rules.front().group = group;
    return moved.rules.front();
}

QString freeName(const QString &name, std::span<const Rule> inForce)
{
    QString free = name;
    for (int number = 2; std::ranges::find(inForce, free, &Rule::name) != inForce.end(); ++number)
        free = name + QString::number(number);
    return free;
}

std::vector<RuleGroup> groupsAfterEdit(std::span<const Rule> inForce, const Rule *original,
                                       const std::vector<RuleGroup> &edited)
{
    std::vector<RuleGroup> groups = groupsOf(inForce);
    std::erase_if(groups, [&](const RuleGroup &group) {
        return !(original && original->group == group.name)
               && std::ranges::find(edited, group.name, &RuleGroup::name) == edited.end();
    });
    std::optional<std::ptrdiff_t> place;  // where the original stood
    if (original) {
        auto &rules = std::ranges::find(groups, original->group, &RuleGroup::name)->rules;
        const auto stood = std::ranges::find(rules, keyOf(*original), [](const Rule &rule) { return keyOf(rule); });
        place = stood - rules.begin();
        rules.erase(stood);
    }
    for (const RuleGroup &one : edited) {
        auto group = std::ranges::find(groups, one.name, &RuleGroup::name);
        if (group == groups.end())
            group = groups.insert(groups.end(), RuleGroup{.name = one.name});
        takeSettings(*group, one);
        const bool isHere = place && one.name == original->group;
        const auto at = isHere ? group->rules.begin() + *std::exchange(place, std::nullopt) : group->rules.end();
        group->rules.insert(at, one.rules.begin(), one.rules.end());
    }
    return groups;
}

}  // namespace herald
