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
/// A smaller deviation, as a share of the mean, is rounding.
constexpr double kLeastDeviation = 1e-12;
constexpr double kTiny = 1e-150;

/// Added to values whose least is `low`, so that they have logarithms.
double offsetOf(double low) { return low > 0 ? 0 : 1 - low; }

}  // namespace

LagModel::LagModel(std::span<const double> series, LagModelSpec spec) : m_spec(std::move(spec)), m_series(series)
{
    restart();
}

void LagModel::restart()
{
    const size_t k = m_spec.lags.size();
    m_levels.clear();
    m_rows.clear();
    m_levelExtent = {};
    m_rowExtent = {};
    m_sum = 0;
    m_squares = 0;
    m_gram.assign(k * k, 0);
    m_moments.assign(k, 0);
    m_pastSums.assign(k, 0);
    m_learnedSum = 0;
    m_learned = size_t(m_spec.lags.back());
}

void LagModel::Extent::take(double v)
{
    low = std::min(low, v);
    high = std::max(high, v);
}

void LagModel::learn(size_t end)
{
    if (m_spec.isLog) {
        for (size_t t = m_levels.size(); t < end; ++t)
            m_low = std::min(m_low, m_series[t]);
        // A new low that has no logarithm shifts all of them.
        if (offsetOf(m_low) != m_offset)
            restart();
        m_offset = offsetOf(m_low);
    }
    takeRows(end);
    const size_t k = m_spec.lags.size();
    for (; m_learned < m_rows.size(); ++m_learned) {
        const double *now = m_rows.data() + m_learned;
        m_learnedSum += *now;
        for (size_t i = 0; i < k; ++i) {
            const double factor = now[-m_spec.lags[i]];
            double *row = m_gram.data() + i * k;
            for (size_t j = 0; j <= i; ++j)
                row[j] += factor * now[-m_spec.lags[j]];
            m_moments[i] += factor * *now;
            m_pastSums[i] += factor;
        }
    }
    solve();
}

/// The known values in the form that is regressed on. Rows are told from the mean of the first ones, so that sums of
/// their squares keep their digits.
void LagModel::takeRows(size_t end)
{
    const auto d = size_t(m_spec.difference);
    for (size_t t = m_levels.size(); t < end; ++t) {
        m_levels.push_back(m_spec.isLog ? std::log(m_series[t] + m_offset) : m_series[t]);
        m_levelExtent.take(m_levels.back());
    }
    const auto change = [&](size_t row) { return d == 0 ? m_levels[row] : m_levels[row + d] - m_levels[row]; };
    if (m_rows.empty()) {
        m_centre = 0;
        for (size_t row = 0; row < m_learned; ++row)
            m_centre += change(row) / double(m_learned);
    }
    for (size_t row = m_rows.size(); row + d < end; ++row) {
        m_rows.push_back(change(row) - m_centre);
        m_rowExtent.take(m_rows.back());
        m_sum += m_rows.back();
        m_squares += m_rows.back() * m_rows.back();
    }
}

/// Ridge regression on the known rows, standardised by their own mean and deviation. Both sides have the same scale, so
/// that only the ridge needs it.
void LagModel::solve()
{
    const auto k = Eigen::Index(m_spec.lags.size());
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Eigen::Map<const Eigen::VectorXd> past(m_pastSums.data(), k);
    const double rows = std::max(1.0, double(m_learned) - m_spec.lags.back());
    const auto n = double(m_rows.size());
    m_mean = m_sum / n;
    const double variance = m_squares / n - m_mean * m_mean;
    const double least = kLeastDeviation * (kTiny + std::abs(m_centre + m_mean));
    const double square = variance > least * least ? variance : 1.0;
    RowMajor gram = Eigen::Map<const RowMajor>(m_gram.data(), k, k);
    gram -= m_mean * (past.rowwise().replicate(k) + past.transpose().colwise().replicate(k));
    gram.array() += rows * m_mean * m_mean;
    gram /= square;
    gram.diagonal().array() += kRidge * rows;
    Eigen::VectorXd moments = Eigen::Map<const Eigen::VectorXd>(m_moments.data(), k);
    moments -= m_mean * past;
    moments.array() += m_mean * (rows * m_mean - m_learnedSum);
    const Eigen::VectorXd weights = gram.selfadjointView<Eigen::Lower>().llt().solve(moments / square);
    m_weights.assign(weights.begin(), weights.end());
}

double LagModel::next(const std::vector<double> &path) const
{
    double sum = m_mean;
    for (size_t i = 0; i < m_weights.size(); ++i)
        sum += m_weights[i] * (path[path.size() - size_t(m_spec.lags[i])] - m_mean);
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
        v = path.back() + m_centre;
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
