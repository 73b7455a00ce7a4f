// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/awardstate.h"
#include "domain/metric.h"

namespace herald {

// An award's evidence has kind "samples", grade Measured, reference "NAME{LABELS} FROM/TO" and these data:
//   metric, labels, unit, direction, query, value | milestone, at, raw, counter_offset
//   award:      award (its number), target, previous_award, previous_award_at, improvement_vs_target_percent,
//               improvement_vs_last_percent, hold, samples {from, to, count, low, high}
//   milestone:  also_passed [..], previous_total
// Numbers that are not known are null.

/// Natural key of a series' nth award. It counts awards instead of naming the value, so that the same award found
/// again, from a state that was lost or rolled back and with whatever value is measured then, is the same award:
/// "kpi:NAME{LABELS}:3".
[[nodiscard]] QString awardKey(const SeriesKey &series, int number);

/// "milestone:NAME{LABELS}:1000".
[[nodiscard]] QString milestoneKey(const SeriesKey &series, double milestone);

/// Is it the key of an award or a milestone of this very series?
[[nodiscard]] bool isAwardOf(const SeriesKey &series, const QString &key);

/// A held run that became an award. `state` is the one before it.
struct AwardGrounds {
    const Metric &metric;
    const SeriesKey &series;
    const AwardState &state;
    const HeldRun &run;
    double value = 0;  ///< the run's median
};

/// The achievement, confirmed by its measurement. When the work behind it began is not known, so startedAt stays
/// absent.
[[nodiscard]] Achievement awardAchievement(const AwardGrounds &grounds);

/// One or more milestones passed at a sample. `state` is the one before it.
struct MilestoneGrounds {
    const Metric &metric;
    const SeriesKey &series;
    const AwardState &state;
    double milestone = 0;
    std::vector<double> alsoPassed;  ///< lesser ones that were already behind at first sight
    std::optional<double> previousTotal{};
    Sample total;  ///< with the counter's resets made good
    double raw = 0;
    double counterOffset = 0;
};

[[nodiscard]] Achievement milestoneAchievement(const MilestoneGrounds &grounds);

}  // namespace herald
