// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/counterrate.h"
#include "analytics/detector.h"
#include "analytics/samplewindow.h"
#include "domain/metric.h"

#include <vector>

namespace herald {

/// An alarm of the detector on a stored series.
struct SeriesAnomaly {
    Instant at;        ///< where the window begins that raised it
    double value = 0;  ///< the window's mean, or the sample that is out of line with it; of a counter, its rate
    AnomalyScore judgement;
    std::optional<UsualRange> usual;  ///< of what `value` is
};

/// What the detector thinks of a series.
struct WatchState {
    SeriesKey series;
    Sample newest;                    ///< that has come; its window may not be over
    Sample judged;                    ///< the newest window that was: its begin and its mean, of a counter its rate
    AnomalyScore judgement;           ///< of that
    std::optional<UsualRange> usual;  ///< of such means, there
    double alarm = 0;        ///< the highest score of the unusual stretch, until an hour has been usual; else the score
    double deviation = 0;    ///< how many deviations off a normal value would be as rare as the one judged
    bool isLearning = true;  ///< too little was seen to judge
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

/// How a series is to be watched.
struct WatchOptions {
    MetricKind kind = MetricKind::Gauge;  ///< a counter's rate a second is judged, see CounterRate
    QTimeZone zone = QTimeZone::utc();    ///< whose hours of the day and of the week are learned
};

/// One series under watch, with the alarms of late: judges the mean of every five minutes and the sample that is
/// farthest from it, once a sample of a later window has come; a series with longer intervals sample by sample, at
/// once. Made again from the same samples, or their windows, and verdicts it thinks the same: so it survives a restart.
/// Bounded: a Detector and 200 alarms.
///
/// A second anomaly soon after the first belongs to the same stretch: it raises that alarm again, and is no new one.
class SeriesWatch {
public:
    explicit SeriesWatch(SeriesKey series, WatchOptions options = {}, std::vector<Verdict> verdicts = {});

    /// Takes a sample; those not newer than the newest, or not finite, change nothing.
    const WatchState &update(const Sample &sample);
    /// Takes all samples of one window of kWatchStep, from before any sample that is taken singly.
    void learn(const SampleWindow &window);

    [[nodiscard]] const WatchState &state() const { return m_state; }
    /// Oldest first.
    [[nodiscard]] const std::vector<SeriesAnomaly> &alarms() const { return m_alarms; }

private:
    void open(Instant begin);
    void judge(Instant until);
    void judge(Instant at, double value, std::optional<ValueRange> extremes);
    void noteStretch();
    void teach(Instant until);
    [[nodiscard]] bool isSparse() const { return m_usualCount > 0 && m_usualCount < 1.5; }

    Detector m_detector;
    std::optional<CounterRate> m_rate;
    WatchState m_state;
    std::vector<SeriesAnomaly> m_alarms;
    std::vector<Verdict> m_verdicts;  ///< on what was not seen yet, newest first
    SampleWindow m_window;            ///< that is being filled
    Instant m_windowEnd;              ///< of the grid's window that the newest sample lies in
    qint64 m_counted = 0;             ///< samples in that
    double m_usualCount = 0;          ///< samples in a window, lately
    double m_strongest = 0;           ///< score of the stretch
    Instant m_lastUnusual;
    bool m_isRaised = false;
    bool m_hasSeen = false;
};

}  // namespace herald
