// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/flapping.h"

#include <algorithm>

namespace herald {

namespace {

constexpr size_t kMaxFires = 100;
constexpr Duration kKept = std::chrono::hours(24);

}  // namespace

void FireHistory::fired(Instant at)
{
    // After a restart the same firing is told by the alert's memory and by the journal.
    const auto place = std::ranges::lower_bound(m_fires, at);
    if (place != m_fires.end() && *place == at)
        return;
    m_fires.insert(place, at);
    std::erase_if(m_fires, [at](Instant fire) { return at - fire > kKept; });
    if (m_fires.size() > kMaxFires)
        m_fires.erase(m_fires.begin());
}

bool FireHistory::isFlapping(const FlapRule &rule, Instant now) const
{
    const auto recent = std::ranges::count_if(m_fires, [&](Instant fire) { return now - fire <= rule.within; });
    return recent >= rule.fires;
}

}  // namespace herald
