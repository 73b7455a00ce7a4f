// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/lagmodel.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace herald {

namespace {

/// Ridge per learned row on standardised data: enough to keep nearly collinear lags apart, too little to bias them.
constexpr double kRidge = 1e-4;
/// How far beyond the historic range, as a share of it, a forecast may go.
constexpr double kHeadroom = 0.3;

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
    const auto [low, high] = std::ranges::minmax(m_levels);
    m_lowest = low;
    m_highest = high;
    if (m_spec.isLog) {
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
    const auto [rowLow, rowHigh] = std::ranges::minmax(m_rows);
    m_rowLow = rowLow - kHeadroom * (rowHigh - rowLow);
    m_rowHigh = rowHigh + kHeadroom * (rowHigh - rowLow);
    m_gram.assign(m_spec.lags.size() * m_spec.lags.size(), 0);
    m_moments.assign(m_spec.lags.size(), 0);
    m_learned = size_t(m_spec.lags.back());
}

void LagModel::learn(size_t end)
{
    const size_t k = m_spec.lags.size();
    const size_t last = end - size_t(m_spec.difference);
    std::vector<double> past(k);
    for (; m_learned < last; ++m_learned) {
        const double *now = m_rows.data() + m_learned;
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
    return std::clamp(sum, m_rowLow, m_rowHigh);
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
    const double room = kHeadroom * (m_highest - m_lowest);
    const double floor = m_lowest >= 0 ? std::max(0.0, m_lowest - room) : m_lowest - room;
    for (double &v : out) {
        if (m_spec.isLog)
            v = std::exp(std::min(v, 345.0)) - m_offset;
        v = std::clamp(v, floor, m_highest + room);
    }
}

}  // namespace herald
