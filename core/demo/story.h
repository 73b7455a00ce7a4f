// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"
#include "domain/health.h"
#include "domain/metric.h"
#include "domain/rule.h"
#include "domain/sample.h"

namespace herald {

/// Ninety days of a small product and the machine it is written on, for `--demo` and screenshots.
struct Story {
    QList<Metric> metrics;
    std::vector<SeriesData> series;   ///< a sample each 15 minutes, each minute on the last day
    QList<Achievement> achievements;  ///< oldest first; not stored, so without ids
    QList<Rule> rules;
    QList<Alert> alerts;            ///< ids 1…n, oldest first; the last ones are still firing or pending
    QList<Transition> transitions;  ///< oldest first; of the alerts above, by their ids
    QList<Health> components;
};

inline constexpr Duration kStoryLength = std::chrono::days(90);

/// The story that ends at `now`: the same for the same `now`, to the last digit. Achievements and alerts are what
/// Herald's own detectors make of the series and of the sample commits and posts.
[[nodiscard]] Story sampleStory(Instant now);

}  // namespace herald
