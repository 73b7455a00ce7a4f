// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/thinner.h"

#include <algorithm>

namespace herald {

Duration ColumnGrid::width() const { return std::max((to - from) / std::max(columns, 1), Duration(1)); }

void Thinner::add(Instant at, double lowest, double highest)
{
    if (at < m_grid.from || at >= m_grid.to)
        return;
    // The last column takes what integer division leaves over.
    const qint64 column = std::min<qint64>((at - m_grid.from) / m_width, std::max(m_grid.columns, 1) - 1);
    if (column != m_column) {
        flush();
        m_column = column;
        m_lowest = {at, lowest};
        m_highest = {at, highest};
        return;
    }
    if (lowest < m_lowest.value)
        m_lowest = {at, lowest};
    if (highest > m_highest.value)
        m_highest = {at, highest};
}

void Thinner::flush()
{
    if (m_column < 0)
        return;
    if (m_lowest.value == m_highest.value) {
        m_samples.push_back(m_lowest);
        return;
    }
    // Both extremes of one summary carry its time; the second is moved by the least there is.
    if (m_lowest.at == m_highest.at)
        m_highest.at += Duration(1);
    const auto [first, second] =
        std::minmax(m_lowest, m_highest, [](const Sample &a, const Sample &b) { return a.at < b.at; });
    m_samples.push_back(first);
    m_samples.push_back(second);
}

std::vector<Sample> Thinner::take()
{
    flush();
    m_column = -1;
    return std::exchange(m_samples, {});
}

}  // namespace herald
