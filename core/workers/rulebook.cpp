// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/rulebook.h"

#include "alerts/rulefile.h"

namespace herald {

QList<StoredRule> storedRules(const std::vector<RuleGroup> &groups, Instant now)
{
    QList<StoredRule> rows;
    int position = 0;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            rows += {.name = keyOf(rule),
                     .group = group.name,
                     .position = position++,
                     .body = QString::fromUtf8(toJsonText(rule)),
                     .isEnabled = rule.isEnabled,
                     .updatedAt = now};
        }
    }
    return rows;
}

Result<QList<Rule>> loadRules(Database &database)
{
    const auto rows = RuleStore(database).all();
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Rule> rules;
    for (const StoredRule &row : *rows) {
        auto rule = ruleFromJsonText(row.body.toUtf8());
        if (!rule)
            return fail(ErrorKind::Corrupt, rule.error().what, row.name);
        rule->isEnabled = row.isEnabled;
        rules += std::move(*rule);
    }
    return rules;
}

}  // namespace herald
