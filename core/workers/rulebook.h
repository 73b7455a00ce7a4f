// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "store/rulestore.h"

namespace herald {

/// Puts the groups in force in place of those of the same names; other groups stay. Gives what their writer should know
/// (warningsOn()). Conflict, and nothing is changed, where a rule stands in another group already. What changed gets a
/// row in the journal under the name of whoever wrote it; none where nobody did, as of the rules that are shipped.
[[nodiscard]] Result<QStringList> saveRules(Database &database, const std::vector<RuleGroup> &groups, Instant now,
                                            const QString &by = {});

/// What saveRules() would say to these groups; nothing is changed.
[[nodiscard]] Result<QStringList> ruleWarnings(Database &database, const std::vector<RuleGroup> &groups);

/// All rules of the store, in the order of their file. Corrupt for a row that cannot be read.
[[nodiscard]] Result<QList<Rule>> loadRules(Database &database);

/// The rules that can be read, and one line on each that cannot; its `where` is the rule's key.
struct ReadableRules {
    QList<Rule> rules;
    QList<Error> broken;
};

/// For those who must go on: of a row that cannot be read the rule of `before` stays in force where there is one.
[[nodiscard]] Result<ReadableRules> loadReadableRules(Database &database, const QList<Rule> &before = {});

}  // namespace herald
