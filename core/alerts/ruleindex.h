// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/noisecoach.h"

#include <QHash>

namespace herald {

/// How a person calls a rule: by its labels too where another has its name.
struct RuleName {
    QString name;
    Labels labels{};

    auto operator<=>(const RuleName &other) const
    {
        return std::tie(name, labels) <=> std::tie(other.name, other.labels);
    }
    bool operator==(const RuleName &) const = default;
};

/// Finds the rule that an alert is of. Rules may share a name as long as their labels differ: there, and only there,
/// the alert's labels decide, and of several rules whose labels it has the one with the most. Labels that are templates
/// tell nothing apart.
class RuleIndex {
public:
    /// The rules must outlive the index.
    explicit RuleIndex(std::span<const Rule> rules);

    /// Nothing where no rule has the name, or the labels are those of none of its namesakes.
    [[nodiscard]] const Rule *ruleOf(const QString &name, const Labels &labels) const;
    [[nodiscard]] RuleName nameOf(const Rule &rule) const;
    /// Of the incident's rule.
    [[nodiscard]] RuleName nameOf(const Incident &incident) const;

private:
    QHash<QString, std::vector<const Rule *>> m_named;
};

/// The incidents of one of the rules.
[[nodiscard]] std::vector<Incident> incidentsOf(const Rule &rule, const RuleIndex &rules,
                                                std::span<const Incident> incidents);

}  // namespace herald
