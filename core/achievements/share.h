// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

namespace herald {

/// Why `value` cannot be one of this unit, for people; nothing where it can. A share ("ratio") lies between 0 and 1: an
/// 8 that may mean 8 % or 800 % is not guessed at, since a wrong guess is an achievement that never was.
[[nodiscard]] std::optional<QString> shareProblem(double value, const QString &unit);

/// The first problem of a metric's target and milestones; nothing where they can be reached.
[[nodiscard]] std::optional<QString> goalProblem(const Metric &metric);

}  // namespace herald
