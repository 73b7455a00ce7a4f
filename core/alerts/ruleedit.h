// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"

#include <span>

namespace herald {

/// What a person chooses among when a rule is written.
enum class RuleKind { Threshold, Trend, Anomaly, Forecast, ChangePoint, Absent, PromQl, Recording, Compound };

[[nodiscard]] RuleKind kindOf(const Rule &rule);
[[nodiscard]] QString toText(RuleKind kind);  ///< "threshold", "change_point", …

/// The rule as one of `kind`: what both kinds have stays, what only the old one had goes, and what the new one needs
/// has a usual value. The same rule where it is of this kind already.
[[nodiscard]] Rule asKind(const Rule &rule, RuleKind kind);

/// What stands in the rule's own fields of a comparison; nothing of a compound's.
[[nodiscard]] Term comparisonIn(const Rule &rule);
[[nodiscard]] Rule withComparison(Rule rule, const Term &term);

/// The rule in another group, with what that group gives its rules: its interval, limit, offset and labels.
[[nodiscard]] Rule movedTo(Rule rule, const QString &group, std::span<const Rule> inForce);

/// `name`, or with the first number behind it that makes it no rule's name.
[[nodiscard]] QString freeName(const QString &name, std::span<const Rule> inForce);

/// The groups to be saved so that the rules of `edited` stand in the place of `original`, one of those in force, or are
/// new where there is none; nothing edited removes it. Other rules of these groups stay, and take over what `edited`
/// says of their group; a group that has lost its last rule is among them, empty. Groups that do not change are left
/// out.
[[nodiscard]] std::vector<RuleGroup> groupsAfterEdit(std::span<const Rule> inForce, const Rule *original,
                                                     const std::vector<RuleGroup> &edited);

}  // namespace herald
