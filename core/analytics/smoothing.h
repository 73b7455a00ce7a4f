// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace herald {

/// Exponential smoothing of a regular, not seasonal series. Values are finite and below 1e150 in size.

/// Theta: half a line through all values, half simple exponential smoothing of the series with doubled curvature.
///
/// Source: Assimakopoulos & Nikolopoulos, The theta model, Int. J. Forecasting 16 (2000); in this form Hyndman &
/// Billah, Unmasking the Theta method, Int. J. Forecasting 19 (2003).
class Theta {
public:
    /// Chooses the smoothing weight on `series` (one value or more).
    void fit(std::span<const double> series);
    /// The values after `series`, with the weight of the last fit().
    void forecast(std::span<const double> series, std::span<double> out) const;

private:
    double m_alpha = 0.5;
};

/// Holt's linear trend with damping: a level, a slope, and a slope that dies out.
///
/// Source: Gardner & McKenzie, Forecasting trends in time series, Management Science 31 (1985).
class DampedTrend {
public:
    void fit(std::span<const double> series);
    void forecast(std::span<const double> series, std::span<double> out) const;

private:
    struct Weights {
        double level = 0.5;  ///< (0, 1]
        double slope = 0.1;  ///< share of `level`, [0, 1]
        double damping = 0.9;
    };
    struct State {
        double level = 0;
        double slope = 0;
        double squares = 0;  ///< sum of squared one-step errors
    };
    [[nodiscard]] static State run(std::span<const double> series, const Weights &weights);

    Weights m_weights;
};

}  // namespace herald
