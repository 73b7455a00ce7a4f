// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/chunkcodec.h"
#include "store/database.h"

namespace herald {

/// Names one chunk.
struct ChunkKey {
    Tier tier = Tier::Raw;
    qint64 bucket = 0;
    Instant start;  ///< a multiple of the tier's span
};

/// Which rows to read: those of `series`, all of one bucket, in [from, to).
struct RowQuery {
    qint64 bucket = 0;
    QSet<SeriesId> series;
    Instant from;
    Instant to;
};

template <class Row>
using RowsBySeries = QHash<SeriesId, std::vector<Row>>;

/// Compressed chunks, one for each tier, bucket and span of time.
class ChunkStore {
public:
    explicit ChunkStore(Database &database) : m_database(database) {}

    /// Empty where there is no such chunk.
    [[nodiscard]] Result<SampleChunk> samples(const ChunkKey &key) const;
    [[nodiscard]] Result<SummaryChunk> summaries(const ChunkKey &key) const;
    [[nodiscard]] Result<> save(const ChunkKey &key, const SampleChunk &chunk);
    [[nodiscard]] Result<> save(const ChunkKey &key, const SummaryChunk &chunk);

    /// Moves a damaged chunk out of the way, bytes and all; check() goes on telling of it.
    [[nodiscard]] Result<> setAside(const ChunkKey &key);

    /// Sorted by time.
    [[nodiscard]] Result<RowsBySeries<Sample>> findSamples(const RowQuery &query) const;
    [[nodiscard]] Result<RowsBySeries<Summary>> findSummaries(Tier tier, const RowQuery &query) const;
    /// Where a bucket's oldest chunk starts; nothing where it has none.
    [[nodiscard]] Result<std::optional<Instant>> oldest(Tier tier, qint64 bucket) const;

    /// Deletes chunks that lie wholly before `before`, at most `limit`. Tells how many.
    [[nodiscard]] Result<qint64> forget(Tier tier, Instant before, int limit);

private:
    [[nodiscard]] Result<QByteArray> bytes(const ChunkKey &key) const;
    [[nodiscard]] Result<> saveBytes(const ChunkKey &key, qint64 rows, const QByteArray &data);

    Database &m_database;
};

}  // namespace herald
