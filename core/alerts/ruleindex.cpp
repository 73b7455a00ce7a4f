// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleindex.h"

#include <algorithm>

namespace herald {

namespace {

bool isTemplate(const QString &text) { return text.contains(QLatin1StringView("{{")); }

bool hasLabelsOf(const Labels &labels, const Rule &rule)
{
    return std::ranges::all_of(rule.labels, [&](const Labels::Pair &pair) {
        return isTemplate(pair.second) || (labels.has(pair.first) && labels.value(pair.first) == pair.second);
    });
}

}  // namespace

RuleIndex::RuleIndex(std::span<const Rule> rules)
{
    for (const Rule &rule : rules)
        m_named[rule.name].push_back(&rule);
}

const Rule *RuleIndex::ruleOf(const QString &name, const Labels &labels) const
{
    const auto named = m_named.constFind(name);
    if (named == m_named.cend())
        return nullptr;
    if (named->size() == 1)
        return named->front();
    const Rule *best = nullptr;
    for (const Rule *rule : *named) {
        if (hasLabelsOf(labels, *rule) && (!best || rule->labels.size() > best->labels.size()))
            best = rule;
    }
    return best;
}

RuleName RuleIndex::nameOf(const Rule &rule) const
{
    return {rule.name, m_named.value(rule.name).size() > 1 ? rule.labels : Labels()};
}

RuleName RuleIndex::nameOf(const Incident &incident) const
{
    const Rule *rule = ruleOf(incident.rule, incident.labels);
    return rule ? nameOf(*rule) : RuleName{incident.rule};
}

std::vector<Incident> incidentsOf(const Rule &rule, const RuleIndex &rules, std::span<const Incident> incidents)
{
    std::vector<Incident> own;
    const RuleName name = rules.nameOf(rule);
    std::ranges::copy_if(incidents, std::back_inserter(own),
                         [&](const Incident &incident) { return rules.nameOf(incident) == name; });
    return own;
}

}  // namespace herald
