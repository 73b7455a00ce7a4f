// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/lagmodel.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace herald {

namespace {

/// Ridge per learned row on standardised data: enough to keep nearly collinear lags apart, too little to bias them.
constexpr double kRidge = 1e-4;
/// How far beyond the learned range, as a share of it, a forecast may go at once.
constexpr double kHeadroom = 0.3;
/// How many times as steep as the whole learned range a course may go on: that of a quarter of the history.
constexpr double kSteepest = 4;

/// Of values that can still be squared.
constexpr double kLargestLog = 345;

struct Moments {
    double mean = 0;
    double deviation = 1;
};

Moments momentsOf(std::span<const double> x)
{
    double sum = 0;
    for (const double v : x)
        sum += v;
    const double mean = sum / double(x.size());
    double squares = 0;
    for (const double v : x)
        squares += (v - mean) * (v - mean);
    const double deviation = std::sqrt(squares / double(x.size()));
    return {mean, deviation > 1e-12 * (1e-300 + std::abs(mean)) ? deviation : 1.0};
}

}  // namespace

LagModel::LagModel(std::span<const double> series, LagModelSpec spec)
    : m_spec(std::move(spec)), m_levels(series.begin(), series.end())
{
    if (m_spec.isLog) {
        const double low = std::ranges::min(m_levels);
        m_offset = low > 0 ? 0 : 1 - low;
        for (double &v : m_levels)
            v = std::log(v + m_offset);
    }
    const auto d = size_t(m_spec.difference);
    for (size_t t = d; t < m_levels.size(); ++t)
        m_rows.push_back(d == 0 ? m_levels[t] : m_levels[t] - m_levels[t - d]);
    const Moments moments = momentsOf(m_rows);
    m_mean = moments.mean;
    m_scale = moments.deviation;
    for (double &v : m_rows)
        v = (v - m_mean) / m_scale;
    m_gram.assign(m_spec.lags.size() * m_spec.lags.size(), 0);
    m_moments.assign(m_spec.lags.size(), 0);
    m_learned = size_t(m_spec.lags.back());
    for (size_t t = 0; t < m_learned + d; ++t)
        m_levelExtent.take(m_levels[t]);
    for (size_t t = 0; t < m_learned; ++t)
        m_rowExtent.take(m_rows[t]);
}

void LagModel::Extent::take(double v)
{
    low = std::min(low, v);
    high = std::max(high, v);
}

void LagModel::learn(size_t end)
{
    const size_t k = m_spec.lags.size();
    const size_t last = end - size_t(m_spec.difference);
    std::vector<double> past(k);
    for (; m_learned < last; ++m_learned) {
        const double *now = m_rows.data() + m_learned;
        m_rowExtent.take(*now);
        m_levelExtent.take(m_levels[m_learned + size_t(m_spec.difference)]);
        for (size_t i = 0; i < k; ++i)
            past[i] = now[-m_spec.lags[i]];
        for (size_t i = 0; i < k; ++i) {
            const double factor = past[i];
            double *row = m_gram.data() + i * k;
            for (size_t j = 0; j <= i; ++j)
                row[j] += factor * past[j];
            m_moments[i] += factor * *now;
        }
    }
    solve();
}

void LagModel::solve()
{
    const auto k = Eigen::Index(m_spec.lags.size());
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    RowMajor gram = Eigen::Map<const RowMajor>(m_gram.data(), k, k);
    const double rows = std::max(1.0, double(m_learned) - m_spec.lags.back());
    gram.diagonal().array() += kRidge * rows;
    const Eigen::VectorXd weights =
        gram.selfadjointView<Eigen::Lower>().llt().solve(Eigen::Map<const Eigen::VectorXd>(m_moments.data(), k));
    m_weights.assign(weights.begin(), weights.end());
}

double LagModel::next(const std::vector<double> &path) const
{
    double sum = 0;
    for (size_t i = 0; i < m_weights.size(); ++i)
        sum += m_weights[i] * path[path.size() - size_t(m_spec.lags[i])];
    const double room = kHeadroom * m_rowExtent.range();
    return std::clamp(sum, m_rowExtent.low - room, m_rowExtent.high + room);
}

void LagModel::forecast(std::span<double> out) const
{
    const auto reach = size_t(m_spec.lags.back());
    std::vector<double> path(m_rows.begin() + long(m_learned - reach), m_rows.begin() + long(m_learned));
    path.reserve(reach + out.size());
    for (double &v : out) {
        path.push_back(next(path));
        v = path.back() * m_scale + m_mean;
    }
    undoTransform(out);
}

void LagModel::undoTransform(std::span<double> out) const
{
    const auto d = size_t(m_spec.difference);
    const size_t end = m_learned + d;
    for (size_t h = 0; d > 0 && h < out.size(); ++h)
        out[h] += h < d ? m_levels[end + h - d] : out[h - d];
    const auto given = [&](double level) {
        return m_spec.isLog ? std::exp(std::min(level, kLargestLog)) - m_offset : level;
    };
    const Extent extent{given(m_levelExtent.low), given(m_levelExtent.high)};
    const double room = kHeadroom * extent.range();
    const double floor = extent.low >= 0 ? 0.0 : -std::numeric_limits<double>::infinity();
    for (size_t h = 0; h < out.size(); ++h) {
        const double course = m_levelExtent.range() * kSteepest * double(h + 1) / double(end);
        const double low = std::max(floor, given(m_levelExtent.low - course) - room);
        out[h] = std::clamp(given(out[h]), low, given(m_levelExtent.high + course) + room);
    }
}

}  // namespace herald
