// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

namespace herald {

/// A metric's title as the screen shows it: those that Herald ships with in the screen's language, any other as it was
/// written; the name where there is no title.
[[nodiscard]] QString shownTitle(const Metric &metric);

}  // namespace herald
