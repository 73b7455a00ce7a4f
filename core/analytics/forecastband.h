// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecast.h"

namespace herald {

/// The errors (what came minus what was forecast) of one origin, one per step ahead.
using ErrorPath = std::vector<double>;

/// How the size of errors grows with the step ahead: size(k) = spread * (k + 1)^growth. 95 % from the root mean square
/// (steady in few errors), 80 % from the quantile (true in the middle of any distribution).
struct ErrorScale {
    double spread95 = 0;  ///< half width of the 95 % band at the first step
    double spread80 = 0;
    double growth = 0;

    [[nodiscard]] double half95(size_t step) const;
    [[nodiscard]] double half80(size_t step) const;
};

/// Learns the scale from the errors of past origins; all 0 where there is none. With few origins the bands are wider,
/// as Student's t with one degree of freedom an origin has it.
[[nodiscard]] ErrorScale errorScale(std::span<const ErrorPath> paths);

/// Share of each path inside the bands that the other paths give, the mean over all: {80 %, 95 %}. Needs two paths.
struct Inside {
    double share80 = 0;
    double share95 = 0;
};
[[nodiscard]] Inside insideShares(std::span<const ErrorPath> paths);

}  // namespace herald
