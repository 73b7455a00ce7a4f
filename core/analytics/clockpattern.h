// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/grid.h"

namespace herald {

/// Takes the pattern of the day, and then that of the week, out of a grid whose cells divide it, if three of them were
/// seen and the test for a season says so: each phase loses its median distance from a robust line. What a gap hides is
/// neither asked nor counted. True if anything was taken out.
bool removeClockPattern(Grid &grid);

}  // namespace herald
