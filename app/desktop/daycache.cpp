// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/daycache.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace herald {

namespace {

/// A fifth of what one column of a tile's line stands for.
constexpr Duration kFresh = 5min;
constexpr Duration kYoung = 6h;

bool isYoung(const SeriesDay &day)
{
    const auto &samples = day.spark.samples;
    return samples.empty() || samples.back().at - samples.front().at < kYoung;
}

}  // namespace

std::shared_ptr<const DayCache::Days> DayCache::find(const QString &metric, Instant now) const
{
    const QMutexLocker lock(&m_mutex);
    const auto kept = m_kept.constFind(metric);
    if (kept == m_kept.constEnd() || now < kept->readAt || now - kept->readAt > kFresh)
        return nullptr;
    return kept->days;
}

void DayCache::keep(const QString &metric, const std::shared_ptr<const Days> &days, Instant now)
{
    const QMutexLocker lock(&m_mutex);
    if (std::ranges::all_of(*days, isYoung))
        m_kept.remove(metric);
    else
        m_kept.insert(metric, {days, now});
}

}  // namespace herald
