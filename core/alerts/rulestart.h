// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/rule.h"
#include "domain/sample.h"

#include <span>

namespace herald {

/// A rule on the metric to begin with: it alerts on the worse side of what the last days showed, a tenth of their
/// spread beyond the worst hundredth of the samples, and ends halfway back to the median. Where nothing was seen the
/// metric's target is the threshold. Its texts are the same in every language. Pure.
[[nodiscard]] Rule ruleOn(const Metric &metric, std::span<const SeriesData> lastDays);

}  // namespace herald
