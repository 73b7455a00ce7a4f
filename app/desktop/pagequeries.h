// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/daycache.h"
#include "engine/config.h"
#include "store/database.h"
#include "ui/engineport.h"

namespace herald {

/// What the pages show, read from the store in one go each. Any thread; `database` may be read-only.
class PageQueries {
public:
    /// `person` is whose snoozes count.
    PageQueries(Database &database, const Config &config, DayCache &cache, QString person, Instant now)
        : m_database(database), m_config(config), m_cache(cache), m_person(std::move(person)), m_now(now)
    {
    }

    [[nodiscard]] Result<Overview> overview() const;
    [[nodiscard]] Result<QList<MetricTile>> metricTiles() const;
    [[nodiscard]] Result<ChartData> chart(const ChartQuery &query) const;

private:
    [[nodiscard]] Result<QList<MetricTile>> tilesOf(const Metric &metric) const;
    [[nodiscard]] Result<MetricTile> tileOf(const Metric &metric, const SeriesDay &day) const;
    [[nodiscard]] Result<std::vector<SeriesData>> lastDay(const QString &metric) const;
    /// As MetricTile::change, by series.
    [[nodiscard]] Result<QHash<SeriesKey, std::optional<double>>> changesOf(MetricKind kind,
                                                                            std::span<const SeriesData> shown) const;
    [[nodiscard]] Result<std::shared_ptr<const DayCache::Days>> daysOf(const Metric &metric) const;
    /// Of a counter.
    [[nodiscard]] Result<std::vector<SeriesData>> rates(const ChartQuery &query) const;
    [[nodiscard]] Result<QList<ChartMark>> marks(const ChartQuery &query) const;
    [[nodiscard]] Duration staleAfter(MetricOrigin origin) const;

    Database &m_database;
    const Config &m_config;
    DayCache &m_cache;
    QString m_person;
    Instant m_now;
};

}  // namespace herald
