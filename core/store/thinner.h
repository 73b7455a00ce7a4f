// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/summary.h"

namespace herald {

/// The columns of a chart: [from, to) cut into equal parts.
struct ColumnGrid {
    Instant from;
    Instant to;
    int columns = 800;

    /// A column's width, at least 1 ms.
    [[nodiscard]] Duration width() const;
    bool operator==(const ColumnGrid &) const = default;
};

/// Keeps the lowest and the highest of what falls into each column, so that a chart shows every peak with few points.
class Thinner {
public:
    explicit Thinner(const ColumnGrid &grid) : m_grid(grid), m_width(grid.width()) {}

    /// Rows come in the order of their time; what lies outside the grid is left out.
    void add(const Sample &sample) { add(sample.at, sample.value, sample.value); }
    void add(const Summary &summary) { add(summary.at, summary.min, summary.max); }

    /// At most two samples a column, in the order in which they occurred, time stamps strictly rising.
    [[nodiscard]] std::vector<Sample> take();

private:
    void add(Instant at, double lowest, double highest);
    void flush();

    ColumnGrid m_grid;
    Duration m_width;
    std::vector<Sample> m_samples;
    qint64 m_column = -1;
    Sample m_lowest;
    Sample m_highest;
};

}  // namespace herald
