// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace herald::training {

/// Rows of weights that learn by Adam. A step changes only the rows that got a gradient since the last one: most facts
/// are absent from most batches.
/// Source: Kingma, Ba: "Adam: A Method for Stochastic Optimization", ICLR 2015; weight decay apart from the gradient as
/// in Loshchilov, Hutter: "Decoupled Weight Decay Regularization", ICLR 2019.
class WeightTable {
public:
    WeightTable(size_t rows, size_t columns);

    [[nodiscard]] std::span<float> row(size_t i) { return {&m_weights[i * m_columns], m_columns}; }
    [[nodiscard]] std::span<const float> row(size_t i) const { return {&m_weights[i * m_columns], m_columns}; }
    /// To be added to; step() sets it to 0 again.
    [[nodiscard]] std::span<float> gradient(size_t i);
    /// `time` counts the steps from 1.
    void step(double rate, double decay, int time);

private:
    size_t m_columns;
    std::vector<float> m_weights;
    std::vector<float> m_gradients;
    std::vector<float> m_means;
    std::vector<float> m_squares;
    std::vector<bool> m_isTouched;
    std::vector<size_t> m_touched;
};

}  // namespace herald::training
