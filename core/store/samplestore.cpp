// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/samplestore.h"

#include "analytics/counterrate.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kLongRange = std::chrono::hours(48);

// So far from their limits that adding a span of a chunk cannot overflow.
constexpr Instant kEarliest = fromMs(-4'102'444'800'000);
constexpr Instant kLatest = fromMs(253'402'300'800'000);  // year 10000

RowQuery queryOf(SeriesId series, const ColumnGrid &range)
{
    return {.bucket = bucketOf(series),
            .series = {series},
            .from = std::clamp(range.from, kEarliest, kLatest),
            .to = std::clamp(range.to, kEarliest, kLatest)};
}

/// One query a bucket, so that no chunk is decoded twice.
std::map<qint64, RowQuery> queriesOf(const QList<StoredSeries> &all, const ColumnGrid &range)
{
    std::map<qint64, RowQuery> queries;
    for (const StoredSeries &series : all) {
        auto [query, isNew] = queries.try_emplace(bucketOf(series.id), queryOf(series.id, range));
        query->second.series.insert(series.id);
    }
    return queries;
}

template <class Row>
Result<RowsBySeries<Sample>> thinAll(const Result<RowsBySeries<Row>> &found, const ColumnGrid &grid)
{
    if (!found)
        return tl::unexpected(found.error());
    RowsBySeries<Sample> thinned;
    for (auto series = found->begin(); series != found->end(); ++series) {
        Thinner thinner(grid);
        for (const Row &row : series.value())
            thinner.add(row);
        thinned.insert(series.key(), thinner.take());
    }
    return thinned;
}

SeriesCourse meansOf(const SeriesSummaries &series)
{
    SeriesCourse course{series.series, {}, 0};
    for (const Summary &one : series.summaries) {
        course.values.push_back({one.at, one.sum / double(one.count)});
        course.measured += one.count;
    }
    return course;
}

SeriesCourse ratesOf(const SeriesSummaries &series)
{
    SeriesCourse course{series.series, {}, 0};
    CounterRate rate;
    for (const Summary &one : series.summaries) {
        if (const auto risen = rate.update({one.at, one.count, one.sum, one.min, one.max}))
            course.values.push_back({one.at, *risen});
        course.measured += one.count;
    }
    return course;
}

}  // namespace

Result<AppendReport> SampleStore::append(std::span<const SeriesSample> batch)
{
    return m_database.inTransaction([&]() -> Result<AppendReport> {
        AppendReport report;
        auto insert =
            m_database.prepare(u"INSERT OR IGNORE INTO head (bucket, at, series, value) VALUES (?, ?, ?, ?)"_s);
        if (!insert)
            return tl::unexpected(insert.error());
        for (const SeriesSample &each : batch) {
            if (!std::isfinite(each.sample.value)) {
                ++report.refused;
                continue;
            }
            const auto id = m_series.idOf(each.series);
            if (!id)
                return tl::unexpected(id.error());
            if (auto ran = insert->run({bucketOf(*id), each.sample.at, *id, each.sample.value}); !ran)
                return tl::unexpected(ran.error());
            ++(insert->changed() > 0 ? report.stored : report.repeated);
        }
        return report;
    });
}

Result<QList<SeriesKey>> SampleStore::series(const QString &metric) const
{
    return m_series.ofMetric(metric).map([](const QList<StoredSeries> &all) {
        QList<SeriesKey> keys;
        for (const StoredSeries &series : all)
            keys << series.key;
        return keys;
    });
}

Result<std::optional<Sample>> SampleStore::latest(const SeriesKey &series, Instant until, Instant since) const
{
    return m_series.find(series).and_then(
        [&](const std::optional<StoredSeries> &stored) -> Result<std::optional<Sample>> {
            return stored ? latestOf(*stored, until, since) : std::nullopt;
        });
}

Result<QList<LatestSample>> SampleStore::latestOf(const QString &metric, Instant until) const
{
    const auto all = m_series.ofMetric(metric);
    if (!all)
        return tl::unexpected(all.error());
    QList<LatestSample> latest;
    for (const StoredSeries &series : *all) {
        const auto sample = latestOf(series, until);
        if (!sample)
            return tl::unexpected(sample.error());
        latest << LatestSample{series.key, *sample};
    }
    return latest;
}

Result<std::optional<Sample>> SampleStore::latestOf(const StoredSeries &series, Instant until, Instant since) const
{
    const auto newest = newestOf(series, since);
    if (!newest || !*newest || (*newest)->at <= until)
        return newest;
    // Some samples lie ahead: rare, so it may cost a search backwards in ever longer steps.
    for (const Duration reach : {Duration(1h), Duration(24h), Duration(24h * 30), until - kEarliest}) {
        const auto found = m_reader.samples(queryOf(series.id, {until - reach, until + Duration(1)}));
        if (!found)
            return tl::unexpected(found.error());
        const std::vector<Sample> samples = found->value(series.id);
        if (!samples.empty())
            return samples.back().at > since ? std::optional(samples.back()) : std::nullopt;
    }
    return std::optional<Sample>();
}

Result<std::optional<Sample>> SampleStore::newestOf(const StoredSeries &series, Instant since) const
{
    const auto inHead = m_reader.newestInHead(series.id, std::max(since, kEarliest));
    if (!inHead || !series.sealedAt || *series.sealedAt <= since || (*inHead && (*inHead)->at > *series.sealedAt))
        return inHead;
    const auto found = m_reader.samples(queryOf(series.id, {*series.sealedAt, *series.sealedAt + Duration(1)}));
    return found.map([&](const RowsBySeries<Sample> &rows) -> std::optional<Sample> {
        const std::vector<Sample> samples = rows.value(series.id);
        return samples.empty() ? *inHead : samples.back();
    });
}

Result<std::vector<Sample>> SampleStore::samples(const SeriesKey &series, Instant from, Instant to) const
{
    const auto stored = m_series.find(series);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return std::vector<Sample>();
    const SeriesId id = (*stored)->id;
    return m_reader.samples(queryOf(id, {from, to})).map([&](const RowsBySeries<Sample> &rows) {
        return rows.value(id);
    });
}

template <class Read>
Result<std::vector<SeriesData>> SampleStore::readAll(const SeriesGroup &all, const ColumnGrid &range, Read read) const
{
    RowsBySeries<Sample> samples;
    for (const auto &[bucket, query] : queriesOf(all, range)) {
        auto found = read(query);
        if (!found)
            return tl::unexpected(found.error());
        samples.insert(*found);
    }
    std::vector<SeriesData> result;
    for (const StoredSeries &series : all) {
        if (auto own = samples.take(series.id); !own.empty())
            result.push_back({series.key, std::move(own)});
    }
    return result;
}

Result<std::vector<SeriesData>> SampleStore::samplesOf(const QString &metric, Instant from, Instant to) const
{
    return m_series.ofMetric(metric).and_then([&](const SeriesGroup &all) { return samplesOf(all, from, to); });
}

Result<std::vector<SeriesData>> SampleStore::samplesOf(const SeriesGroup &group, Instant from, Instant to) const
{
    return readAll(group, {from, to}, [&](const RowQuery &query) { return m_reader.samples(query); });
}

Result<std::optional<StoredSeries>> SampleStore::stored(const SeriesKey &series) const { return m_series.find(series); }

Result<QList<SeriesGroup>> SampleStore::groups(const QString &metric) const
{
    return m_series.ofMetric(metric).map([](const SeriesGroup &all) {
        std::map<qint64, SeriesGroup> byBucket;
        for (const StoredSeries &series : all)
            byBucket[bucketOf(series.id)] << series;
        QList<SeriesGroup> groups;
        for (const auto &[bucket, group] : byBucket)
            groups << group;
        return groups;
    });
}

Result<std::vector<SeriesSummaries>> SampleStore::summaries(const SeriesGroup &group, Instant from, Instant to,
                                                            Tier tier) const
{
    RowsBySeries<Summary> rows;
    for (const auto &[bucket, query] : queriesOf(group, {from, to})) {
        auto found = m_reader.summaries(tier, query);
        if (!found)
            return tl::unexpected(found.error());
        rows.insert(*found);
    }
    std::vector<SeriesSummaries> result;
    for (const StoredSeries &series : group) {
        if (auto own = rows.take(series.id); !own.empty())
            result.push_back({series.key, std::move(own)});
    }
    return result;
}

Result<std::vector<SeriesCourse>> SampleStore::course(MetricKind kind, const SeriesGroup &group, Instant from,
                                                      Instant to, Tier tier) const
{
    return summaries(group, from, to, tier).map([kind](const std::vector<SeriesSummaries> &all) {
        std::vector<SeriesCourse> result;
        for (const SeriesSummaries &series : all)
            result.push_back(kind == MetricKind::Counter ? ratesOf(series) : meansOf(series));
        return result;
    });
}

Result<std::vector<SeriesData>> SampleStore::thinned(const QString &metric, const ColumnGrid &grid) const
{
    return m_series.ofMetric(metric).and_then([&](const SeriesGroup &all) { return thinned(all, grid); });
}

Result<std::vector<SeriesData>> SampleStore::thinned(const SeriesGroup &group, const ColumnGrid &grid) const
{
    const auto readThin = [&](const RowQuery &query) -> Result<RowsBySeries<Sample>> {
        return m_reader.tierFor(grid.width(), query).and_then([&](Tier tier) {
            return tier == Tier::Raw ? thinAll(m_reader.samples(query), grid)
                                     : thinAll(m_reader.summaries(tier, query), grid);
        });
    };
    return readAll(group, grid, readThin);
}

Result<std::optional<Summary>> SampleStore::summary(const SeriesKey &series, Instant from, Instant to) const
{
    const auto stored = m_series.find(series);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return std::nullopt;
    const RowQuery query = queryOf((*stored)->id, {from, to});
    if (query.to - query.from <= kLongRange)
        return m_reader.samples(query).map([&](const auto &rows) { return total(rows.value((*stored)->id)); });
    return m_reader.summaries(Tier::FiveMinutes, query).map([&](const auto &rows) {
        return total(rows.value((*stored)->id));
    });
}

}  // namespace herald
