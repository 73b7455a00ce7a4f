// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagequeries.h"

#include "analytics/hourchange.h"
#include "analytics/samplewindow.h"
#include "desktop/alertqueries.h"
#include "domain/clocktolerance.h"
#include "store/achievementstore.h"
#include "store/alertstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/sourcestore.h"
#include "workers/rulebook.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr int kSparkColumns = 60;
constexpr Duration kYoung = 5h;  ///< below it a column is finer than the 5-minute means
constexpr size_t kMostSeriesOfATile = 6;
constexpr int kLatestAchievements = 8;
constexpr int kMostMarks = 200;
constexpr int kActiveAlerts = 10;

ChartMark markOf(const Achievement &award)
{
    return {ChartMark::Kind::Award, award.completedAt, award.completedAt, award.title};
}

ChartMark markOf(const Alert &alert, Instant now)
{
    return {ChartMark::Kind::Alert, alert.firedAt.value_or(alert.activeSince), alert.resolvedAt.value_or(now),
            alert.summary};
}

ChartMark markOf(const TargetChange &change)
{
    return {ChartMark::Kind::TargetChange, change.at, change.at, change.reason};
}

}  // namespace

Duration PageQueries::staleAfter(MetricOrigin origin) const
{
    switch (origin) {
    case MetricOrigin::Host: return std::max<Duration>(1min, 3 * m_config.hostInterval);
    case MetricOrigin::Prometheus: return std::max<Duration>(5min, 3 * m_config.prometheusInterval);
    case MetricOrigin::Exposition: return std::max<Duration>(2min, 3 * m_config.expositionInterval);
    case MetricOrigin::Pushed: break;
    }
    return 24h * 7;
}

Result<Overview> PageQueries::overview() const
{
    Overview overview;
    const auto components = SourceStore(m_database).health();
    auto tiles = metricTiles();
    auto alerts = AlertQueries(m_database, m_person, m_now).active(kActiveAlerts);
    const auto achievements = AchievementStore(m_database).find({.limit = kLatestAchievements});
    if (!components)
        return tl::unexpected(components.error());
    if (!tiles)
        return tl::unexpected(tiles.error());
    if (!alerts)
        return tl::unexpected(alerts.error());
    if (!achievements)
        return tl::unexpected(achievements.error());
    overview.components = *components;
    overview.alerts = std::move(*alerts);
    // A metric that never had data belongs on the KPIs page, not on the front page.
    tiles->removeIf([](const MetricTile &tile) { return tile.spark.empty() && !tile.latest; });
    overview.tiles = std::move(*tiles);
    overview.latestAchievements = achievements->items;
    overview.overall = overallOf(withAge(overview.components, m_now), overview.alerts.counts.firing);
    return overview;
}

Result<QList<MetricTile>> PageQueries::metricTiles() const
{
    const auto metrics = MetricStore(m_database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    QList<MetricTile> tiles;
    for (const Metric &metric : *metrics) {
        const auto own = tilesOf(metric);
        if (!own)
            return tl::unexpected(own.error());
        tiles += *own;
    }
    return tiles;
}

/// A young line is drawn from where it begins, so that it is as fine as that of a whole day.
Result<std::vector<SeriesData>> PageQueries::lastDay(const QString &metric) const
{
    const SampleStore store(m_database);
    ColumnGrid grid{.from = m_now - 24h, .to = m_now + 1s, .columns = kSparkColumns};
    auto day = store.thinned(metric, grid);
    if (!day || day->empty())
        return day;
    const auto begin =
        std::ranges::min_element(*day, {}, [](const SeriesData &series) { return series.samples.front().at; });
    grid.from = begin->samples.front().at;
    return m_now - grid.from > kYoung ? day : store.thinned(metric, grid);
}

Result<QHash<SeriesKey, std::optional<double>>> PageQueries::changesOf(MetricKind kind,
                                                                       std::span<const SeriesData> shown) const
{
    const SampleStore store(m_database);
    SeriesGroup group;
    for (const SeriesData &one : shown) {
        const auto stored = store.stored(one.series);
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored)
            group += **stored;
    }
    const auto courses = store.course(kind, group, m_now - 24h, m_now);
    if (!courses)
        return tl::unexpected(courses.error());
    QHash<SeriesKey, std::optional<double>> changes;
    for (const SeriesCourse &one : *courses)
        changes.insert(one.series, hourChange(one.values, m_now));
    return changes;
}

Result<std::shared_ptr<const DayCache::Days>> PageQueries::daysOf(const Metric &metric) const
{
    if (auto kept = m_cache.find(metric.name, m_now))
        return kept;
    auto sparks = lastDay(metric.name);
    if (!sparks)
        return tl::unexpected(sparks.error());
    sparks->resize(std::min(sparks->size(), kMostSeriesOfATile));
    const auto changes = changesOf(metric.kind, *sparks);
    if (!changes)
        return tl::unexpected(changes.error());
    auto days = std::make_shared<DayCache::Days>();
    for (SeriesData &spark : *sparks) {
        const auto change = changes->value(spark.series);
        days->push_back({std::move(spark), change});
    }
    m_cache.keep(metric.name, days, m_now);
    return days;
}

Result<QList<MetricTile>> PageQueries::tilesOf(const Metric &metric) const
{
    const auto days = daysOf(metric);
    if (!days)
        return tl::unexpected(days.error());
    QList<MetricTile> tiles;
    for (const SeriesDay &day : **days) {
        auto tile = tileOf(metric, day);
        if (!tile)
            return tl::unexpected(tile.error());
        tiles += std::move(*tile);
    }
    if (tiles.isEmpty())
        tiles += MetricTile{.metric = metric, .series = {metric.name, {}}};
    return tiles;
}

Result<MetricTile> PageQueries::tileOf(const Metric &metric, const SeriesDay &day) const
{
    SampleStore store(m_database);
    const SeriesKey &series = day.spark.series;
    const auto latest = store.latest(series, latestBelieved(m_now), m_now - staleAfter(metric.origin) - 1ms);
    if (!latest)
        return tl::unexpected(latest.error());
    MetricTile tile{
        .metric = metric, .series = series, .latest = *latest, .spark = day.spark.samples, .change = day.change};
    if (*latest && (tile.spark.empty() || tile.spark.back().at < (*latest)->at))
        tile.spark.push_back(**latest);
    return tile;
}

Result<std::vector<SeriesData>> PageQueries::rates(const ChartQuery &query) const
{
    const SampleStore store(m_database);
    const auto groups = store.groups(query.metric);
    if (!groups)
        return tl::unexpected(groups.error());
    std::vector<SeriesData> rates;
    for (const SeriesGroup &group : *groups) {
        const auto courses = store.course(MetricKind::Counter, group, query.from, windowOf(query.to));
        if (!courses)
            return tl::unexpected(courses.error());
        for (const SeriesCourse &one : *courses)
            rates.push_back({one.series, one.values});
    }
    return rates;
}

Result<ChartData> PageQueries::chart(const ChartQuery &query) const
{
    auto metric = MetricStore(m_database).metric(query.metric);
    if (!metric)
        return tl::unexpected(metric.error());
    const bool isRate = query.isCourse && metric->kind == MetricKind::Counter;
    auto series =
        isRate ? rates(query) : SampleStore(m_database).thinned(query.metric, {query.from, query.to, query.columns});
    if (isRate)
        metric->unit = courseUnit(*metric);
    if (!series)
        return tl::unexpected(series.error());
    auto marks = this->marks(query);
    if (!marks)
        return tl::unexpected(marks.error());
    return ChartData{
        .metric = *metric, .series = std::move(*series), .marks = std::move(*marks), .target = metric->target};
}

Result<QList<ChartMark>> PageQueries::marks(const ChartQuery &query) const
{
    QList<ChartMark> marks;
    const auto awards = AchievementStore(m_database).awardsOf(query.metric, query.from, query.to);
    const auto targets = MetricStore(m_database).targetChanges(query.metric, query.from, query.to);
    const auto rules = loadRules(m_database);
    const auto alerts = AlertStore(m_database).find({.since = query.from, .limit = kMostMarks});
    if (!awards)
        return tl::unexpected(awards.error());
    if (!targets)
        return tl::unexpected(targets.error());
    if (!rules)
        return tl::unexpected(rules.error());
    if (!alerts)
        return tl::unexpected(alerts.error());
    for (const Achievement &award : *awards)
        marks += markOf(award);
    for (const TargetChange &change : *targets)
        marks += markOf(change);
    for (const Alert &alert : alerts->items) {
        const auto watches = [&](const Rule &rule) { return rule.name == alert.rule && rule.metric == query.metric; };
        if (alert.firedAt && std::ranges::any_of(*rules, watches))
            marks += markOf(alert, m_now);
    }
    return marks;
}

}  // namespace herald
