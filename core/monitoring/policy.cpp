// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/policy.h"

#include "alerts/yamlreader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array kFacts{
    PolicyFact{"overall_performance_score"_L1, "score"_L1},
    PolicyFact{"efficiency_score"_L1, "score"_L1},
    PolicyFact{"anomaly_score"_L1, "score"_L1},
    PolicyFact{"open_alerts"_L1, "alerts"_L1},
    PolicyFact{"unacknowledged_alerts"_L1, "alerts"_L1},
    PolicyFact{"critical_alerts"_L1, "alerts"_L1},
    PolicyFact{"warning_alerts"_L1, "alerts"_L1},
    PolicyFact{"info_alerts"_L1, "alerts"_L1},
    PolicyFact{"performance_alerts"_L1, "alerts"_L1},
    PolicyFact{"resource_alerts"_L1, "alerts"_L1},
    PolicyFact{"anomaly_alerts"_L1, "alerts"_L1},
    PolicyFact{"capacity_warnings"_L1, "alerts"_L1},
    PolicyFact{"optimization_alerts"_L1, "alerts"_L1},
    PolicyFact{"health_alerts"_L1, "alerts"_L1},
    PolicyFact{"blind_alerts"_L1, "alerts"_L1},
    PolicyFact{"oldest_alert_age"_L1, "s"_L1},
    PolicyFact{"oldest_unacknowledged_age"_L1, "s"_L1},
};

/// The `category` label of an alert and the fact that counts it.
constexpr std::array kCategories{
    std::pair{"performance_degradation"_L1, "performance_alerts"_L1},
    std::pair{"resource_exhaustion"_L1, "resource_alerts"_L1},
    std::pair{"anomaly_detection"_L1, "anomaly_alerts"_L1},
    std::pair{"predictive_warning"_L1, "capacity_warnings"_L1},
    std::pair{"optimization_opportunity"_L1, "optimization_alerts"_L1},
    std::pair{"system_health"_L1, "health_alerts"_L1},
};

std::optional<Operator> conditionOperator(QStringView text)
{
    if (text == "less_than"_L1)
        return Operator::Less;
    if (text == "greater_than"_L1)
        return Operator::Greater;
    if (text == "equals"_L1)
        return Operator::Equal;
    return operatorFrom(text);
}

PolicyCondition readCondition(YamlMap &map)
{
    PolicyCondition condition{.fact = map.requiredText("fact"),
                              .op = map.word("operator", Operator::Equal, conditionOperator,
                                             u"less_than, greater_than, equals, <, <=, >, >=, ==, !="),
                              .value = map.requiredNumber("value")};
    if (!isPolicyFact(condition.fact)) {
        QStringList known;
        for (const PolicyFact &fact : kFacts)
            known << fact.name;
        map.refuse("fact", u"\"%1\" is no fact; use one of %2."_s.arg(condition.fact.left(40), known.join(u", "_s)));
    }
    map.finish();
    return condition;
}

double seconds(Duration duration) { return double(duration.count()) / 1000; }

}  // namespace

std::span<const PolicyFact> policyFacts() { return kFacts; }

bool isPolicyFact(QStringView name)
{
    return std::ranges::any_of(kFacts, [name](const PolicyFact &fact) { return fact.name == name; });
}

QStringList policyActions()
{
    return {u"send_critical_alert"_s,  u"send_warning_alert"_s, u"escalate_to_management"_s,
            u"trigger_optimization"_s, u"recommend_scaling"_s,  u"schedule_optimization"_s};
}

FactValues factsOf(const QList<Alert> &open, Instant now)
{
    FactValues facts;
    for (const PolicyFact &fact : kFacts) {
        if (fact.unit != "score"_L1)
            facts.insert(fact.name, 0);
    }
    for (const Alert &alert : open) {
        if (alert.state == AlertState::NoData || alert.state == AlertState::Error)
            ++facts[u"blind_alerts"_s];
        if (alert.state != AlertState::Firing)
            continue;
        ++facts[u"open_alerts"_s];
        ++facts[toText(severityOf(alert)) + u"_alerts"_s];
        const QString category = alert.labels.value(u"category");
        for (const auto &[name, fact] : kCategories) {
            if (category == name)
                ++facts[fact];
        }
        const double age = seconds(std::max(Duration::zero(), now - alert.firedAt.value_or(alert.activeSince)));
        const auto raise = [&](const QString &fact) { facts[fact] = std::max(facts[fact], age); };
        raise(u"oldest_alert_age"_s);
        if (alert.acknowledgedAt)
            continue;
        ++facts[u"unacknowledged_alerts"_s];
        raise(u"oldest_unacknowledged_age"_s);
    }
    return facts;
}

Policy readPolicy(YamlMap &map)
{
    Policy policy;
    policy.name = map.requiredText("id");
    policy.title = map.text("name", policy.name);
    policy.description = map.text("description");
    for (YamlMap &item : map.maps("conditions"))
        policy.conditions.push_back(readCondition(item));
    if (policy.conditions.empty())
        map.refuse("conditions", u"is missing; a policy without a condition would act at every look."_s);
    policy.actions = map.texts("actions");
    if (policy.actions.isEmpty())
        map.refuse("actions", u"is missing; say what to do."_s);
    for (const QString &action : std::as_const(policy.actions)) {
        if (!policyActions().contains(action))
            map.refuse("actions",
                       u"\"%1\" is no action; use some of %2."_s.arg(action.left(40), policyActions().join(u", "_s)));
    }
    policy.cooldown = map.duration("cooldown", policy.cooldown);
    if (policy.cooldown < std::chrono::minutes(1))
        map.refuse("cooldown", u"is too short; the least is 1m."_s);
    policy.priority = map.integer("priority", 1, 1, 10);
    policy.isEnabled = map.boolean("enabled", true);
    policy.isDryRun = map.boolean("dry_run", false);
    policy.isApprovalNeeded = map.boolean("approval", false);
    map.finish();
    return policy;
}

PolicyResult judge(const Policy &policy, const FactValues &facts, std::optional<Instant> lastActed, Instant now)
{
    PolicyResult result;
    bool holds = true;
    bool isSeen = true;
    for (const PolicyCondition &condition : policy.conditions) {
        const auto fact = facts.find(condition.fact);
        const bool isKnown = fact != facts.end();
        const bool one = isKnown && compare(*fact, condition.op, condition.value);
        result.conditions.push_back({condition, isKnown ? std::optional(*fact) : std::nullopt, one});
        isSeen = isSeen && isKnown;
        holds = holds && one;
    }
    // A clock that was set back must not make the cooldown longer than it is.
    const bool cools = lastActed && now >= *lastActed && now - *lastActed < policy.cooldown;
    if (!policy.isEnabled)
        result.verdict = PolicyVerdict::Disabled;
    else if (!holds)
        result.verdict = isSeen ? PolicyVerdict::DoesNotHold : PolicyVerdict::CannotSee;
    else
        result.verdict = cools ? PolicyVerdict::CoolsDown : PolicyVerdict::Fires;
    return result;
}

std::vector<Policy> inOrder(std::vector<Policy> policies)
{
    std::ranges::stable_sort(policies, {}, &Policy::priority);
    return policies;
}

QString toText(PolicyVerdict verdict)
{
    switch (verdict) {
    case PolicyVerdict::Fires: return u"fires"_s;
    case PolicyVerdict::CoolsDown: return u"cools_down"_s;
    case PolicyVerdict::DoesNotHold: return u"does_not_hold"_s;
    case PolicyVerdict::CannotSee: return u"cannot_see"_s;
    case PolicyVerdict::Disabled: return u"disabled"_s;
    }
    return {};
}

QString toText(const ConditionResult &result)
{
    const QString wanted = u"(wanted %1 %2)"_s.arg(toText(result.condition.op)).arg(result.condition.value);
    return result.value ? u"%1 is %2 %3"_s.arg(result.condition.fact).arg(*result.value).arg(wanted)
                        : u"%1 cannot be seen %2"_s.arg(result.condition.fact, wanted);
}

}  // namespace herald
