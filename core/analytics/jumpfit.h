// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/grid.h"

namespace herald {

/// A jump between two levels or two parallel lines.
struct JumpFit {
    double slope = 0;   ///< that both sides have in common, per cell; 0 of levels
    double before = 0;  ///< median of the cells before it, without their slope, as if all lay where the jump led to
    double after = 0;   ///< the same of the cells behind it
    double variance =
        0;  ///< of the jump's size, in variances of a value: the more time lies between, the less is known
};

/// Whether the cells seen jump at number `at`, or move on without a break: of four descriptions, each by least squares
/// over the places of the cells, the one with the lowest penalised cost counts. With a jump: two levels; two parallel
/// lines. Without: one line; two lines that meet, wherever they meet best, be it in a gap. A slope or a bend costs
/// `price`, a jump three times that, so that it needs as much evidence within a ramp as within a level. Nothing where
/// there is no jump. `at` lies inside.
///
/// Source: levels against lines by what they cost: Beaulieu & Killick, J. Climate 31 (2018).
[[nodiscard]] std::optional<JumpFit> fitJump(const SeenCells &seen, size_t at, double price);

}  // namespace herald
