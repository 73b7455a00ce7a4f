// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <QHash>
#include <span>

namespace herald {

/// Names a series of one SeriesWindows in a few bytes.
using SeriesRef = quint32;
inline constexpr SeriesRef kNoSeries = ~SeriesRef{};

/// Samples of one series, oldest first. Each has a number that it keeps while others come and go; `first` is that of
/// the first one here.
struct ShownSamples {
    std::span<const Sample> samples;
    quint64 first = 0;
};

/// The recent samples of every series, as far back as somebody asked to keep them.
class SeriesWindows {
public:
    /// The same reference for the same key, for ever.
    SeriesRef add(const SeriesKey &key);
    [[nodiscard]] SeriesRef find(const SeriesKey &key) const { return m_refs.value(key, kNoSeries); }
    [[nodiscard]] size_t size() const { return m_series.size(); }

    /// Ignores a sample that is not newer than the newest, or not finite.
    void feed(SeriesRef ref, const Sample &sample);
    /// Shows samples that lie elsewhere, oldest first, as revealUpTo() comes to them.
    void lend(SeriesRef ref, std::span<const Sample> samples) { m_series[ref].lent = samples; }
    /// Lent samples up to `now` count as fed; those after it do not.
    void revealUpTo(Instant now);
    /// The same for one series.
    void revealUpTo(SeriesRef ref, Instant now) { reveal(m_series[ref], now); }
    /// Keeps at least this much behind the newest sample; never less than was asked for before.
    void keep(SeriesRef ref, Duration length);
    void setStaleAfter(SeriesRef ref, Duration staleAfter) { m_series[ref].staleAfter = staleAfter; }
    /// Which metrics are collected together, each under the name of its cohort.
    ///
    /// A series that was left out of two collections of its cohort in a row has ended, as Grafana resolves an alert
    /// with "MissingSeries" (docs, "Stale alert instances"). While the whole cohort is missing nobody knows. Without a
    /// cohort a series ends by end() alone.
    void setCohorts(const QHash<QString, QString> &cohortOfMetric);
    /// Drops all samples: nothing more is to come of the series. One that comes all the same begins it anew.
    void end(SeriesRef ref);
    /// Drops the samples after `now`: the clock was set back, and they would hide all that follow.
    void forgetAfter(Instant now);

    [[nodiscard]] const SeriesKey &key(SeriesRef ref) const { return m_series[ref].key; }
    [[nodiscard]] Duration staleAfter(SeriesRef ref) const { return m_series[ref].staleAfter; }
    [[nodiscard]] bool hasEnded(SeriesRef ref) const
    {
        const Series &series = m_series[ref];
        return series.hasEnded || (series.cohort != kNoCohort && newestOf(series) < m_cohorts[series.cohort].previous);
    }
    /// The same of a series that never had a sample here.
    [[nodiscard]] bool hasEnded(const QString &metric) const;
    /// Oldest first.
    [[nodiscard]] std::span<const Sample> samples(SeriesRef ref) const { return shown(ref).samples; }
    [[nodiscard]] ShownSamples shown(SeriesRef ref) const
    {
        const Series &series = m_series[ref];
        if (!series.lent.empty())
            return {series.lent.subspan(series.head, series.revealed - series.head), series.head};
        return {std::span(series.samples).subspan(series.head), series.dropped + series.head};
    }

private:
    static constexpr quint32 kNoCohort = ~quint32{};

    struct Series {
        SeriesKey key;
        Duration keep{};
        Duration staleAfter{};  ///< 0: the engine's own
        size_t head = 0;        ///< samples before it are waiting to be dropped together
        quint64 dropped = 0;    ///< numbers given to samples that are gone
        std::vector<Sample> samples;
        std::span<const Sample> lent;  ///< instead of `samples`
        size_t revealed = 0;           ///< how many of them were seen
        quint32 cohort = kNoCohort;
        bool hasEnded = false;
    };

    /// When the newest two of its collections were.
    struct Cohort {
        Instant newest = Instant::min();
        Instant previous = Instant::min();
    };

    static Instant newestOf(const Series &series)
    {
        return series.samples.empty() ? Instant::min() : series.samples.back().at;
    }
    void collected(quint32 cohort, Instant at);

    static void reveal(Series &series, Instant now);

    std::vector<Series> m_series;
    QHash<SeriesKey, SeriesRef> m_refs;
    std::vector<Cohort> m_cohorts;
    QHash<QString, quint32> m_cohortOfMetric;
};

}  // namespace herald
