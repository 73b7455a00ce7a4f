// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metricstore.h"

#include "achievements/share.h"
#include "store/jsontext.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr QLatin1StringView
    kColumns("name, title, unit, direction, kind, origin, query, window, target, milestones, hold, value,"
             " adaptive, category, enabled");

Metric readMetric(const Statement &row)
{
    return {.name = row.get<QString>(0),
            .title = row.get<QString>(1),
            .unit = row.get<QString>(2),
            .direction = directionFrom(row.get<QString>(3)).value_or(Direction::LowerIsBetter),
            .kind = metricKindFrom(row.get<QString>(4)).value_or(MetricKind::Gauge),
            .origin = metricOriginFrom(row.get<QString>(5)).value_or(MetricOrigin::Pushed),
            .query = row.get<QString>(6),
            .window = row.get<Duration>(7),
            .target = row.get<std::optional<double>>(8),
            .milestones = numbersFromText(row.get<QString>(9)),
            .hold = row.get<Duration>(10),
            .value = valueModelFromJson(objectFromText(row.get<QString>(11))),
            .isAdaptive = row.get<bool>(12),
            .category = row.get<QString>(13),
            .isEnabled = row.get<bool>(14)};
}

TargetChange readChange(const Statement &row)
{
    return {.metric = row.get<QString>(0),
            .at = row.get<Instant>(1),
            .before = row.get<std::optional<double>>(2),
            .after = row.get<std::optional<double>>(3),
            .reason = row.get<QString>(4),
            .evidence = objectFromText(row.get<QString>(5))};
}

Result<> requireChange(const Result<qint64> &changed, const QString &name)
{
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed == 0)
        return fail(ErrorKind::NotFound,
                    u"There is no metric named %1: list them with `heraldctl metrics list`."_s.arg(name));
    return {};
}

Result<> requireGoals(const Metric &metric)
{
    if (const auto problem = goalProblem(metric))
        return fail(ErrorKind::Invalid, u"%1: %2"_s.arg(metric.name, *problem), u"target"_s);
    return {};
}

}  // namespace

QHash<QString, MetricKind> kindsOf(const QList<Metric> &metrics)
{
    QHash<QString, MetricKind> kinds;
    for (const Metric &metric : metrics)
        kinds.insert(metric.name, metric.kind);
    return kinds;
}

Result<QList<Metric>> MetricStore::all() const
{
    return m_database.list(u"SELECT %1 FROM metric ORDER BY name"_s.arg(kColumns), {}, readMetric);
}

Result<Metric> MetricStore::metric(const QString &name) const
{
    const auto found = m_database.first(u"SELECT %1 FROM metric WHERE name = ?"_s.arg(kColumns), {name}, readMetric);
    return found.and_then([&](const std::optional<Metric> &metric) -> Result<Metric> {
        if (!metric)
            return tl::unexpected(requireChange(0, name).error());
        return *metric;
    });
}

Result<> MetricStore::save(const Metric &metric)
{
    if (auto sound = requireGoals(metric); !sound)
        return sound;
    const auto value = metric.value ? std::optional(jsonText(toJson(*metric.value))) : std::nullopt;
    return m_database.execute(
        u"INSERT OR REPLACE INTO metric (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(kColumns),
        {metric.name, metric.title, metric.unit, toText(metric.direction), toText(metric.kind), toText(metric.origin),
         metric.query, metric.window, metric.target, jsonText(metric.milestones), metric.hold, value, metric.isAdaptive,
         metric.category, metric.isEnabled});
}

Result<> MetricStore::remove(const QString &name)
{
    return requireChange(m_database.run(u"DELETE FROM metric WHERE name = ?"_s, {name}), name);
}

Result<std::optional<AwardState>> MetricStore::awardState(const SeriesKey &series) const
{
    return m_database.first(
        u"SELECT state FROM award WHERE metric = ? AND labels = ?"_s, {series.metric, jsonText(series.labels)},
        [](const Statement &row) { return awardStateFromJson(objectFromText(row.get<QString>(0))); });
}

Result<> MetricStore::saveAwardState(const SeriesKey &series, const AwardState &state)
{
    return m_database.execute(u"INSERT OR REPLACE INTO award (metric, labels, state) VALUES (?, ?, ?)"_s,
                              {series.metric, jsonText(series.labels), jsonText(toJson(state))});
}

Result<> MetricStore::changeTarget(const TargetChange &change)
{
    return m_database.inTransaction([&]() -> Result<> {
        auto known = metric(change.metric);
        if (!known)
            return tl::unexpected(known.error());
        known->target = change.after;
        if (auto sound = requireGoals(*known); !sound)
            return sound;
        const auto changed =
            m_database.run(u"UPDATE metric SET target = ? WHERE name = ?"_s, {change.after, change.metric});
        if (auto required = requireChange(changed, change.metric); !required)
            return required;
        return m_database.execute(
            u"INSERT INTO target_change (metric, at, before, after, reason, evidence) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {change.metric, change.at, change.before, change.after, change.reason, jsonText(change.evidence)});
    });
}

Result<QList<TargetChange>> MetricStore::targetChanges(const QString &metric, Instant from, Instant to) const
{
    return m_database.list(u"SELECT metric, at, before, after, reason, evidence FROM target_change"
                           " WHERE metric = ? AND at >= ? AND at < ? ORDER BY at, id"_s,
                           {metric, from, to}, readChange);
}

}  // namespace herald
