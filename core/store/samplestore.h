// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "store/samplereader.h"
#include "store/seriesstore.h"
#include "store/thinner.h"

namespace herald {

/// What append() made of a batch.
struct AppendReport {
    int stored = 0;
    int repeated = 0;  ///< there was a sample with that time already; the first one stays
    int refused = 0;   ///< NaN or infinite

    bool operator==(const AppendReport &) const = default;
};

/// A series with its newest sample.
struct LatestSample {
    SeriesKey series;
    std::optional<Sample> sample;

    bool operator==(const LatestSample &) const = default;
};

/// Series of one metric whose samples lie together on disk: read together they cost hardly more than one.
using SeriesGroup = QList<StoredSeries>;

/// A series as what each 5 minutes or hour come to, oldest first.
struct SeriesSummaries {
    SeriesKey series;
    std::vector<Summary> summaries;
};

/// The course of a series as statistics look at it: the means of 5 minutes or an hour, each at its window's start; of a
/// counter its rate a second from the window before, see CounterRate.
struct SeriesCourse {
    SeriesKey series;
    std::vector<Sample> values;
    qint64 measured = 0;  ///< samples that they stand for
};

/// Samples of all series, in any order of time. Ranges are [from, to). See samplekeeper.h for what keeps them small.
class SampleStore {
public:
    explicit SampleStore(Database &database) : m_database(database), m_series(database), m_reader(database) {}

    /// Stores the batch in one transaction; on disk when it returns.
    [[nodiscard]] Result<AppendReport> append(std::span<const SeriesSample> batch);

    /// Every series that a metric has ever had, by labels.
    [[nodiscard]] Result<QList<SeriesKey>> series(const QString &metric) const;
    /// The newest sample that is not later than `until`: what came while a clock was ahead hides nothing. Nothing where
    /// there is none, or none after `since`, which spares the search for the last one of a series that has long ended.
    [[nodiscard]] Result<std::optional<Sample>> latest(const SeriesKey &series, Instant until = Instant::max(),
                                                       Instant since = Instant::min()) const;
    [[nodiscard]] Result<QList<LatestSample>> latestOf(const QString &metric, Instant until = Instant::max()) const;

    /// Oldest first; where single samples are no longer kept, the last one of every 5 minutes or hour.
    [[nodiscard]] Result<std::vector<Sample>> samples(const SeriesKey &series, Instant from, Instant to) const;
    /// The same for all series of a metric, those without a sample in the range left out.
    [[nodiscard]] Result<std::vector<SeriesData>> samplesOf(const QString &metric, Instant from, Instant to) const;
    /// Nothing where the series never had a sample; what it gives may stand in a group of one's own making.
    [[nodiscard]] Result<std::optional<StoredSeries>> stored(const SeriesKey &series) const;
    /// The series of a metric in groups of at most 32, for going through many without having all of them in memory.
    [[nodiscard]] Result<QList<SeriesGroup>> groups(const QString &metric) const;
    /// Those without a sample in the range are left out.
    [[nodiscard]] Result<std::vector<SeriesSummaries>> summaries(const SeriesGroup &group, Instant from, Instant to,
                                                                 Tier tier = Tier::FiveMinutes) const;
    [[nodiscard]] Result<std::vector<SeriesCourse>> course(MetricKind kind, const SeriesGroup &group, Instant from,
                                                           Instant to, Tier tier = Tier::FiveMinutes) const;
    [[nodiscard]] Result<std::vector<SeriesData>> samplesOf(const SeriesGroup &group, Instant from, Instant to) const;
    [[nodiscard]] Result<std::vector<SeriesData>> thinned(const SeriesGroup &group, const ColumnGrid &grid) const;
    /// At most two samples (lowest and highest) a column, from the coarsest tier that is fine enough.
    [[nodiscard]] Result<std::vector<SeriesData>> thinned(const QString &metric, const ColumnGrid &grid) const;
    /// Count, extremes, sum and last of a range; nothing without a sample. Over two days its edges are rounded to 5
    /// minutes.
    [[nodiscard]] Result<std::optional<Summary>> summary(const SeriesKey &series, Instant from, Instant to) const;

private:
    /// Reads bucket by bucket.
    template <class Read>
    [[nodiscard]] Result<std::vector<SeriesData>> readAll(const SeriesGroup &all, const ColumnGrid &range,
                                                          Read read) const;
    [[nodiscard]] Result<std::optional<Sample>> newestOf(const StoredSeries &series, Instant since) const;
    [[nodiscard]] Result<std::optional<Sample>> latestOf(const StoredSeries &series, Instant until,
                                                         Instant since = Instant::min()) const;

    Database &m_database;
    SeriesStore m_series;
    SampleReader m_reader;
};

}  // namespace herald
