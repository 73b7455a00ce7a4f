// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/localclock.h"

#include <QDateTime>
#include <algorithm>

namespace herald {

Duration LocalClock::offset(Instant at) const
{
    if (at >= m_from && at < m_until)
        return m_offset;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    const auto next = m_zone.isValid() ? m_zone.nextTransition(moment) : QTimeZone::OffsetData();
    m_offset = m_zone.isValid() ? std::chrono::seconds(m_zone.offsetFromUtc(moment)) : Duration();
    m_from = at;
    m_until = next.atUtc.isValid() ? fromMs(next.atUtc.toMSecsSinceEpoch()) : Instant::max();
    return m_offset;
}

std::vector<Sample> onTheWall(std::span<const Sample> samples, const LocalClock &clock)
{
    std::vector<Sample> wall;
    wall.reserve(samples.size());
    for (auto sample = samples.rbegin(); sample != samples.rend(); ++sample) {
        const Instant at = sample->at + clock.offset(sample->at);
        if (wall.empty() || at < wall.back().at)
            wall.push_back({at, sample->value});
    }
    std::ranges::reverse(wall);
    return wall;
}

}  // namespace herald
