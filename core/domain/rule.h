// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "domain/time.h"

#include <QStringList>
#include <optional>
#include <variant>
#include <vector>

namespace herald {

/// What a rule makes of the samples in its window.
enum class Function { Last, Avg, Min, Max, P50, P90, P95, P99, Rate, Increase, Change, Share };

enum class Operator { Greater, GreaterOrEqual, Less, LessOrEqual, Equal, NotEqual };

enum class Tendency { Rising, Falling, Either };

/// The rule's own metric, function, window, operator and threshold decide.
struct ThresholdCondition {
    bool operator==(const ThresholdCondition &) const = default;
};

/// Evaluated by a Prometheus server. A recording rule is kept for the export and never alerts.
struct PromQlCondition {
    QString expr;
    bool isRecording = false;

    bool operator==(const PromQlCondition &) const = default;
};

/// The metric moves steadily over the rule's window.
struct TrendCondition {
    Tendency direction = Tendency::Either;
    double minChange = 0;      ///< in per cent of the window's first fitted value
    double confidence = 0.95;  ///< 0..1

    bool operator==(const TrendCondition &) const = default;
};

struct AnomalyCondition {
    double score = 0.99;  ///< 0..1, as `heraldctl detect` writes it

    bool operator==(const AnomalyCondition &) const = default;
};

/// The metric is forecast to be on the operator's side of `crosses` before `within` has passed.
struct ForecastCondition {
    double crosses = 0;
    Duration within{};
    double confidence = 0.8;  ///< 0..1

    bool operator==(const ForecastCondition &) const = default;
};

/// The metric's level jumped within the rule's window.
struct ChangePointCondition {
    Tendency direction = Tendency::Either;
    double minChange = 0;  ///< in per cent of the level before
    double confidence = 0.95;

    bool operator==(const ChangePointCondition &) const = default;
};

/// No series matches, or none of them had a sample for this long.
struct AbsentCondition {
    Duration after{};

    bool operator==(const AbsentCondition &) const = default;
};

/// One leaf or branch of a compound: `terms` if there are any, else another alert if it is named, else a metric
/// compared.
struct Term {
    enum class Join { All, Any };

    QString alert;  ///< true while an alert of this rule fires whose labels do not contradict
    QString metric;
    Labels matchers;
    Function function = Function::Last;
    Duration window{};
    Operator op = Operator::Greater;
    double threshold = 0;
    int minSamples = 1;
    Join join = Join::All;
    std::vector<Term> terms;

    bool operator==(const Term &) const = default;
};

/// AND (`all:`) or OR (`any:`) over terms, joined by equal labels.
struct CompoundCondition {
    Term root;

    bool operator==(const CompoundCondition &) const = default;
};

using Condition = std::variant<ThresholdCondition, PromQlCondition, TrendCondition, AnomalyCondition, ForecastCondition,
                               ChangePointCondition, AbsentCondition, CompoundCondition>;

/// What is watched and when it is bad. The words are those of the rule file.
struct Rule {
    QString name;     ///< `alert:` unique over all groups together with `labels`
    QString group;    ///< `name:` of its group
    QString metric;   ///< the registry's name; empty for PromQlCondition and CompoundCondition
    Labels matchers;  ///< what the series' labels must be: "x" equal, "!=x", "=~regex", "!~regex"
    Function function = Function::Last;
    Duration window{};  ///< 0: the newest sample only
    Operator op = Operator::Greater;
    double threshold = 0;
    std::optional<double> clear;  ///< hysteresis: a firing alert resolves only past this level
    Duration pendingFor{};        ///< `for:`
    Duration keepFiringFor{};
    int minSamples = 1;
    Duration interval{};                    ///< of its group; 0 means the engine's own
    Labels labels;                          ///< severity, category, …; those of its group under the rule's own
    std::vector<Labels::Pair> annotations;  ///< in the file's order
    bool isEnabled = true;
    Condition condition;               ///< a plain threshold unless the file says otherwise
    std::optional<Duration> cooldown;  ///< after a confirmed delivery; absent: the receiver's own
    QString escalation;                ///< the name of an escalation chain; empty for none
    QStringList tags;
    int limit = 0;                        ///< of its group; more alerts than this are an error; 0: no limit
    std::optional<Duration> queryOffset;  ///< of its group; how far in the past the rule looks
    Labels groupLabels;                   ///< of its group; already under `labels`

    bool operator==(const Rule &) const = default;
};

/// Rules that are evaluated together, in order.
struct RuleGroup {
    QString name;         ///< unique in its file
    Duration interval{};  ///< 0: the engine's own
    int limit = 0;
    std::optional<Duration> queryOffset;
    Labels labels;  ///< already under each rule's own
    std::vector<Rule> rules;

    bool operator==(const RuleGroup &) const = default;
};

[[nodiscard]] QString toText(Function function);  ///< "last", "p99", …
[[nodiscard]] QString toText(Operator op);        ///< ">", ">=", …
[[nodiscard]] std::optional<Function> functionFrom(QStringView text);
[[nodiscard]] std::optional<Operator> operatorFrom(QStringView text);
[[nodiscard]] QString toText(Tendency tendency);  ///< "rising", "falling", "either"
[[nodiscard]] std::optional<Tendency> tendencyFrom(QStringView text);
[[nodiscard]] bool compare(double value, Operator op, double threshold);

}  // namespace herald
