// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/shift.h"
#include "domain/achievement.h"
#include "domain/metric.h"

namespace herald {

/// When a change in a metric counts as following a piece of work.
struct BridgePolicy {
    Duration window = std::chrono::days(3);  ///< before and after; whole days, so that both see each hour as often
    Duration bin = std::chrono::hours(1);
    Duration reach = std::chrono::days(1);  ///< how long after the work shipped the metric may move
    double minPercent = 5;                  ///< smaller improvements are not told
    double confidence = 0.95;
};

/// A step in a metric, with the metric's median level on both sides.
struct StepChange {
    Instant at;
    double before = 0;
    double after = 0;
    Shift shift;

    bool operator==(const StepChange &) const = default;
};

/// The clearest step within [from, to], or nothing where none is an improvement of `minPercent` whose interval leaves 0
/// out. A metric that had been moving like this for a window before makes no step. `samples` are in order of time.
[[nodiscard]] std::optional<StepChange> clearestStep(const Metric &metric, std::span<const Sample> samples,
                                                     Instant from, Instant to, const BridgePolicy &policy);

/// Work and metrics joined: where a metric improved within reach of a piece of work and not before it, a draft with the
/// numbers before and after, the interval, and every piece of work that shipped within reach of the step, the nearest
/// one first. That two things follow each other is not proof: its grade is Correlated. Work whose windows are not full
/// at `now` is left for later. The key joins the series and the nearest work, so that the same pair is told once:
/// "bridge:NAME{LABELS}:KEY".
[[nodiscard]] QList<Achievement> bridgesOf(const Metric &metric, const SeriesData &series,
                                           const QList<Achievement> &work, const BridgePolicy &policy, Instant now);

}  // namespace herald
