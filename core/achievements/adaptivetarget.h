// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/sample.h"

#include <QJsonObject>
#include <span>

namespace herald {

/// How a target follows history.
struct AdaptivePolicy {
    double quantile = 0.9;  ///< of the history, counted from the bad end to the good one
    Duration window = std::chrono::days(30);
    Duration minSpan = std::chrono::days(7);  ///< first to last sample in the window
    int minSamples = 100;
    double minChangePercent = 5;  ///< smaller changes are not worth a line in the journal
};

/// A tighter target with what it rests on.
struct AdaptiveTarget {
    double previous = 0;
    double target = 0;
    double quantile = 0;
    Instant from;  ///< of the first sample used
    Instant to;    ///< of the last
    int samples = 0;

    bool operator==(const AdaptiveTarget &) const = default;
};

/// The target that the metric's own history suggests: the policy's quantile in the metric's direction (0.9 means that
/// nine of ten samples were worse). Never easier than the set target. Nothing for a metric that is not adaptive or has
/// no target, for too little history, and where the change would be too small. Order of samples does not matter; what
/// is not finite, outside the window or from the future is passed over. Quantile: type 7 of Hyndman & Fan, The American
/// Statistician 50(4), 1996.
[[nodiscard]] std::optional<AdaptiveTarget> adaptedTarget(const Metric &metric, std::span<const Sample> history,
                                                          const AdaptivePolicy &policy, Instant now);

/// One line for the journal: "Target of Latency tightened from 2.0 s to 1.4 s: the best 10 % of 4,320 samples since
/// 2026-01-01."
[[nodiscard]] QString journalLine(const Metric &metric, const AdaptiveTarget &change);

/// The evidence, for the journal's row.
[[nodiscard]] QJsonObject toJson(const AdaptiveTarget &change);

}  // namespace herald
