// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <QTimeZone>
#include <span>

namespace herald {

/// What the clock on the wall shows in a zone: the zone's own offset at each instant, so also over a change to summer
/// time. The zone, which is slow, is asked again only where its clock was set meanwhile. Copyable; one thread.
class LocalClock {
public:
    explicit LocalClock(const QTimeZone &zone = QTimeZone::utc()) : m_zone(zone) {}

    /// How far the clock is ahead of UTC. A zone that is not valid is UTC.
    [[nodiscard]] Duration offset(Instant at) const;

private:
    QTimeZone m_zone;
    mutable Duration m_offset{};  ///< that holds in [m_from, m_until)
    mutable Instant m_from = Instant::max();
    mutable Instant m_until = Instant::min();
};

/// Ordered samples with the time that the clock on the wall showed, which is what people's days and weeks go by. Of an
/// hour that the wall shows twice the later one stays.
[[nodiscard]] std::vector<Sample> onTheWall(std::span<const Sample> samples, const LocalClock &clock);

}  // namespace herald
