// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace herald {

/// A power under which a series varies as much where it is high as where it is low: 1, 3/4, 1/2, 1/4, or the logarithm
/// for 0. Box and Cox's family without its shift and scale, which no smoothing sees. For positive values.
///
/// Source: Box & Cox, An Analysis of Transformations, J. Royal Statistical Society B 26 (1964); the choice: Guerrero,
/// Time-series analysis supported by power transformations, J. Forecasting 12 (1993).
class PowerTransform {
public:
    /// 1: leaves values as they are.
    PowerTransform() = default;
    /// The one that suits `series`, told from stretches of `period` rows, of 2 at the least; 1 where a value is not
    /// positive or there are fewer than four stretches.
    PowerTransform(std::span<const double> series, int period);

    [[nodiscard]] double power() const { return 0.25 * m_quarters; }
    [[nodiscard]] double applied(double value) const;
    /// What gives `value` when applied; 0 for what no positive value gives.
    [[nodiscard]] double undone(double value) const;

    bool operator==(const PowerTransform &) const = default;

private:
    int m_quarters = 4;
};

}  // namespace herald
