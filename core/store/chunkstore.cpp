// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chunkstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

template <class Row>
qint64 countOf(const std::vector<ChunkSeries<Row>> &chunk)
{
    qint64 rows = 0;
    for (const ChunkSeries<Row> &series : chunk)
        rows += qint64(series.rows.size());
    return rows;
}

template <class Row>
void appendWithin(std::vector<Row> &rows, const std::vector<Row> &more, const RowQuery &query)
{
    const auto begin = std::ranges::lower_bound(more, query.from, {}, &Row::at);
    const auto end = std::ranges::lower_bound(more, query.to, {}, &Row::at);
    if (begin < end)
        rows.insert(rows.end(), begin, end);
}

/// Decodes the chunks of a tier that may hold rows of the query, in the order of their time.
template <class Row, class Decode>
Result<RowsBySeries<Row>> findRows(Database &database, Tier tier, const RowQuery &query, Decode decode)
{
    auto chunks = database.query(
        u"SELECT data FROM chunk WHERE tier = ? AND bucket = ? AND start > ? AND start < ? ORDER BY start"_s,
        {int(tier), query.bucket, query.from - shapeOf(tier).span, query.to});
    if (!chunks)
        return tl::unexpected(chunks.error());
    RowsBySeries<Row> found;
    while (chunks->next()) {
        const auto chunk = decode(chunks->get<QByteArray>(0), query.series);
        if (!chunk)
            return tl::unexpected(chunk.error());
        for (const ChunkSeries<Row> &series : *chunk)
            appendWithin(found[series.series], series.rows, query);
    }
    if (auto end = chunks->finish(); !end)
        return tl::unexpected(end.error());
    return found;
}

}  // namespace

Result<QByteArray> ChunkStore::bytes(const ChunkKey &key) const
{
    return m_database.scalar<QByteArray>(u"SELECT data FROM chunk WHERE tier = ? AND bucket = ? AND start = ?"_s,
                                         {int(key.tier), key.bucket, key.start});
}

Result<SampleChunk> ChunkStore::samples(const ChunkKey &key) const
{
    return bytes(key).and_then(
        [](const QByteArray &data) { return data.isEmpty() ? SampleChunk() : decodeSamples(data); });
}

Result<SummaryChunk> ChunkStore::summaries(const ChunkKey &key) const
{
    return bytes(key).and_then(
        [](const QByteArray &data) { return data.isEmpty() ? SummaryChunk() : decodeSummaries(data); });
}

Result<> ChunkStore::save(const ChunkKey &key, const SampleChunk &chunk)
{
    return encodeChunk(chunk).and_then([&](const QByteArray &data) { return saveBytes(key, countOf(chunk), data); });
}

Result<> ChunkStore::save(const ChunkKey &key, const SummaryChunk &chunk)
{
    return encodeChunk(chunk).and_then([&](const QByteArray &data) { return saveBytes(key, countOf(chunk), data); });
}

Result<> ChunkStore::saveBytes(const ChunkKey &key, qint64 rows, const QByteArray &data)
{
    return m_database.execute(
        u"INSERT INTO chunk (tier, bucket, start, rows, data) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (tier, bucket, start) DO UPDATE SET rows = excluded.rows, data = excluded.data"_s,
        {int(key.tier), key.bucket, key.start, rows, data});
}

Result<> ChunkStore::setAside(const ChunkKey &key)
{
    const Values names{int(key.tier), key.bucket, key.start};
    return m_database.inTransaction([&] {
        return m_database
            .execute(u"INSERT INTO damaged_chunk (tier, bucket, start, rows, data)"
                     " SELECT tier, bucket, start, rows, data FROM chunk WHERE tier = ? AND bucket = ? AND start = ?"_s,
                     names)
            .and_then([&] {
                return m_database.execute(u"DELETE FROM chunk WHERE tier = ? AND bucket = ? AND start = ?"_s, names);
            });
    });
}

Result<RowsBySeries<Sample>> ChunkStore::findSamples(const RowQuery &query) const
{
    return findRows<Sample>(m_database, Tier::Raw, query, decodeSamples);
}

Result<RowsBySeries<Summary>> ChunkStore::findSummaries(Tier tier, const RowQuery &query) const
{
    return findRows<Summary>(m_database, tier, query, decodeSummaries);
}

Result<std::optional<Instant>> ChunkStore::oldest(Tier tier, qint64 bucket) const
{
    return m_database.scalar<std::optional<Instant>>(u"SELECT min(start) FROM chunk WHERE tier = ? AND bucket = ?"_s,
                                                     {int(tier), bucket});
}

Result<qint64> ChunkStore::forget(Tier tier, Instant before, int limit)
{
    return m_database.run(
        u"DELETE FROM chunk WHERE id IN (SELECT id FROM chunk WHERE tier = ? AND start <= ? ORDER BY id LIMIT ?)"_s,
        {int(tier), before - shapeOf(tier).span, limit});
}

}  // namespace herald
