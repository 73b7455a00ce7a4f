// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/smoothing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace herald {

namespace {

struct Line {
    double intercept = 0;
    double slope = 0;
};

Line lineThrough(std::span<const double> y)
{
    const auto n = double(y.size());
    const double middle = (n - 1) / 2;
    double sum = 0;
    double moment = 0;
    for (size_t t = 0; t < y.size(); ++t) {
        sum += y[t];
        moment += (double(t) - middle) * y[t];
    }
    const double spread = n * (n * n - 1) / 12;
    const double slope = spread > 0 ? moment / spread : 0;
    return {sum / n - slope * middle, slope};
}

struct Smoothed {
    double level = 0;
    double squares = 0;
};

/// Simple exponential smoothing of the line-free curve 2y - line.
Smoothed smoothCurve(std::span<const double> y, const Line &line, double alpha)
{
    Smoothed s{2 * y[0] - line.intercept, 0};
    for (size_t t = 1; t < y.size(); ++t) {
        const double error = 2 * y[t] - line.intercept - line.slope * double(t) - s.level;
        s.squares += error * error;
        s.level += alpha * error;
    }
    return s;
}

/// The minimum of a function with one valley in [low, high], to about 1 %: golden-section search.
template <class F>
double valley(double low, double high, F f)
{
    constexpr double kGolden = 0.6180339887498949;
    double a = high - kGolden * (high - low);
    double b = low + kGolden * (high - low);
    double fa = f(a);
    double fb = f(b);
    while (high - low > 0.01) {
        if (fa <= fb) {
            high = b;
            b = a;
            fb = fa;
            a = high - kGolden * (high - low);
            fa = f(a);
        } else {
            low = a;
            a = b;
            fa = fb;
            b = low + kGolden * (high - low);
            fb = f(b);
        }
    }
    return (low + high) / 2;
}

}  // namespace

void Theta::fit(std::span<const double> series)
{
    const Line line = lineThrough(series);
    m_alpha = valley(0.01, 1.0, [&](double alpha) { return smoothCurve(series, line, alpha).squares; });
}

void Theta::forecast(std::span<const double> series, std::span<double> out) const
{
    const Line line = lineThrough(series);
    const double level = smoothCurve(series, line, m_alpha).level;
    for (size_t h = 0; h < out.size(); ++h)
        out[h] = (level + line.intercept + line.slope * double(series.size() + h)) / 2;
}

DampedTrend::State DampedTrend::run(std::span<const double> series, const Weights &weights)
{
    const size_t ahead = std::min<size_t>(series.size() - 1, 5);
    State s{series[0], ahead > 0 ? (series[ahead] - series[0]) / double(ahead) : 0, 0};
    for (size_t t = 1; t < series.size(); ++t) {
        const double expected = s.level + weights.damping * s.slope;
        const double error = series[t] - expected;
        s.squares += error * error;
        s.level = expected + weights.level * error;
        s.slope = weights.damping * s.slope + weights.level * weights.slope * error;
    }
    return s;
}

void DampedTrend::fit(std::span<const double> series)
{
    double best = std::numeric_limits<double>::infinity();
    const auto consider = [&](const Weights &weights) {
        const double squares = run(series, weights).squares;
        if (squares < best) {
            best = squares;
            m_weights = weights;
        }
    };
    m_weights = {};
    for (const double damping : {0.8, 0.95})
        for (const double level : {0.05, 0.2, 0.4, 0.6, 0.8, 0.99})
            consider({level, 0.1, damping});
    for (const double slope : {0.0, 0.02, 0.05, 0.2, 0.4})
        consider({m_weights.level, slope, m_weights.damping});
    for (const double damping : {0.9, 0.98})
        consider({m_weights.level, m_weights.slope, damping});
    for (const double step : {-0.1, -0.05, 0.05, 0.1})
        consider({std::clamp(m_weights.level + step, 0.02, 0.99), m_weights.slope, m_weights.damping});
}

void DampedTrend::forecast(std::span<const double> series, std::span<double> out) const
{
    const State s = run(series, m_weights);
    double power = 1;
    double sum = 0;
    for (double &v : out) {
        power *= m_weights.damping;
        sum += power;
        v = s.level + sum * s.slope;
    }
}

}  // namespace herald
