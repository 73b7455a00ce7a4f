// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/detector.h"
#include "domain/sample.h"

#include <vector>

namespace herald {

/// An alarm of the detector on a stored series.
struct SeriesAnomaly {
    Instant at;
    double value = 0;
    AnomalyScore judgement;
    std::optional<UsualRange> usual;
};

/// What the detector thinks of a series at its newest value.
struct WatchState {
    SeriesKey series;
    Sample newest;
    AnomalyScore judgement;
    std::optional<UsualRange> usual;
    double alarm = 0;        ///< the highest score of the unusual stretch that goes on; else the newest score
    double deviation = 0;    ///< how many deviations off a normal value would be as rare as the newest one
    bool isLearning = true;  ///< too little was seen, or for less than an hour, to judge
};

/// The same with the alarms of late, oldest first.
struct WatchReport {
    WatchState state;
    std::vector<SeriesAnomaly> alarms;
};

/// What a person said of one moment of a series.
struct Verdict {
    Instant at;
    bool isNormal = true;  ///< false: "this was an anomaly"

    bool operator==(const Verdict &) const = default;
};

/// One series under watch, with the alarms of late. Made again from the same samples and verdicts it thinks the same:
/// so it survives a restart. Bounded: a Detector and 200 alarms.
class SeriesWatch {
public:
    explicit SeriesWatch(SeriesKey series, DetectorOptions options = {}, std::vector<Verdict> verdicts = {});

    /// Judges a sample; those not newer than the newest, or not finite, change nothing.
    const WatchState &update(const Sample &sample);

    [[nodiscard]] const WatchState &state() const { return m_state; }
    /// Oldest first.
    [[nodiscard]] const std::vector<SeriesAnomaly> &alarms() const { return m_alarms; }

private:
    void teach(const Sample &sample);

    Detector m_detector;
    WatchState m_state;
    std::vector<SeriesAnomaly> m_alarms;
    std::vector<Verdict> m_verdicts;  ///< on what was not seen yet, newest first
    Instant m_firstAt;
    bool m_hasSeen = false;
};

}  // namespace herald
