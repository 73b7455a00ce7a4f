// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "store/rulestore.h"

namespace herald {

/// The rows in which the groups' rules are kept, in the file's order.
[[nodiscard]] QList<StoredRule> storedRules(const std::vector<RuleGroup> &groups, Instant now);

/// All rules of the store, in the order of their file. Corrupt for a row that cannot be read.
[[nodiscard]] Result<QList<Rule>> loadRules(Database &database);

}  // namespace herald
