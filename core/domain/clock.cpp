// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"

namespace herald {

Instant SystemClock::now() const { return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()); }

}  // namespace herald
