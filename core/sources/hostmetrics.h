// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

#include <QList>

namespace herald {

/// The registry's entries for what measureHost() gives, in the order in which people want to see them. No targets:
/// those are the user's.
[[nodiscard]] QList<Metric> hostMetrics();

}  // namespace herald
