// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/bridging.h"

#include "store/achievementstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "workers/announcement.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Work that was over before this has been looked at, if it was stored no later than the other.
constexpr auto kBridgedUntil = "bridged_until"_L1;
constexpr auto kBridgedLast = "bridged_last"_L1;
/// How far the first round goes back.
constexpr Duration kFirstLook = std::chrono::days(30);
constexpr int kMostWork = 1'000;

}  // namespace

Result<Bridging::Step> Bridging::step(Instant now)
{
    if (m_metrics.isEmpty()) {
        const auto hasWork = begin(now);
        if (!hasWork)
            return tl::unexpected(hasWork.error());
        if (!*hasWork)
            return Step{{}, true};
    }
    const Metric metric = m_metrics.first();
    const auto bridges = bridgesTo(metric);
    if (!bridges)
        return tl::unexpected(bridges.error());
    auto created = store(*bridges, now);
    if (!created)
        return tl::unexpected(created.error());
    m_metrics.removeFirst();
    const bool isDone = m_metrics.isEmpty();
    if (isDone) {
        SettingStore settings(m_database);
        if (auto saved = settings.set(kBridgedUntil, toRfc3339(m_until)); !saved)
            return tl::unexpected(saved.error());
        if (auto saved = settings.set(kBridgedLast, QString::number(m_last.value)); !saved)
            return tl::unexpected(saved.error());
    }
    return Step{std::move(*created), isDone};
}

Result<bool> Bridging::begin(Instant now)
{
    const auto before = SettingStore(m_database).value(kBridgedUntil);
    if (!before)
        return tl::unexpected(before.error());
    m_until = now - m_policy.window - m_policy.reach;
    const Instant since = parseInstant(before->value_or(QString())).value_or(m_until - kFirstLook);
    const auto told = SettingStore(m_database).value(kBridgedLast);
    if (!told)
        return tl::unexpected(told.error());
    auto due = workSince(since, m_until);
    // What was told late shipped in days that have been looked at.
    const auto late = *told ? workSince(m_until - kFirstLook, m_until, AchievementId{(*told)->toLongLong()})
                            : Result<QList<Achievement>>();
    const auto last = AchievementStore(m_database).lastId();
    if (!due || !late || !last)
        return tl::unexpected(!due ? due.error() : late ? last.error() : late.error());
    m_last = *last;
    *due += *late;
    if (due->isEmpty())
        return false;
    const Instant oldest = std::ranges::min(*due, {}, &Achievement::completedAt).completedAt;
    // What shipped shortly before or after is a candidate too.
    auto work = workSince(oldest - 2 * m_policy.reach, m_until + 2 * m_policy.reach);
    if (!work)
        return tl::unexpected(work.error());
    m_work = std::move(*work);
    auto metrics = MetricStore(m_database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    metrics->removeIf([](const Metric &metric) { return !metric.isEnabled; });
    m_metrics = std::move(*metrics);
    return !m_metrics.isEmpty();
}

/// Over in (since, until], oldest first; of those that were stored later than `after`.
Result<QList<Achievement>> Bridging::workSince(Instant since, Instant until, std::optional<AchievementId> after) const
{
    const AchievementQuery query{.sources = {SourceType::Git, SourceType::GitHub, SourceType::Ci, SourceType::Manual},
                                 .since = since + Duration(1),
                                 .until = until + Duration(1),
                                 .after = after,
                                 .isDescending = false,
                                 .limit = kMostWork};
    return AchievementStore(m_database).find(query).map([](const AchievementPage &page) {
        QList<Achievement> work = page.items;
        work.removeIf([](const Achievement &item) { return item.status == AchievementStatus::Archived; });
        return work;
    });
}

Result<QList<Achievement>> Bridging::bridgesTo(const Metric &metric) const
{
    QList<Achievement> bridges;
    if (m_work.isEmpty())
        return bridges;
    const Duration around = 2 * m_policy.window + m_policy.reach;
    const SampleStore store(m_database);
    const auto groups = store.groups(metric.name);
    if (!groups)
        return tl::unexpected(groups.error());
    Metric moving = metric;
    moving.unit = courseUnit(metric);
    // One series at a time, and that as means: a month of a thousand series would not fit into memory.
    for (const SeriesGroup &group : *groups) {
        for (const StoredSeries &series : group) {
            const auto courses = store.course(metric.kind, {series}, m_work.first().completedAt - around,
                                              m_work.last().completedAt + around);
            if (!courses)
                return tl::unexpected(courses.error());
            for (const SeriesCourse &one : *courses) {
                bridges += bridgesOf(moving, {one.series, one.values}, m_work, m_policy,
                                     m_until + m_policy.window + m_policy.reach);
            }
        }
    }
    return bridges;
}

/// The same step is told once, even where the work got a better name since.
Result<QList<Achievement>> Bridging::store(const QList<Achievement> &bridges, Instant now)
{
    return m_database.inTransaction([&]() -> Result<QList<Achievement>> {
        AchievementStore achievements(m_database);
        QList<Achievement> created;
        for (Achievement bridge : bridges) {
            const Evidence &step = bridge.evidence.first();
            const auto known = achievements.idsOfEvidence(step.kind, step.reference);
            if (!known)
                return tl::unexpected(known.error());
            if (!known->isEmpty())
                continue;
            const auto stored = achievements.put(bridge, now);
            if (!stored)
                return tl::unexpected(stored.error());
            bridge.id = stored->id;
            if (stored->outcome == Stored::Outcome::Created)
                created += bridge;
        }
        return announce(m_database, created, m_receivers, now).map([&] { return created; });
    });
}

}  // namespace herald
