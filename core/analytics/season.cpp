// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/season.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace herald {

namespace {

constexpr double kTestQuantile = 1.645;  // 90 %, two-sided
/// A factor below this would blow noise up when it is divided out.
constexpr double kSmallestFactor = 1e-3;
/// A shorter period explains "as much" from this share of the best autocorrelation.
constexpr double kAsMuch = 0.9;

bool isSignificant(std::span<const double> correlations, int period, size_t rows)
{
    double squares = 0;
    for (int k = 0; k + 1 < period; ++k)
        squares += correlations[size_t(k)] * correlations[size_t(k)];
    const double limit = kTestQuantile * std::sqrt((1 + 2 * squares) / double(rows));
    return correlations[size_t(period) - 1] > limit;
}

/// Mean over one period around each row that has half a period on both sides; the others are NaN-free: they are left 0.
std::vector<double> movingAverage(std::span<const double> x, int period)
{
    std::vector<double> sums(x.size() + 1, 0.0);
    std::partial_sum(x.begin(), x.end(), sums.begin() + 1);
    const auto half = size_t(period / 2);
    const bool isOdd = period % 2 != 0;
    std::vector<double> average(x.size(), 0.0);
    for (size_t t = half; t + half < x.size(); ++t) {
        const double inner = isOdd ? sums[t + half + 1] - sums[t - half]
                                   : sums[t + half] - sums[t - half + 1] + 0.5 * (x[t - half] + x[t + half]);
        average[t] = inner / period;
    }
    return average;
}

std::vector<double> withoutLine(std::span<const double> x)
{
    const auto n = double(x.size());
    const double middle = (n - 1) / 2;
    double sum = 0;
    double moment = 0;
    for (size_t t = 0; t < x.size(); ++t) {
        sum += x[t];
        moment += (double(t) - middle) * x[t];
    }
    const double slope = moment / (n * (n * n - 1) / 12);
    std::vector<double> rest(x.size());
    for (size_t t = 0; t < x.size(); ++t)
        rest[t] = x[t] - sum / n - slope * (double(t) - middle);
    return rest;
}

}  // namespace

std::vector<double> autocorrelations(std::span<const double> series, int maxLag)
{
    std::vector<double> result(size_t(std::max(maxLag, 0)), 0.0);
    if (series.empty())
        return result;
    const double mean = std::reduce(series.begin(), series.end()) / double(series.size());
    std::vector<double> centred(series.begin(), series.end());
    for (double &v : centred)
        v -= mean;
    const double variance = std::inner_product(centred.begin(), centred.end(), centred.begin(), 0.0);
    if (!(variance > 0))
        return result;
    for (size_t lag = 1; lag <= result.size() && lag < centred.size(); ++lag)
        result[lag - 1] =
            std::inner_product(centred.begin() + long(lag), centred.end(), centred.begin(), 0.0) / variance;
    return result;
}

bool isSeasonal(std::span<const double> series, int period)
{
    if (period < 2 || series.size() < 3 * size_t(period))
        return false;
    return isSignificant(autocorrelations(series, period), period, series.size());
}

int weekOf(std::span<const double> series, int period)
{
    const int week = 7 * period;
    if (period < 2 || series.size() < 3 * size_t(week))
        return 0;
    const auto correlations = autocorrelations(series, week + period);
    const double atWeek = correlations[size_t(week) - 1];
    const double beside = std::max(correlations[size_t(week - period) - 1], correlations[size_t(week + period) - 1]);
    const bool isPeak = atWeek > beside - 0.5 / std::sqrt(double(series.size()));
    return isPeak && isSignificant(correlations, week, series.size()) ? week : 0;
}

int detectSeason(std::span<const double> series, int maxPeriod)
{
    const int longest = std::min<int>(maxPeriod, int(series.size() / 3));
    if (longest < 2)
        return 0;
    const auto r = autocorrelations(withoutLine(series), longest + 1);
    const auto at = [&](int lag) { return r[size_t(lag) - 1]; };
    int best = 0;
    for (int lag = 2; lag <= longest; ++lag) {
        const bool isPeak = at(lag) > at(lag - 1) && at(lag) >= at(lag + 1);
        // Noise splits a peak into neighbours, the highest of which counts; a multiple must explain clearly more.
        const double price = lag < best * 3 / 2 ? 1 : kAsMuch;
        if (isPeak && (best == 0 || at(lag) * price > at(best)) && isSignificant(r, lag, series.size()))
            best = lag;
    }
    return best;
}

SeasonalPattern::SeasonalPattern(std::span<const double> series, int period)
{
    if (period < 2 || series.size() < 2 * size_t(period))
        return;
    m_isFactor = std::ranges::min(series) > 0;
    const auto p = size_t(period);
    m_index.assign(p, 0.0);
    std::vector<int> counts(p, 0);
    const auto average = movingAverage(series, period);
    const auto half = p / 2;
    for (size_t t = half; t + half < series.size(); ++t) {
        m_index[t % p] += m_isFactor ? series[t] / average[t] : series[t] - average[t];
        ++counts[t % p];
    }
    const double neutral = m_isFactor ? 1.0 : 0.0;
    for (size_t phase = 0; phase < p; ++phase)
        m_index[phase] = counts[phase] > 0 ? m_index[phase] / counts[phase] : neutral;
    const double mean = std::reduce(m_index.begin(), m_index.end()) / double(p);
    for (double &v : m_index)
        v = m_isFactor ? std::max(v / mean, kSmallestFactor) : v - mean;
}

std::vector<double> SeasonalPattern::removed(std::span<const double> series) const
{
    std::vector<double> rest(series.begin(), series.end());
    for (size_t t = 0; t < rest.size(); ++t) {
        const double index = m_index[t % m_index.size()];
        rest[t] = m_isFactor ? rest[t] / index : rest[t] - index;
    }
    return rest;
}

void SeasonalPattern::restore(std::span<double> values, size_t start) const
{
    for (size_t h = 0; h < values.size(); ++h) {
        const double index = m_index[(start + h) % m_index.size()];
        values[h] = m_isFactor ? values[h] * index : values[h] + index;
    }
}

}  // namespace herald
