// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/pasttrial.h"

namespace herald::cli {

/// Every transition, the totals of each rule, who is told, what was held back and missed, and a line that sums it up.
[[nodiscard]] QString toText(const PastTrial &trial, const BacktestOptions &options);

/// The report's own members, with `messages`, `held` and `missed_incidents`.
[[nodiscard]] QJsonObject toJson(const PastTrial &trial);

}  // namespace herald::cli
