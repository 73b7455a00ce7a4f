// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

namespace herald {

/// The tiles for a glance, at most `most`: of each metric the series that stands worst; those that can be seen first,
/// of them those with a target first, else in the registry's order.
[[nodiscard]] QList<MetricTile> tilesForGlance(const QList<MetricTile> &tiles, qsizetype most);

}  // namespace herald
