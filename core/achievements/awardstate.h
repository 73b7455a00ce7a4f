// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/sample.h"

#include <vector>

namespace herald {

/// Samples in a row that all deserve an award, waiting for the metric's hold time to pass.
struct HeldRun {
    Instant since;
    Instant until;
    int count = 0;
    double low = 0;
    double high = 0;
    std::vector<double> values;  ///< every `stride`-th of them, at most kMaxHeldValues: enough for their median
    int stride = 1;

    bool operator==(const HeldRun &) const = default;
};

inline constexpr size_t kMaxHeldValues = 128;

/// Lengthens a run by one sample.
void addTo(HeldRun &run, const Sample &sample);

/// What awards of one series depend on. Stored beside the series; small, and can be had again from the achievements.
struct AwardState {
    Instant at;  ///< time of the newest sample that was considered
    std::optional<double> lastAwarded;
    std::optional<Instant> lastAwardedAt;
    int awards = 0;
    std::vector<double> milestones;      ///< those that are awarded or were already behind; rising
    std::optional<double> lastRaw;       ///< the newest sample as it came
    double counterOffset = 0;            ///< what counters had counted before they were reset
    std::optional<double> judgedTarget;  ///< the target that `run` was judged by
    std::optional<HeldRun> run;

    bool operator==(const AwardState &) const = default;
};

[[nodiscard]] QJsonObject toJson(const AwardState &state);
/// Leaves out what is missing or malformed; numbers that are not finite count as missing.
[[nodiscard]] AwardState awardStateFromJson(const QJsonObject &object);

/// The state that the achievements of a series prove: for when the stored one is lost. Other achievements are passed
/// over.
[[nodiscard]] AwardState awardStateFrom(const SeriesKey &series, const QList<Achievement> &achievements);

}  // namespace herald
