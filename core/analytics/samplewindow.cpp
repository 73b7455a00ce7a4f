// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/samplewindow.h"

#include <algorithm>

namespace herald {

Instant windowOf(Instant at, Duration step)
{
    const qint64 ms = toMs(at) % step.count();
    return at - Duration(ms < 0 ? ms + step.count() : ms);
}

void SampleWindow::add(double value) { add({{}, 1, value, value, value}); }

void SampleWindow::add(const SampleWindow &later)
{
    lowest = count > 0 ? std::min(lowest, later.lowest) : later.lowest;
    highest = count > 0 ? std::max(highest, later.highest) : later.highest;
    sum += later.sum;
    count += later.count;
}

// Sums are rounded: without the clamp a flat line would wobble.
double SampleWindow::mean() const { return std::clamp(sum / double(count), lowest, highest); }

std::optional<ValueRange> SampleWindow::extremes() const
{
    return count > 1 ? std::optional(ValueRange{lowest, highest}) : std::nullopt;
}

}  // namespace herald
