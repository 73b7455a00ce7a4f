// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"
#include "ui/widgets/row.h"

namespace herald {

class RuleBook;

/// How each noun reads as one row of a list. Pure; `now` decides between a clock time and a date.
[[nodiscard]] RowContent rowOf(const Alert &alert, Instant now);
[[nodiscard]] RowContent rowOf(const Achievement &achievement, Instant now);
[[nodiscard]] RowContent rowOf(const Transition &transition, Instant now, const RuleBook &book);
[[nodiscard]] RowContent rowOf(const Rule &rule, const RuleBook &book);
/// `health` as it counts at `now`, with the age of its data.
[[nodiscard]] RowContent rowOf(const Health &health, Instant now);
[[nodiscard]] RowContent rowOf(const MetricTile &tile);
[[nodiscard]] RowContent rowOf(const Metric &metric);

/// The labels that tell one alert of a rule from another: without alertname and what the rule added for routing.
[[nodiscard]] QString tellingLabels(const Labels &labels);

}  // namespace herald
