// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/lifecycle.h"
#include "alerts/matcher.h"
#include "alerts/templates.h"

namespace herald {

/// Settings that hold where a rule says nothing.
struct RuleDefaults {
    Duration interval = std::chrono::seconds(15);   ///< of the evaluation slots
    Duration staleAfter = std::chrono::minutes(5);  ///< Prometheus's look-back
};

/// A metric with the matchers that its series must pass, and what becomes of their samples.
struct CompiledSelector {
    QString metric;
    Matchers matchers;
    WindowSpec window;
    Operator op = Operator::Greater;
    double threshold = 0;

    [[nodiscard]] bool selects(const SeriesKey &key) const
    {
        return key.metric == metric && matchesAll(matchers, key.labels);
    }
};

/// A rule made ready to be evaluated often.
struct CompiledRule {
    Rule rule;
    LifecycleRule lifecycle;
    std::vector<CompiledSelector> selectors;  ///< one, or one per metric term of a compound; none for PromQL
    std::vector<std::pair<QString, Template>> labels;
    Template summary;
    Template description;
    std::vector<std::pair<QString, Template>> annotations;  ///< the others
    bool hasPlainLabels = true;                             ///< none is a template
    QString comparison;                                     ///< " > 0.9", as reasons end with it

    /// `series` overlaid by the rule's labels as they are written, with `alertname`: what tells alerts apart. The text
    /// of a label may change with the value; the alert stays the same.
    [[nodiscard]] Labels identity(const Labels &series) const;
    [[nodiscard]] Labels expandedLabels(const Labels &series, std::optional<double> value) const;
    /// `threshold`, or what the rule's kind has in its place; nothing where no single number is compared.
    [[nodiscard]] std::optional<double> threshold() const;
};

/// Invalid for a bad regular expression or template, or a number that is not finite.
[[nodiscard]] Result<CompiledRule> compile(const Rule &rule, const RuleDefaults &defaults);

}  // namespace herald
