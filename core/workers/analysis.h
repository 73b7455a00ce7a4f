// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/samplestore.h"
#include "workers/analysisrun.h"
#include "workers/pipeline.h"

#include <QHash>
#include <QObject>

class QTimer;

namespace herald {

/// How long to rest after an analysis that took `cost` by the clock: `interval`, longer where that would be more than
/// one part in 250 of a processor, or where the machine is busy; at most five times as long. Pure.
[[nodiscard]] Duration restAfter(Duration cost, Duration interval);

/// Root of the analysis thread. Watches every series of the registry as its samples are stored, and analyses all of
/// them together once per version of the data, not more often than restAfter() says: one snapshot for everybody.
/// Builds everything in start(), on its own thread. After a restart the watches are made again from what four weeks
/// came to and the person's verdicts; in slices, between which it rests as long, so that whoever else reads the
/// database is not kept waiting.
class Analysis final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString database;
        AnalysisOptions analysis{};
        Duration quiet = std::chrono::seconds(2);     ///< after start(), when the pages that wait come first
        Duration interval = std::chrono::minutes(1);  ///< between two analyses at the least
        Duration keep = std::chrono::hours(24 * 90);  ///< how long the scores of old ones are kept
        const Clock &clock;                           ///< outlives the worker
    };

    explicit Analysis(Options options);
    ~Analysis() override;

    void start();
    void stop();
    /// Watches what was just stored.
    void take(const herald::Delta &delta);
    /// Takes over what persons said meanwhile, and analyses if the data have changed since the last time.
    void analyseNow();

signals:
    /// What the detectors think of the series that got samples.
    void judged(std::vector<herald::WatchState> states);
    /// A snapshot is on disk, and so are its scores as samples.
    void stored(herald::Delta delta);
    void failed(herald::Error error);

private:
    void learnNext();
    [[nodiscard]] Result<> syncMetrics();
    [[nodiscard]] Result<> learnGroup(Instant now);
    [[nodiscard]] Result<> learnAll(Instant now);
    void finishLoading(Instant now);
    [[nodiscard]] Result<SeriesWatch *> watchOf(const SeriesKey &series, Instant now);
    [[nodiscard]] Result<> watchSeries(const SeriesKey &series, Instant now);
    [[nodiscard]] Result<> watchGroup(const SeriesGroup &group, Instant now);
    [[nodiscard]] SeriesWatch newWatch(const SeriesKey &series, std::vector<Verdict> verdicts = {}) const;
    [[nodiscard]] Result<> hearVerdicts(Instant now);
    [[nodiscard]] Result<> analyse(Instant now);

    Options m_options;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<QTimer> m_timer;
    std::unique_ptr<QTimer> m_learner;  // of the slices at the start
    SeriesWatches m_watches;
    QHash<QString, MetricKind> m_metrics;  // that are watched
    QList<SeriesGroup> m_unlearned;        // of theirs
    Instant m_heardUntil;                  // verdicts said until then are known
    quint64 m_version = 0;                 // of the data; rises with each delta
    quint64 m_analysed = 0;
    bool m_isLoaded = false;
};

}  // namespace herald
