// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace herald {

/// Whether values jump at `at`, or move on without a break: of four descriptions, each by least squares, the one with
/// the lowest penalised cost counts. With a jump: two levels; two parallel lines. Without: one line; two lines that
/// meet, wherever they meet best. A slope or a bend costs `price`, a jump three times that, so that it needs as much
/// evidence within a ramp as within a level. Gives the slope that both sides of the jump have in common, 0 of levels;
/// nothing where there is no jump. `at` lies inside.
///
/// Source: levels against lines by what they cost: Beaulieu & Killick, J. Climate 31 (2018).
[[nodiscard]] std::optional<double> slopeAroundJump(std::span<const double> values, size_t at, double price);

}  // namespace herald
