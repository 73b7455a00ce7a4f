// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

namespace herald {

/// The stretch of time that a chart shows; never empty.
struct TimeWindow {
    Instant from;
    Instant to;

    [[nodiscard]] Duration length() const { return to - from; }
    [[nodiscard]] bool contains(const TimeWindow &other) const { return from <= other.from && to >= other.to; }
    /// Moved by a share of its length; positive is later.
    [[nodiscard]] TimeWindow panned(double share) const;
    /// `factor` times as long, at least a minute and at most four years, with `anchor` at the same place.
    [[nodiscard]] TimeWindow zoomed(double factor, Instant anchor) const;
    /// Moved so that it does not reach beyond `latest`.
    [[nodiscard]] TimeWindow endingBy(Instant latest) const;
    /// Longer by `share` of its length at either side.
    [[nodiscard]] TimeWindow widened(double share) const;

    bool operator==(const TimeWindow &) const = default;
};

}  // namespace herald
