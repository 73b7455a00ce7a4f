// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"
#include "store/database.h"

namespace herald {

/// A series as it is stored.
struct StoredSeries {
    SeriesId id;
    SeriesKey key;
    std::optional<Instant> sealedAt;  ///< stamp of its newest sample in a chunk
};

/// Series and their ids. A series is one metric with one set of labels; its id never changes and is never given to
/// another.
class SeriesStore {
public:
    explicit SeriesStore(Database &database) : m_database(database) {}

    /// The id, of a new row where the series is seen for the first time.
    [[nodiscard]] Result<SeriesId> idOf(const SeriesKey &key);
    [[nodiscard]] Result<std::optional<StoredSeries>> find(const SeriesKey &key) const;
    /// All series of a metric, by labels.
    [[nodiscard]] Result<QList<StoredSeries>> ofMetric(const QString &metric) const;

private:
    Database &m_database;
    QHash<SeriesKey, SeriesId> m_known;  // saves a query for every sample
    int m_rollbacks = 0;                 // of the database, when m_known was right
};

/// Neighbouring series share a bucket: their samples lie together in the head and in chunks.
inline constexpr qint64 kSeriesPerBucket = 32;
[[nodiscard]] constexpr qint64 bucketOf(SeriesId series) { return series.value / kSeriesPerBucket; }

}  // namespace herald
