// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chunkcheck.h"

#include "store/chunkstore.h"
#include "store/seriesstore.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// A chunk's row with its bytes.
struct ChunkRow {
    ChunkKey key;
    qint64 rows = 0;
    QByteArray data;
};

QString nameOf(const ChunkKey &key)
{
    return u"The chunk of tier %1, bucket %2, %3"_s.arg(int(key.tier)).arg(key.bucket).arg(toRfc3339(key.start));
}

/// What is wrong with a chunk's rows; empty where nothing is.
template <class Row>
QString problemOf(const ChunkRow &row, const std::vector<ChunkSeries<Row>> &chunk)
{
    qint64 rows = 0;
    const Instant end = row.key.start + shapeOf(row.key.tier).span;
    for (const ChunkSeries<Row> &series : chunk) {
        rows += qint64(series.rows.size());
        if (bucketOf(series.series) != row.key.bucket)
            return u"%1 holds series %2 of another bucket."_s.arg(nameOf(row.key)).arg(series.series.value);
        if (!series.rows.empty() && (series.rows.front().at < row.key.start || series.rows.back().at >= end))
            return u"%1 holds rows of another time."_s.arg(nameOf(row.key));
    }
    if (rows != row.rows)
        return u"%1 holds %2 rows instead of %3."_s.arg(nameOf(row.key)).arg(rows).arg(row.rows);
    return {};
}

template <class Row>
QString problemOf(const ChunkRow &row, const Result<std::vector<ChunkSeries<Row>>> &chunk)
{
    return chunk ? problemOf(row, *chunk) : u"%1 does not decode: %2"_s.arg(nameOf(row.key), chunk.error().what);
}

/// Samples that the hour's summaries of a bucket count.
Result<qint64> summarizedSamples(Database &database, const ChunkKey &hour)
{
    const auto found = ChunkStore(database).findSummaries(
        Tier::Hour,
        {.bucket = hour.bucket, .series = {}, .from = hour.start, .to = hour.start + shapeOf(Tier::Raw).span});
    return found.map([](const RowsBySeries<Summary> &all) {
        qint64 samples = 0;
        for (const std::vector<Summary> &rows : all) {
            for (const Summary &row : rows)
                samples += row.count;
        }
        return samples;
    });
}

Result<> checkChunk(Database &database, const ChunkRow &row, CheckReport &report)
{
    const QString problem =
        row.key.tier == Tier::Raw ? problemOf(row, decodeSamples(row.data)) : problemOf(row, decodeSummaries(row.data));
    if (!problem.isEmpty()) {
        report.problems << problem;
        return {};
    }
    if (row.key.tier != Tier::Raw)
        return {};
    report.samples += row.rows;
    const auto summarized = summarizedSamples(database, row.key);
    // A damaged summary is reported by its own chunk. More than these samples may be summed up, where some are
    // forgotten already.
    if (summarized && *summarized < row.rows)
        report.problems << u"%1 is not summed up completely."_s.arg(nameOf(row.key));
    return {};
}

}  // namespace

Result<> checkChunks(Database &database, CheckReport &report)
{
    auto chunks = database.query(u"SELECT tier, bucket, start, rows, data FROM chunk ORDER BY id"_s);
    if (!chunks)
        return tl::unexpected(chunks.error());
    while (chunks->next()) {
        const ChunkRow row{.key = {Tier(chunks->get<int>(0)), chunks->get<qint64>(1), chunks->get<Instant>(2)},
                           .rows = chunks->get<qint64>(3),
                           .data = chunks->get<QByteArray>(4)};
        ++report.chunks;
        if (row.key.tier < Tier::Raw || row.key.tier > Tier::Hour)
            report.problems << u"A chunk has the unknown tier %1."_s.arg(int(row.key.tier));
        else if (auto checked = checkChunk(database, row, report); !checked)
            return checked;
    }
    if (auto end = chunks->finish(); !end)
        return end;
    const auto head = database.scalar<qint64>(u"SELECT count(*) FROM head"_s);
    if (!head)
        return tl::unexpected(head.error());
    report.samples += *head;
    return {};
}

}  // namespace herald
