// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/flapping.h"

#include <algorithm>

namespace herald {

namespace {

constexpr std::ptrdiff_t kMaxFires = 100;

}  // namespace

void FireHistory::fired(Instant at)
{
    // After a restart the same firing is told by the alert's memory and by the journal.
    const auto place = std::ranges::lower_bound(m_fires, at);
    if (place != m_fires.end() && *place == at)
        return;
    m_fires.insert(place, at);
    const auto kept = std::ranges::lower_bound(m_fires, at - kKept);
    m_fires.erase(m_fires.begin(),
                  std::max(kept, m_fires.end() - std::min<std::ptrdiff_t>(std::ssize(m_fires), kMaxFires)));
}

bool FireHistory::isFlapping(const FlapRule &rule, Instant now) const
{
    return countSince(now - rule.within) >= rule.fires;
}

int FireHistory::countSince(Instant start) const
{
    return int(m_fires.end() - std::ranges::lower_bound(m_fires, start));
}

}  // namespace herald
