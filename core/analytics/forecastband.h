// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/forecast.h"

namespace herald {

/// The errors (what came minus what was forecast) of one origin, one per step ahead.
using ErrorPath = std::vector<double>;

/// How the size of errors grows with the step ahead: size(k) = spread * (k + 1)^growth. 95 % from the root mean square
/// (steady in few errors), 80 % from the quantile (true in the middle of any distribution). Beyond the steps that were
/// tried it grows as the error of a random walk at least: a standstill that nobody saw is not assumed.
struct ErrorScale {
    double spread95 = 0;  ///< half width of the 95 % band at the first step
    double spread80 = 0;
    double growth = 0;
    size_t tried = 1;  ///< steps

    /// `course`: how many times as far the forecast has gone at this step as where the trial ended; what goes on may
    /// err in proportion.
    [[nodiscard]] double half95(size_t step, double course = 1) const;
    [[nodiscard]] double half80(size_t step, double course = 1) const;

private:
    [[nodiscard]] double factor(size_t step, double course) const;
};

/// Learns the scale from the errors of past origins; all 0 where there is none. With few origins the bands are wider,
/// as Student's t with one degree of freedom an origin has it.
[[nodiscard]] ErrorScale errorScale(std::span<const ErrorPath> paths);

/// Do errors grow with the level, so that `inLogs`, the errors of the logarithms, are steadier than `errors`? Decided
/// by the likelihood of what came, whose logarithm is `meanLog` in the mean; no where it hardly
/// differs, and where the errors are factors.
///
/// Source: Box & Cox, An Analysis of Transformations, J. Royal Statistical Society B 26 (1964).
[[nodiscard]] bool isRelative(std::span<const ErrorPath> errors, std::span<const ErrorPath> inLogs, double meanLog);

/// Share of each path inside the bands that the other paths give, the mean over all; none for fewer than
/// two.
struct Inside {
    double share80 = 0;
    double share95 = 0;
};
[[nodiscard]] std::optional<Inside> insideShares(std::span<const ErrorPath> paths);

}  // namespace herald
