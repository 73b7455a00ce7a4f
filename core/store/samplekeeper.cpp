// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/samplekeeper.h"

#include "store/samplereader.h"
#include "store/seriesstore.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr Duration kHour = shapeOf(Tier::Raw).span;

// Late samples of an hour that is sealed already cost a rewrite of its chunk; most come within this time.
constexpr Duration kGrace = std::chrono::minutes(10);

constexpr int kForgottenAtOnce = 500;

// New samples will want some room again.
constexpr qint64 kSparePages = 64;
constexpr qint64 kPagesGivenBackAtOnce = 2000;

template <class Row>
std::map<SeriesId, std::vector<Row>> bySeries(const std::vector<ChunkSeries<Row>> &chunk)
{
    std::map<SeriesId, std::vector<Row>> rows;
    for (const ChunkSeries<Row> &series : chunk)
        rows.emplace(series.series, series.rows);
    return rows;
}

template <class Row>
std::vector<ChunkSeries<Row>> asChunk(const std::map<SeriesId, std::vector<Row>> &rows)
{
    std::vector<ChunkSeries<Row>> chunk;
    for (const auto &[series, own] : rows)
        chunk.push_back({series, own});
    return chunk;
}

/// What is sealed wins over what is in the head, since it was stored first.
SampleChunk mergedChunk(const SampleChunk &sealed, const SampleChunk &head)
{
    auto rows = bySeries(sealed);
    for (const ChunkSeries<Sample> &series : head) {
        auto &own = rows[series.series];
        own = mergedSamples(own, series.rows);
    }
    return asChunk(rows);
}

/// Puts an hour's summaries into a series' rows. If the hour's samples are all there, they replace what was summed up
/// before; else, when only late ones of a long forgotten hour came in, the summaries that exist stay.
std::vector<Summary> withHour(const std::vector<Summary> &rows, const std::vector<Summary> &hour, bool isWhole)
{
    std::map<Instant, Summary> result;
    for (const Summary &row : rows)
        result.emplace(row.at, row);
    for (const Summary &row : hour) {
        if (isWhole)
            result.insert_or_assign(row.at, row);
        else
            result.emplace(row.at, row);
    }
    std::vector<Summary> sorted;
    for (const auto &[at, row] : result)
        sorted.push_back(row);
    return sorted;
}

}  // namespace

Result<MaintenanceReport> SampleKeeper::maintain(Instant now, const RetentionPolicy &policy, int slices)
{
    MaintenanceReport report;
    const Instant before = floorTo(now - kGrace, kHour);
    for (; report.sealed < slices; ++report.sealed) {
        const auto slice = nextSlice(before);
        if (!slice)
            return tl::unexpected(slice.error());
        if (!*slice)
            break;
        if (auto sealed = seal(**slice); !sealed)
            return tl::unexpected(sealed.error());
    }
    report.isFinished = report.sealed < slices;
    report.damaged = std::exchange(m_damaged, 0);
    if (auto forgotten = forget(now, policy, report); !forgotten)
        return tl::unexpected(forgotten.error());
    if (report.isFinished) {
        if (auto shrunk = giveBackRoom(); !shrunk)
            return tl::unexpected(shrunk.error());
    }
    return report;
}

Result<> SampleKeeper::forget(Instant now, const RetentionPolicy &policy, MaintenanceReport &report)
{
    const std::array ages{policy.raw, policy.fiveMinutes, policy.hours};
    for (const TierShape &shape : kTiers) {
        const auto forgotten = m_chunks.forget(shape.tier, now - ages[size_t(shape.tier)], kForgottenAtOnce);
        if (!forgotten)
            return tl::unexpected(forgotten.error());
        report.forgotten += *forgotten;
        report.isFinished = report.isFinished && *forgotten < kForgottenAtOnce;
    }
    return {};
}

Result<> SampleKeeper::giveBackRoom()
{
    const auto free = m_database.scalar<qint64>(u"PRAGMA freelist_count"_s);
    const auto pages = m_database.scalar<qint64>(u"PRAGMA page_count"_s);
    if (!free || !pages)
        return tl::unexpected((free ? pages : free).error());
    if (*free < kSparePages || *free < *pages / 4)
        return {};
    return m_database.inTransaction([&]() -> Result<> {
        for (qint64 page = std::min(*free - kSparePages / 2, kPagesGivenBackAtOnce); page > 0; --page) {
            // Asked for more, SQLite frees one page a step; but to Qt this is no query, and it takes the first step
            // only.
            if (auto freed = m_database.execute(u"PRAGMA incremental_vacuum(1)"_s); !freed)
                return freed;
        }
        return {};
    });
}

Result<> SampleKeeper::sealAll()
{
    while (true) {
        const auto slice = nextSlice(Instant::max());
        if (!slice)
            return tl::unexpected(slice.error());
        if (!*slice)
            return {};
        if (auto sealed = seal(**slice); !sealed)
            return sealed;
    }
}

Result<std::optional<SampleKeeper::Slice>> SampleKeeper::nextSlice(Instant before) const
{
    // One look-up a bucket; a plain min() over the head would read all of it.
    return m_database.first(
        u"WITH RECURSIVE each (bucket) AS ("
        "   SELECT min(bucket) FROM head"
        "   UNION ALL SELECT (SELECT min(bucket) FROM head WHERE head.bucket > each.bucket) FROM each"
        "     WHERE each.bucket IS NOT NULL)"
        " SELECT bucket, (SELECT min(at) FROM head WHERE head.bucket = each.bucket) AS oldest FROM each"
        " WHERE oldest < ? ORDER BY oldest LIMIT 1"_s,
        {before}, [](const Statement &row) {
            return Slice{row.get<qint64>(0), floorTo(row.get<Instant>(1), kHour)};
        });
}

template <class Row>
Result<std::vector<ChunkSeries<Row>>> SampleKeeper::soundOrNothing(const ChunkKey &key,
                                                                   Result<std::vector<ChunkSeries<Row>>> read)
{
    if (read || read.error().kind != ErrorKind::Corrupt)
        return read;
    ++m_damaged;
    return m_chunks.setAside(key).map([] { return std::vector<ChunkSeries<Row>>(); });
}

Result<> SampleKeeper::seal(const Slice &slice)
{
    return m_database.inTransaction([&]() -> Result<> {
        const ChunkKey key{Tier::Raw, slice.bucket, slice.hour};
        const auto sealed = soundOrNothing(key, m_chunks.samples(key));
        if (!sealed)
            return tl::unexpected(sealed.error());
        const auto head = headOf(slice);
        if (!head)
            return tl::unexpected(head.error());
        const SampleChunk hour = mergedChunk(*sealed, *head);
        return m_chunks.save(key, hour)
            .and_then([&] { return summarizeHour(slice, hour, !sealed->empty()); })
            .and_then([&] { return markSealed(*head); })
            .and_then([&] {
                return m_database.execute(u"DELETE FROM head WHERE bucket = ? AND at >= ? AND at < ?"_s,
                                          {slice.bucket, slice.hour, slice.hour + kHour});
            });
    });
}

Result<SampleChunk> SampleKeeper::headOf(const Slice &slice) const
{
    const auto samples =
        m_database.list(u"SELECT series, at, value FROM head WHERE bucket = ? AND at >= ? AND at < ? ORDER BY at"_s,
                        {slice.bucket, slice.hour, slice.hour + kHour}, [](const Statement &row) {
                            return std::pair(row.get<SeriesId>(0), Sample{row.get<Instant>(1), row.get<double>(2)});
                        });
    return samples.map([](const auto &list) {
        std::map<SeriesId, std::vector<Sample>> rows;
        for (const auto &[series, sample] : list)
            rows[series].push_back(sample);
        return asChunk(rows);
    });
}

Result<> SampleKeeper::summarizeHour(const Slice &slice, const SampleChunk &hour, bool wasSealed)
{
    for (const Tier tier : {Tier::FiveMinutes, Tier::Hour}) {
        const TierShape &shape = shapeOf(tier);
        const ChunkKey key{tier, slice.bucket, floorTo(slice.hour, shape.span)};
        const auto stored = soundOrNothing(key, m_chunks.summaries(key));
        if (!stored)
            return tl::unexpected(stored.error());
        auto rows = bySeries(*stored);
        for (const ChunkSeries<Sample> &series : hour) {
            auto &own = rows[series.series];
            own = withHour(own, summarize(series.rows, shape.step), wasSealed);
        }
        if (auto saved = m_chunks.save(key, asChunk(rows)); !saved)
            return saved;
    }
    return {};
}

Result<> SampleKeeper::markSealed(const SampleChunk &hour)
{
    for (const ChunkSeries<Sample> &series : hour) {
        const auto marked =
            m_database.execute(u"UPDATE series SET sealed_at = max(coalesce(sealed_at, ?), ?) WHERE id = ?"_s,
                               {series.rows.back().at, series.rows.back().at, series.series});
        if (!marked)
            return marked;
    }
    return {};
}

}  // namespace herald
