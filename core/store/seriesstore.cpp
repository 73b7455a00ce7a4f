// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seriesstore.h"

#include "store/jsontext.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

StoredSeries readSeries(const Statement &row)
{
    return {.id = row.get<SeriesId>(0),
            .key = {row.get<QString>(1), labelsFromText(row.get<QString>(2))},
            .sealedAt = row.get<std::optional<Instant>>(3)};
}

}  // namespace

Result<SeriesId> SeriesStore::idOf(const SeriesKey &key)
{
    // A row that was rolled back is gone, and with it the id that was remembered.
    if (m_rollbacks != m_database.rollbacks()) {
        m_known.clear();
        m_rollbacks = m_database.rollbacks();
    }
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    const QString labels = jsonText(key.labels);
    if (auto added =
            m_database.execute(u"INSERT OR IGNORE INTO series (metric, labels) VALUES (?, ?)"_s, {key.metric, labels});
        !added)
        return tl::unexpected(added.error());
    const auto id =
        m_database.scalar<SeriesId>(u"SELECT id FROM series WHERE metric = ? AND labels = ?"_s, {key.metric, labels});
    if (id)
        m_known.insert(key, *id);
    return id;
}

Result<std::optional<StoredSeries>> SeriesStore::find(const SeriesKey &key) const
{
    return m_database.first(u"SELECT id, metric, labels, sealed_at FROM series WHERE metric = ? AND labels = ?"_s,
                            {key.metric, jsonText(key.labels)}, readSeries);
}

Result<QList<StoredSeries>> SeriesStore::ofMetric(const QString &metric) const
{
    return m_database.list(u"SELECT id, metric, labels, sealed_at FROM series WHERE metric = ? ORDER BY labels"_s,
                           {metric}, readSeries);
}

}  // namespace herald
