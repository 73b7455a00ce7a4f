// SPDX-License-Identifier: GPL-3.0-or-later
#include "weighttable.h"

#include <cmath>

namespace herald::training {

namespace {

constexpr float kMeanMemory = 0.9F;
constexpr float kSquareMemory = 0.999F;
constexpr double kSmallest = 1e-8;

}  // namespace

WeightTable::WeightTable(size_t rows, size_t columns)
    : m_columns(columns), m_weights(rows * columns), m_gradients(rows * columns), m_means(rows * columns),
      m_squares(rows * columns), m_isTouched(rows)
{
}

std::span<float> WeightTable::gradient(size_t i)
{
    if (!m_isTouched[i]) {
        m_isTouched[i] = true;
        m_touched.push_back(i);
    }
    return {&m_gradients[i * m_columns], m_columns};
}

void WeightTable::step(double rate, double decay, int time)
{
    const double meanBias = 1 - std::pow(double(kMeanMemory), time);
    const double squareBias = 1 - std::pow(double(kSquareMemory), time);
    for (const size_t i : m_touched) {
        m_isTouched[i] = false;
        for (size_t k = i * m_columns; k < (i + 1) * m_columns; ++k) {
            const float gradient = m_gradients[k];
            m_gradients[k] = 0;
            m_means[k] = kMeanMemory * m_means[k] + (1 - kMeanMemory) * gradient;
            m_squares[k] = kSquareMemory * m_squares[k] + (1 - kSquareMemory) * gradient * gradient;
            const double direction =
                double(m_means[k]) / meanBias / (std::sqrt(double(m_squares[k]) / squareBias) + kSmallest);
            m_weights[k] -= float(rate * (direction + decay * double(m_weights[k])));
        }
    }
    m_touched.clear();
}

}  // namespace herald::training
