// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/daycache.h"

#include <algorithm>

namespace herald {

namespace {

/// A tile's line has so many columns; what is new for a fifth of one does not show.
constexpr int kFifthsOfColumns = 300;

Duration lengthOf(const SeriesDay &day)
{
    const auto &samples = day.spark.samples;
    return samples.empty() ? Duration{} : samples.back().at - samples.front().at;
}

Duration longest(const DayCache::Days &days)
{
    Duration length{};
    for (const SeriesDay &day : days)
        length = std::max(length, lengthOf(day));
    return length;
}

}  // namespace

std::shared_ptr<const DayCache::Days> DayCache::find(const QString &metric, Instant now) const
{
    const QMutexLocker lock(&m_mutex);
    const auto kept = m_kept.constFind(metric);
    if (kept == m_kept.constEnd() || now < kept->readAt || now - kept->readAt > kept->fresh)
        return nullptr;
    return kept->days;
}

void DayCache::keep(const QString &metric, const std::shared_ptr<const Days> &days, Instant now)
{
    const QMutexLocker lock(&m_mutex);
    m_kept.insert(metric, {days, now, longest(*days) / kFifthsOfColumns});
}

}  // namespace herald
