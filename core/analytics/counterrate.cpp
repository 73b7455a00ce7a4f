// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/counterrate.h"

#include <cmath>

namespace herald {

std::optional<double> CounterRate::update(Instant at, double reading)
{
    if (!std::isfinite(reading) || reading < 0)
        return std::nullopt;
    if (m_at && at <= *m_at)
        return std::nullopt;
    std::optional<double> rate;
    if (m_at) {
        const double seconds = double((at - *m_at).count()) / 1000;
        const double risen = reading >= m_reading ? reading - m_reading : reading;
        rate = risen / seconds;
    }
    m_at = at;
    m_reading = reading;
    return rate;
}

}  // namespace herald
