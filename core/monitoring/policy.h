// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "domain/rule.h"

#include <span>

namespace herald {

class YamlMap;

/// Something that a policy may ask about.
struct PolicyFact {
    QLatin1StringView name;
    QLatin1StringView unit;  ///< "score", "alerts", "s"
};

/// All that there are: scores by the names of their metrics, counts of open alerts by severity and category, and ages.
[[nodiscard]] std::span<const PolicyFact> policyFacts();
[[nodiscard]] bool isPolicyFact(QStringView name);
/// What a policy may do.
[[nodiscard]] QStringList policyActions();

/// Values by name; a fact that nobody knows now is missing, which is neither 0 nor well.
using FactValues = QHash<QString, double>;

/// The facts that the open alerts make. Scores come from their metrics.
[[nodiscard]] FactValues factsOf(const QList<Alert> &open, Instant now);

struct PolicyCondition {
    QString fact;
    Operator op = Operator::Equal;
    double value = 0;

    bool operator==(const PolicyCondition &) const = default;
};

/// What is done where all conditions hold.
struct Policy {
    QString name;   ///< its id
    QString title;  ///< for people
    QString description;
    std::vector<PolicyCondition> conditions;  ///< at least one
    QStringList actions;                      ///< at least one, in order
    Duration cooldown = std::chrono::hours(1);
    int priority = 1;  ///< 1 first … 10 last
    bool isEnabled = true;
    bool isDryRun = false;          ///< writes what it would do, and does nothing
    bool isApprovalNeeded = false;  ///< waits for a person before it does anything

    bool operator==(const Policy &) const = default;
};

/// `id`, `name`, `description`, `conditions` [{fact, operator, value}], `actions`, `cooldown`, `priority`, `enabled`,
/// `dry_run`, `approval`. Operators are those of rules, and less_than, greater_than, equals. A fact, operator or
/// action that does not exist is in the map's file as wrong.
[[nodiscard]] Policy readPolicy(YamlMap &map);

/// One condition against the facts.
struct ConditionResult {
    PolicyCondition condition;
    std::optional<double> value;  ///< nothing: cannot see
    bool holds = false;
};

enum class PolicyVerdict { Fires, CoolsDown, DoesNotHold, CannotSee, Disabled };

struct PolicyResult {
    PolicyVerdict verdict = PolicyVerdict::DoesNotHold;
    std::vector<ConditionResult> conditions;
};

/// A condition on an unknown fact does not hold. The cooldown counts from the last time the policy acted; at its very
/// end it is over.
[[nodiscard]] PolicyResult judge(const Policy &policy, const FactValues &facts, std::optional<Instant> lastActed,
                                 Instant now);
/// By priority, then as they stand in the file.
[[nodiscard]] std::vector<Policy> inOrder(std::vector<Policy> policies);

[[nodiscard]] QString toText(PolicyVerdict verdict);  ///< "fires", "cools_down", …
/// "critical_alerts is 2 (wanted > 0)", "… cannot be seen (wanted < 0.5)".
[[nodiscard]] QString toText(const ConditionResult &result);

}  // namespace herald
